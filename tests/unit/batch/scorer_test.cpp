#include "batch/score/scorer.hpp"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "langpick/embedded.hpp"
#include "langpick/engine.hpp"
#include "support/random_knowledge_base.hpp"
#include "unit/batch/lines.hpp"

namespace langpick {

namespace {

using batch::Scorer;
using test::Dice;

/// All that a verdict and scores are written from.
bool same_verdict(const Recommendation& a, const Recommendation& b) {
  const auto same_standing = [](const Standing& x, const Standing& y) {
    return x.alternative == y.alternative && x.points == y.points && x.rank == y.rank &&
           x.excluded_by == y.excluded_by;
  };
  return a.outcome == b.outcome && a.leader == b.leader && a.runner_up == b.runner_up && a.rival == b.rival &&
         a.exact_tie == b.exact_tie && a.outside == b.outside && a.decided_by == b.decided_by &&
         a.strength == b.strength && a.settled == b.settled && a.point_spread == b.point_spread &&
         a.acceptability == b.acceptability && a.acceptability_against == b.acceptability_against &&
         a.divisor == b.divisor && a.outside_rules == b.outside_rules &&
         std::ranges::equal(a.standings, b.standings, same_standing);
}

void check_same(Scorer& scorer, const KnowledgeBase& kb, const Answers& answers, Recommendation& judged) {
  const Recommendation expected = recommend(kb, answers);
  judged.answers = answers;
  batch::ChosenOptions chosen{kb};
  chosen.assign(answers);
  scorer.judge(judged, chosen, true);
  REQUIRE(same_verdict(judged, expected));
  const batch::LargestContributions largest = scorer.contributions(judged);
  REQUIRE(largest.count == std::min(batch::most_contributions, expected.contributions.size()));
  for (std::size_t i = 0; i < largest.count; ++i) {
    REQUIRE(largest[i].numerator == expected.contributions[i].numerator);
  }
}

}  // namespace

TEST_CASE("scorer: decides as recommend does, on random knowledge bases", "[batch]") {
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    Dice dice{seed};
    const int most_questions = seed % 10 == 0 ? 70 : 5;  // some with more options than a word has bits
    auto builder = test::random_knowledge_base(dice, {.most_questions = most_questions});
    const KnowledgeBase kb = builder.build();
    Recommendation judged;
    for (int i = 0; i < 10; ++i) {
      const Answers answers = test::random_answers(kb, dice, 20 * dice.roll(0, 5));
      Scorer scorer{kb, answers.weight_percent};
      CAPTURE(seed, i);
      check_same(scorer, kb, answers, judged);
    }
  }
}

TEST_CASE("scorer: one serves for many answer sets, one after the other", "[batch]") {
  const KnowledgeBase& kb = embedded_knowledge_base();
  Dice dice{3};
  Scorer scorer{kb, Answers{kb}.weight_percent};
  Recommendation judged;
  for (int i = 0; i < 1000; ++i) {
    const Answers answers = test::answer_randomly(kb, dice, 10 * dice.roll(1, 10));
    CAPTURE(i);
    check_same(scorer, kb, answers, judged);
  }
}

}  // namespace langpick
