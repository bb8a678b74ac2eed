#include "engine/bounds.hpp"

#include <algorithm>
#include <limits>

#include <catch2/catch_test_macros.hpp>

#include "langpick/engine.hpp"
#include "support/random_knowledge_base.hpp"

using namespace langpick;
using namespace langpick::test;

namespace {

std::int64_t stated_points(const Recommendation& r, Index alternative) {
  return std::ranges::find(r.standings, alternative, &Standing::alternative)->points;
}

/// The least and the most that the lead over `against` comes to, over all that can still be answered.
Bound brute_force_bound(const KnowledgeBase& kb, const std::vector<Answers>& futures, Index leader,
                        Index against) {
  Bound bound{against, std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()};
  for (const Answers& future : futures) {
    const Recommendation r = recommend(kb, future);
    const std::int64_t lead = stated_points(r, leader) - stated_points(r, against);
    bound.lowest = std::min(bound.lowest, lead);
    bound.highest = std::max(bound.highest, lead);
  }
  return bound;
}

}  // namespace

TEST_CASE("bounds: what open questions can take from the lead and add to it", "[engine]") {
  KnowledgeBaseBuilder builder;
  builder.alternative({"go"}).alternative({"rust"}).rated("ease", 2, {1, 0}).rated("power", 0, {0, 1});
  builder.question({.id = "speed", .options = {{"no"}, {"some", {{"power", 1}}}, {"all", {{"power", 3}}}}});
  builder.question({.id = "team",
                    .max_choices = 2,
                    .options = {{"a", {{"ease", 1}}}, {"b", {{"ease", 2}}}, {"c", {{"ease", 4}}}}});
  builder.question({.id = "chip", .options = {{"no"}, {"yes", {{"power", 1}}}}});
  const KnowledgeBase kb = builder.build();
  const Recommendation r = recommend(kb, answers(kb, {{"chip", {"no"}}}));
  CHECK(r.bounds == std::vector<Bound>{{1, -100, 800}});  // 2 − 3 and 2 + 2 + 4, in hundredths
  CHECK(r.next_question == 1);                            // 6 wide against 3

  const Recommendation complete =
      recommend(kb, answers(kb, {{"chip", {"no"}}, {"speed", {"no"}}, {"team", {"a"}}}));
  CHECK(complete.bounds == std::vector<Bound>{{1, 300, 300}});
  CHECK_FALSE(complete.next_question);
}

TEST_CASE("bounds: against those who are or could become eligible alone", "[engine]") {
  KnowledgeBaseBuilder builder;
  builder.alternative({"go"}).alternative({"rust"}).alternative({"zig"}).rated("ease", 2, {1, 0, 0});
  builder.question({.id = "out", .options = {{"rust"}, {"zig"}}});
  builder.question({.id = "open", .options = {{"no"}, {"yes"}}});
  builder.exclude("out-rust", "rust", chosen("out", {"rust"}));
  builder.exclude("out-zig", "zig", negation(chosen("open", {"yes"})));
  const KnowledgeBase kb = builder.build();
  const Recommendation r = recommend(kb, answers(kb, {{"out", {"rust"}}}));
  REQUIRE(r.bounds.size() == 1);
  CHECK(r.bounds.front().against == 2);
}

TEST_CASE("bounds: they agree with brute force over all completions", "[engine]") {
  int wide = 0;
  int loose = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    Dice dice(seed);
    const bool conditional = seed % 2 == 0;  // then what can't come together is held to be possible
    KnowledgeBaseBuilder builder =
        random_knowledge_base(dice, {.most_questions = 4, .conditional = conditional});
    const KnowledgeBase kb = builder.build();
    const Answers given = random_answers(kb, dice, 40);
    const Recommendation r = recommend(kb, given);
    const std::vector<Answers> futures = completions(kb, given);
    CAPTURE(seed);
    for (const Bound& bound : r.bounds) {
      const Bound exact = brute_force_bound(kb, futures, *r.leader, bound.against);
      CHECK(bound.lowest <= exact.lowest);
      CHECK(bound.highest >= exact.highest);
      if (!conditional) CHECK(bound == exact);
      loose += bound == exact ? 0 : 1;
      wide += bound.lowest < bound.highest ? 1 : 0;
    }
    if (!r.leader) CHECK(r.bounds.empty());
  }
  CHECK(wide > 200);
  CHECK(loose < 40);
}

TEST_CASE("next question: no other open question alone moves a lead further", "[engine]") {
  for (std::uint32_t seed = 1000; seed < 1200; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice, {.most_questions = 4});
    const KnowledgeBase kb = builder.build();
    const Answers given = random_answers(kb, dice, 40);
    const Recommendation r = recommend(kb, given);
    std::int64_t widest = 0;
    std::optional<Index> expected;
    for (const Index open : r.unanswered) {
      std::vector<Answers> futures = completions(kb, given);
      std::erase_if(futures, [&](const Answers& future) {
        for (Index q = 0; q < kb.questions.size(); ++q) {
          if (q != open && given.chosen[q].empty() && !future.chosen[q].empty()) return true;
        }
        return false;
      });
      for (const Bound& bound : r.bounds) {
        const Bound alone = brute_force_bound(kb, futures, *r.leader, bound.against);
        if (alone.highest - alone.lowest > widest) {
          widest = alone.highest - alone.lowest;
          expected = open;
        }
      }
    }
    CAPTURE(seed);
    CHECK(r.next_question == expected);
  }
}
