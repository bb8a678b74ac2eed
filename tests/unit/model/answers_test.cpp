#include "langpick/answers.hpp"

#include <array>

#include <catch2/catch_test_macros.hpp>

namespace langpick {

TEST_CASE("OptionSet: holds the first and the last option that a question can have", "[model]") {
  OptionSet set;
  CHECK(set.empty());
  set.add(0);
  set.add(max_options - 1);
  CHECK(set.size() == 2);
  CHECK(set.contains(0));
  CHECK_FALSE(set.contains(1));
  CHECK(set.contains(max_options - 1));
  CHECK(set.bits() == 0x8000'0000'0000'0001U);
}

TEST_CASE("OptionSet: adding an option again changes nothing", "[model]") {
  OptionSet set{0b100};
  set.add(2);
  CHECK(set == OptionSet{0b100});
}

TEST_CASE("OptionSet: visits its options in the question's order", "[model]") {
  OptionSet set;
  for (const Index option : {63U, 5U, 0U}) set.add(option);
  std::vector<Index> visited;
  set.for_each([&](Index option) { visited.push_back(option); });
  CHECK(visited == std::vector<Index>{0, 5, 63});
}

TEST_CASE("OptionSet: an empty one visits nothing", "[model]") {
  bool visited = false;
  OptionSet{}.for_each([&](Index) { visited = true; });
  CHECK_FALSE(visited);
}

TEST_CASE("Answers: at first nothing is answered and every weight is as stated", "[model]") {
  constexpr std::array<Question, 2> questions{};
  constexpr std::array<Criterion, 1> criteria{};
  KnowledgeBase kb;
  kb.questions = questions;
  kb.criteria = criteria;
  const Answers answers{kb};
  CHECK(answers.chosen == std::vector<OptionSet>(2));
  CHECK(answers.weight_percent == std::vector{100});
  CHECK(answers.notes == std::vector<std::string>(2));
  CHECK(answers.answered() == 0);
}

TEST_CASE("Answers: several options of one question are one answer", "[model]") {
  Answers answers;
  answers.chosen = {OptionSet{0b111}, OptionSet{}, OptionSet{0b1}};
  CHECK(answers.answered() == 2);
}

}  // namespace langpick
