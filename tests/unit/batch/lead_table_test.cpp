#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "batch/score/term_table.hpp"
#include "support/random_knowledge_base.hpp"

namespace langpick::batch {

namespace {

/// Questions of 64 options of one effect each, whose weights are few, so that many are equal.
struct Large {
  std::vector<std::string> names;
  std::vector<Effect> effects;
  std::vector<Option> options;
  std::vector<Question> questions;
  std::array<int, 2> ratings{90, 40};
  std::array<Alternative, 2> alternatives{Alternative{.id = "a"}, Alternative{.id = "b"}};
  std::array<Criterion, 1> criteria{Criterion{.id = "c", .base_weight = 3, .ratings = ratings}};
  KnowledgeBase kb;

  Large(std::size_t count, test::Dice& dice) {
    for (std::size_t i = 0; i < count * max_options; ++i) names.push_back('o' + std::to_string(i));
    for (std::size_t i = 0; i < names.size(); ++i) {
      effects.push_back({.criterion = 0, .weight = dice.roll(1, 9), .ratings = ratings});
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
      options.push_back({.id = names[i], .effects = std::span{effects}.subspan(i, 1)});
    }
    for (std::size_t q = 0; q < count; ++q) {
      questions.push_back(
          {.id = names[q], .options = std::span{options}.subspan(q * max_options, max_options)});
    }
    kb.alternatives = alternatives;
    kb.criteria = criteria;
    kb.questions = questions;
  }
};

}  // namespace

TEST_CASE("lead table: the largest shares, equals in the order of terms, of small and huge knowledge bases",
          "[batch]") {
  test::Dice dice{31};
  for (const std::size_t count : {2U, 20U, 1100U}) {
    const Large large{count, dice};
    const std::vector<int> as_stated = Answers{large.kb}.weight_percent;
    TermTable terms{large.kb, as_stated};
    LeadTable table{large.kb, terms, engine::Additions{large.kb, as_stated}, 0, 1};
    ChosenOptions chosen{large.kb};
    for (int i = 0; i < 20; ++i) {
      Answers answers{large.kb};
      std::vector<std::int64_t> expected{3 * 100 * 50};
      for (std::size_t q = 0; q < count; ++q) {
        const auto option = static_cast<Index>(dice.roll(0, 63));
        answers.chosen[q].add(option);
        expected.push_back(large.effects[q * max_options + option].weight * 100 * 50);
      }
      std::ranges::stable_sort(expected, std::greater{});
      chosen.assign(answers);
      const LargestContributions largest = table.largest(terms.of(chosen.list()));
      REQUIRE(largest.count == std::min(most_contributions, expected.size()));
      for (std::size_t k = 0; k < largest.count; ++k) {
        CHECK(largest[k].numerator == expected[k]);
        if (k > 0 && expected[k] == expected[k - 1]) CHECK(largest.ranks[k - 1] < largest.ranks[k]);
      }
    }
  }
}

}  // namespace langpick::batch
