#include "batch/score/rule_table.hpp"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "engine/open_questions.hpp"
#include "support/random_knowledge_base.hpp"

namespace langpick::batch {

namespace {

using test::Dice;

/// Are all answers the engine's, which walks over the trees of conditions?
void check_same(RuleTable& table, const KnowledgeBase& kb, const Answers& answers) {
  ChosenOptions chosen{kb};
  chosen.assign(answers);
  table.judge(answers, chosen.list());
  const engine::Rulings rulings = engine::apply_rules(kb, answers);
  CHECK(table.excluded_by() == rulings.excluded_by);
  CHECK(table.outside() == rulings.outside);
  CHECK(table.contradictions() == rulings.contradictions);
  const engine::Future future{kb, answers};
  CHECK(table.all_ruled_out() == engine::all_ruled_out(kb.rules, future));
  for (Index a = 0; a < kb.alternatives.size(); ++a) {
    CHECK(table.exclusion(a) == engine::exclusion(kb, future, a));
  }
  for (Index option = 0; option < kb.outside_options.size(); ++option) {
    CHECK(table.outside_settled(option) == engine::outside_settled(kb, future, option));
  }
}

}  // namespace

TEST_CASE("rule table: random rules, few and many, say what the engine says", "[batch]") {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    Dice dice{seed};
    const bool many = seed % 10 == 0;  // more leaves than a table has room for
    auto builder =
        test::random_knowledge_base(dice, {.most_questions = many ? 70 : 5, .most_rules = many ? 150 : 6});
    const KnowledgeBase kb = builder.build();
    RuleTable table{kb};
    CAPTURE(seed);
    for (int i = 0; i < 20; ++i) check_same(table, kb, test::random_answers(kb, dice, 10 * dice.roll(0, 10)));
  }
}

TEST_CASE("rule table: a rule that would have too many clauses", "[batch]") {
  using test::any_of;
  using test::chosen;
  test::KnowledgeBaseBuilder builder;
  builder.alternative({"go"}).alternative({"rust"}).rated("c", 1, {1, 2}).outside_option({"x"});
  std::vector<test::ConditionSpec> parts;
  for (int q = 0; q < 8; ++q) {
    const std::string id = 'q' + std::to_string(q);
    builder.question({.id = id, .options = {{"a"}, {"b"}, {"c"}}});
    parts.push_back(any_of({chosen(id, {"a"}), negation(chosen(id, {"b"}))}));  // 2 to the power of 8
  }
  builder.prefer_outside("first", "x", all_of(parts));
  builder.exclude("second", "go", negation(all_of(parts)));
  const KnowledgeBase kb = builder.build();
  RuleTable table{kb};
  Dice dice{8};
  bool fired = false;
  bool held_back = false;
  for (int i = 0; i < 500; ++i) {
    const Answers answers = test::random_answers(kb, dice, 10 * dice.roll(0, 10));
    check_same(table, kb, answers);
    (table.outside().empty() ? held_back : fired) = true;
  }
  CHECK(fired);
  CHECK(held_back);
}

}  // namespace langpick::batch
