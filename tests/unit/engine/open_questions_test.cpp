#include "engine/open_questions.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "engine/score.hpp"
#include "langpick/engine.hpp"
#include "support/random_knowledge_base.hpp"

using namespace langpick;
using namespace langpick::test;

namespace {

/// What is chosen, by id; empty on an exact tie and when none is eligible.
std::string choice(const Recommendation& r) {
  const KnowledgeBase& kb = *r.kb;
  if (r.outside) return std::string(kb.outside_options[kb.rules[*r.outside].target].id);
  if (!r.leader || r.exact_tie) return "";
  return std::string(kb.alternatives[*r.leader].id);
}

/// Does every completion choose the same? Slow and obvious.
bool nothing_changes_it(const KnowledgeBase& kb, const Answers& given, const std::string& chosen_now) {
  const std::vector<Answers> futures = completions(kb, given);
  return std::ranges::all_of(
      futures, [&](const Answers& future) { return choice(recommend(kb, future)) == chosen_now; });
}

std::int64_t lead(const KnowledgeBase& kb, const Answers& given, Index a, Index b) {
  const auto scores = engine::score(engine::terms(kb, given), kb.alternatives.size());
  return scores.points[a] - scores.points[b];
}

/// Rust leads by 2; `load` can add to it or take 3 away, `has_chip` is for the rules.
KnowledgeBaseBuilder rust_ahead() {
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"}).outside_option({"python"}).outside_option({"stay"});
  kb.rated("speed", 2, {0, 1}).rated("ease", 0, {1, 0});
  kb.question({.id = "load", .options = {{"light", {{"ease", 3}}}, {"heavy", {{"speed", 1}}}, {"any"}}});
  kb.question({.id = "chip", .options = {{"yes"}, {"no"}}});
  return kb;
}

bool is_settled(KnowledgeBaseBuilder& builder, std::initializer_list<Answer> given) {
  const KnowledgeBase kb = builder.build();
  return recommend(kb, answers(kb, given)).settled;
}

const ConditionSpec has_chip = chosen("chip", {"yes"});

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

TEST_CASE("settled: only while no open question can use up the lead", "[engine]") {
  KnowledgeBaseBuilder kb = rust_ahead();
  CHECK_FALSE(is_settled(kb, {}));
  CHECK(is_settled(kb, {{"load", {"heavy"}}}));  // `has_chip` has no effects
  CHECK(is_settled(kb, {{"load", {"any"}}}));
  CHECK(is_settled(kb, {{"load", {"light"}}}));  // go leads by 1
}

TEST_CASE("settled: a lead that could shrink to an exact tie is not", "[engine]") {
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"}).rated("speed", 2, {0, 1}).rated("ease", 0, {1, 0});
  kb.question({.id = "load", .options = {{"light", {{"ease", 2}}}, {"any"}}});
  CHECK_FALSE(is_settled(kb, {}));
  CHECK_FALSE(is_settled(kb, {{"load", {"light"}}}));  // a tie is nobody's choice
  CHECK(is_settled(kb, {{"load", {"any"}}}));
}

TEST_CASE("settled: not while an open answer can exclude the leader", "[engine]") {
  KnowledgeBaseBuilder kb = rust_ahead();
  kb.exclude("no-rust", "rust", has_chip);
  CHECK_FALSE(is_settled(kb, {{"load", {"heavy"}}}));
  CHECK(is_settled(kb, {{"load", {"heavy"}}, {"chip", {"no"}}}));
}

TEST_CASE("settled: an alternative that stays excluded threatens nobody, one that may return does",
          "[engine]") {
  KnowledgeBaseBuilder kb = rust_ahead();
  kb.exclude("no-go", "go", has_chip);
  CHECK(is_settled(kb, {{"chip", {"yes"}}}));  // `load` may be light: go is out
  CHECK_FALSE(is_settled(kb, {}));

  KnowledgeBaseBuilder until_answered = rust_ahead();
  until_answered.exclude("no-go", "go", negation(has_chip));
  CHECK_FALSE(is_settled(until_answered, {}));
  CHECK(is_settled(until_answered, {{"chip", {"no"}}}));
}

TEST_CASE("settled: not while an open answer can point outside", "[engine]") {
  KnowledgeBaseBuilder kb = rust_ahead();
  kb.prefer_outside("script", "python", has_chip);
  CHECK_FALSE(is_settled(kb, {{"load", {"heavy"}}}));
  CHECK(is_settled(kb, {{"load", {"heavy"}}, {"chip", {"no"}}}));
}

TEST_CASE("settled: an outside choice stands unless a rule before it, or its `unless`, can fire",
          "[engine]") {
  KnowledgeBaseBuilder kb = rust_ahead();
  kb.prefer_outside("script", "python", has_chip, Strength::clear, chosen("load", {"heavy"}));
  kb.prefer_outside("keep", "stay", chosen("load", {"light"}));
  CHECK_FALSE(is_settled(kb, {{"chip", {"yes"}}}));                 // `unless` is open
  CHECK(is_settled(kb, {{"chip", {"yes"}}, {"load", {"light"}}}));  // "keep" is read later
  CHECK_FALSE(is_settled(kb, {{"load", {"light"}}}));               // "script" is read earlier
  CHECK(is_settled(kb, {{"chip", {"no"}}, {"load", {"light"}}}));
}

TEST_CASE("settled: that none is eligible stands only when every one stays excluded", "[engine]") {
  KnowledgeBaseBuilder kb = rust_ahead();
  kb.exclude("no-go", "go", always()).exclude("no-rust", "rust", negation(has_chip));
  CHECK_FALSE(is_settled(kb, {}));
  CHECK(is_settled(kb, {{"chip", {"no"}}}));
}

TEST_CASE("settled: weights of 0 % take the threat away", "[engine]") {
  KnowledgeBaseBuilder builder = rust_ahead();
  const KnowledgeBase kb = builder.build();
  CHECK(recommend(kb, answers(kb, {}, {{"ease", 0}})).settled);
}

TEST_CASE("settled: it is never claimed when an open answer can change the choice", "[engine]") {
  int claimed = 0;
  int true_ones = 0;
  for (std::uint32_t seed = 0; seed < 2500; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice, {.rules = true, .most_questions = 4});
    const KnowledgeBase kb = builder.build();
    const Answers given = random_answers(kb, dice, 60);
    const Recommendation now = recommend(kb, given);
    const bool really = nothing_changes_it(kb, given, choice(now));
    CAPTURE(seed);
    if (now.settled) CHECK(really);
    claimed += now.settled ? 1 : 0;
    true_ones += really ? 1 : 0;
  }
  CAPTURE(claimed, true_ones);
  CHECK(claimed * 5 >= true_ones * 4);  // the safe side is not far away
}

TEST_CASE("settled: without rules it is exactly what trying every completion finds", "[engine]") {
  for (std::uint32_t seed = 0; seed < 1500; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder =
        random_knowledge_base(dice, {.rules = false, .most_questions = 4, .conditional = false});
    const KnowledgeBase kb = builder.build();
    const Answers given = random_answers(kb, dice, 70);
    const Recommendation now = recommend(kb, given);
    CAPTURE(seed);
    // An exact tie is never settled, not even with every question answered: there is no lead to hold.
    CHECK(now.settled == (!now.exact_tie && nothing_changes_it(kb, given, choice(now))));
  }
}

TEST_CASE("least_addition: the worst that any completion does to the lead", "[engine]") {
  for (std::uint32_t seed = 0; seed < 800; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder =
        random_knowledge_base(dice, {.rules = false, .most_questions = 4, .conditional = false});
    const KnowledgeBase kb = builder.build();
    const Answers given = random_answers(kb, dice, 40);
    const std::int64_t lead_now = lead(kb, given, 0, 1);
    std::int64_t worst = 0;
    for (const Answers& future : completions(kb, given)) {
      worst = std::min(worst, lead(kb, future, 0, 1) - lead_now);
    }
    CAPTURE(seed);
    CHECK(engine::least_addition(kb, engine::Future{kb, given}, 0, 1) == worst);
  }
}

TEST_CASE("least_addition: a multiple choice takes its worst options, as many as it may", "[engine]") {
  KnowledgeBaseBuilder builder;
  builder.alternative({"go"}).alternative({"rust"}).rated("ease", 0, {1, 0}).rated("speed", 0, {0, 1});
  builder.question(
      {.id = "needs",
       .max_choices = 2,
       .options = {{"a", {{"ease", 1}}}, {"b", {{"ease", 5}}}, {"c", {{"ease", 2}}}, {"d", {{"speed", 9}}}}});
  const KnowledgeBase kb = builder.build();
  const Index go = 0;
  const Index rust = 1;
  const auto least = [&](const Answers& given, Index a, Index b) {
    return engine::least_addition(kb, engine::Future{kb, given}, a, b);
  };
  CHECK(least(answers(kb, {}), rust, go) == -700);  // b and c, in hundredths
  CHECK(least(answers(kb, {}), go, rust) == -900);  // d alone
  CHECK(least(answers(kb, {}, {{"ease", 50}}), rust, go) == -350);
  CHECK(least(answers(kb, {{"needs", {"a"}}}), rust, go) == 0);
}

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
