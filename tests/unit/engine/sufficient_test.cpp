#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "langpick/engine.hpp"
#include "support/brute_force.hpp"

using namespace langpick;
using namespace langpick::test;

namespace {

using Sets = std::set<std::vector<Index>>;

Sets as_set(const SufficientSets& found) { return {found.sets.begin(), found.sets.end()}; }

/// The two are level; each question gives Rust as much as its number, or Go 1.
KnowledgeBaseBuilder level() {
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"}).outside_option({"python"});
  kb.rated("ease", 0, {1, 0}).rated("power", 0, {0, 1});
  for (int q = 1; q <= 4; ++q) {
    kb.question({.id = "q" + std::to_string(q), .options = {{"no", {{"ease", 1}}}, {"yes", {{"power", q}}}}});
  }
  return kb;
}

SufficientSets sufficient(KnowledgeBaseBuilder& builder, std::initializer_list<Answer> given) {
  const KnowledgeBase kb = builder.build();
  return sufficient_sets(recommend(kb, answers(kb, given)));
}

}  // namespace

TEST_CASE("sufficient sets: the answers that outweigh the worst of all others", "[engine]") {
  KnowledgeBaseBuilder kb = level();
  const SufficientSets all =
      sufficient(kb, {{"q1", {"yes"}}, {"q2", {"yes"}}, {"q3", {"yes"}}, {"q4", {"yes"}}});
  CHECK(as_set(all) == Sets{{3}});  // 4 against three times 1
  const SufficientSets without = sufficient(kb, {{"q1", {"yes"}}, {"q2", {"yes"}}, {"q3", {"yes"}}});
  CHECK(as_set(without) == Sets{{0, 1}, {0, 2}, {1, 2}});  // 3 alone only draws level with three times 1
  CHECK_FALSE(without.more);
  CHECK_FALSE(without.cut_short);
}

TEST_CASE("sufficient sets: none while open questions can change the choice, and none on a tie", "[engine]") {
  KnowledgeBaseBuilder kb = level();
  CHECK(sufficient(kb, {{"q1", {"yes"}}}).sets.empty());
  CHECK(sufficient(kb, {{"q1", {"yes"}}, {"q2", {"no"}}, {"q3", {"no"}}}).sets.empty());
}

TEST_CASE("sufficient sets: no answer is needed when nothing can beat the base", "[engine]") {
  KnowledgeBaseBuilder kb = level();
  kb.rated("always", 20, {0, 1});
  CHECK(as_set(sufficient(kb, {{"q1", {"no"}}})) == Sets{{}});
}

TEST_CASE("sufficient sets: a rule alone can decide, and one that could fire must be kept from it",
          "[engine]") {
  KnowledgeBaseBuilder kb = level();
  kb.question({.id = "chip", .options = {{"no"}, {"yes"}}});
  kb.exclude("no-go", "go", chosen("chip", {"yes"}));
  CHECK(as_set(sufficient(kb, {{"q1", {"yes"}}, {"chip", {"yes"}}})) == Sets{{4}});

  KnowledgeBaseBuilder outside = level();
  outside.question({.id = "script", .options = {{"no"}, {"yes"}}});
  outside.prefer_outside("script", "python", chosen("script", {"yes"}));
  CHECK(as_set(sufficient(outside, {{"q4", {"yes"}}, {"script", {"no"}}})) == Sets{{3, 4}});
  CHECK(as_set(sufficient(outside, {{"q4", {"yes"}}, {"script", {"yes"}}})) == Sets{{4}});
}

TEST_CASE("sufficient sets: without rules they are those of brute force", "[engine]") {
  int none = 0;
  int some = 0;
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder =
        random_knowledge_base(dice, {.rules = false, .most_questions = 4, .conditional = false});
    const KnowledgeBase kb = builder.build();
    const Answers given = random_answers(kb, dice, 90);
    const Recommendation r = recommend(kb, given);
    if (r.exact_tie) continue;  // there is no choice to keep
    const SufficientSets found = sufficient_sets(r);
    CAPTURE(seed);
    CHECK(as_set(found) == AllChoices(kb, given).sufficient_sets());
    CHECK_FALSE(found.cut_short);
    ++(found.sets.empty() ? none : some);
  }
  CHECK(none > 25);
  CHECK(some > 50);
}

TEST_CASE("sufficient sets: with rules each suffices, and settled is that all answers do", "[engine]") {
  int as_small = 0;
  int larger = 0;
  int missed = 0;
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice, {.most_questions = 4});
    const KnowledgeBase kb = builder.build();
    const Answers given = random_answers(kb, dice, 90);
    const Recommendation r = recommend(kb, given);
    const SufficientSets found = sufficient_sets(r);
    const AllChoices all(kb, given);
    const Sets expected = all.sufficient_sets();
    CAPTURE(seed);
    for (const std::vector<Index>& set : found.sets) {
      CHECK(all.suffice(set));
      CHECK(set.size() >= expected.begin()->size());
    }
    CHECK(r.settled == !found.sets.empty());
    if (found.sets.empty()) {
      missed += expected.empty() ? 0 : 1;
    } else {
      ++(found.sets.front().size() == expected.begin()->size() ? as_small : larger);
    }
  }
  CHECK(as_small > 150);
  CHECK(larger < as_small / 10);  // erring to the safe side is rare
  CHECK(missed < 30);
}
