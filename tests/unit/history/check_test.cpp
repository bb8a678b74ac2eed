#include "langpick/check.hpp"

#include <catch2/catch_test_macros.hpp>

#include "langpick/answer_sheet.hpp"
#include "langpick/engine.hpp"
#include "langpick/reading.hpp"
#include "support/tea_or_coffee.hpp"

namespace langpick {

namespace {

using test::Lines;
using test::replaced;
using test::tea_or_coffee;

constexpr std::chrono::sys_days day{std::chrono::year{2026} / 11 / 20};

/// A decision for tea at noon, made with tea_or_coffee() as it is: 70 against 60 points.
Record tea_at_noon(DecisionNotes notes = {}, const std::string& bytes = tea_or_coffee(),
                   const std::vector<std::pair<std::string, std::string>>& answers = {{"hour", "noon"}}) {
  const LoadedKnowledgeBase loaded{bytes};
  REQUIRE(test::lines(loaded.findings()).empty());
  AnswerSheet sheet{loaded.knowledge_base()};
  for (const auto& [question, option] : answers) REQUIRE(sheet.answer(question, std::vector{option}).empty());
  return record_of(recommend(loaded.knowledge_base(), sheet.answers()), std::move(notes));
}

/// A knowledge base that has to be sound.
LoadedKnowledgeBase sound(const std::string& bytes) {
  LoadedKnowledgeBase loaded{bytes};
  REQUIRE(test::lines(loaded.findings()).empty());
  return loaded;
}

/// What `check` says of a record with another knowledge base.
struct Checked {
  LoadedKnowledgeBase loaded;
  Check check;

  Checked(const Record& record, const std::string& bytes, const CheckScope& scope = {})
      : loaded(sound(bytes)), check(langpick::check(record, loaded.knowledge_base(), scope)) {}
};

/// "rating taste/tea: 70 -> 40, -30000"
Lines moved(const Check& check) {
  Lines lines;
  for (const Movement& movement : check.movements.list) {
    const Difference& d = movement.difference;
    lines.push_back(d.path + ": " + d.before.value_or("-") + " -> " + d.after.value_or("-") +
                    (movement.lead ? ", " + std::to_string(*movement.lead) : ""));
  }
  return lines;
}

const std::string tea_tastes_of_40 = replaced(tea_or_coffee(), "\"tea\": 70", "\"tea\": 40");

}  // namespace

TEST_CASE("a decision holds while nothing moves", "[history]") {
  const Checked same{tea_at_noon(), tea_or_coffee()};
  CHECK_FALSE(same.check.changed);
  CHECK_FALSE(same.check.shrunk);
  CHECK(same.check.movements.list.empty());
  CHECK(same.check.dropped.empty());
}

TEST_CASE("a rating that turns the choice is named with what it does to the lead", "[history]") {
  // one term of weight 2: 70 - 60 = 10 points ahead, then 40 - 60 = 20 behind
  const Checked checked{tea_at_noon(), tea_tastes_of_40};
  CHECK(checked.check.changed);
  CHECK_FALSE(checked.check.shrunk);
  CHECK(checked.check.movements.leader == "tea");
  CHECK(checked.check.movements.against == "coffee");
  CHECK(moved(checked.check) == Lines{"taste/tea: 70 -> 40, -30000"});
}

TEST_CASE("the effect of each number is counted as if it alone had changed, the largest first", "[history]") {
  // recorded: weights 2 (taste, 70 : 60) and 3 (strength, 20 : 90), so (20 - 210) / 5 = -38 points for tea
  const Record record = tea_at_noon({}, tea_or_coffee(), {{"hour", "morning"}});
  CHECK(record.verdict.choice == "coffee");
  std::string bytes = replaced(tea_or_coffee(), R"("weight": 3)", R"("weight": 1)");
  bytes = replaced(bytes, R"("base_weight": 2, "ratings": {"tea": 70, "coffee": 60})",
                   R"("base_weight": 4, "ratings": {"tea": 95, "coffee": 60})");
  const Checked checked{record, bytes};
  CHECK(checked.check.changed);
  // for coffee over tea: 38 at first; tea's taste: (210 - 70) / 5 = 28; the weight of strength: (70 - 20) / 3
  // = 16.667; the weight of taste: (210 - 40) / 7 = 24.286
  CHECK(moved(checked.check) == Lines{"hour/morning/strength: weight 3 -> weight 1, -21333",
                                      "taste: 2 -> 4, -13714", "taste/tea: 70 -> 95, -10000"});
}

TEST_CASE("a choice that stays but is less firm has shrunk", "[history]") {
  const Record record = tea_at_noon({}, tea_or_coffee(), {{"usual", "tea-drinker"}});
  const Checked checked{
      record, replaced(tea_or_coffee(), R"({"tea": 90, "coffee": 10})", R"({"tea": 10, "coffee": 15})")};
  CHECK_FALSE(checked.check.changed);
  CHECK(checked.check.shrunk);
  // one vote of weight 1 beside one of weight 2: (80 - -5) / 3
  CHECK(moved(checked.check) ==
        Lines{"usual/tea-drinker/habit: weight 1, tea 90, coffee 10 -> weight 1, tea 10, coffee 15, -28333"});
}

TEST_CASE("a rule that begins or ceases to hold is named", "[history]") {
  const std::string stricter = replaced(tea_or_coffee(), R"("is": "night"})", R"("is": ["noon", "night"]})");
  CHECK(moved(Checked{tea_at_noon(), stricter}.check) == Lines{"sleep: - -> prefers water (clear)"});
  const Record by_rule = tea_at_noon({}, stricter);
  CHECK(by_rule.verdict.choice == "water");
  const Checked back{by_rule, tea_or_coffee()};
  CHECK(back.check.changed);
  CHECK(moved(back.check) == Lines{"sleep: prefers water (clear) -> -"});
}

TEST_CASE("an alternative that came or went is named", "[history]") {
  const std::string with_milk = replaced(
      replaced(replaced(replaced(tea_or_coffee(), R"({"id": "coffee", "name": "Coffee"})",
                                 R"({"id": "coffee", "name": "Coffee"}, {"id": "milk", "name": "Milk"})"),
                        R"({"tea": 70, "coffee": 60})", R"({"tea": 70, "coffee": 60, "milk": 80})"),
               R"({"tea": 20, "coffee": 90})", R"({"tea": 20, "coffee": 90, "milk": 0})"),
      R"("ratings": {"tea": 90, "coffee": 10})", R"("ratings": {"tea": 90, "coffee": 10, "milk": 0})");
  const std::string three =
      replaced(with_milk, R"({"tea": 10, "coffee": 90})", R"({"tea": 10, "coffee": 90, "milk": 0})");
  const Checked came{tea_at_noon(), three};
  CHECK(came.check.changed);
  CHECK(moved(came.check) == Lines{"milk: - -> "});
  const Checked went{tea_at_noon({}, three), tea_or_coffee()};
  CHECK(went.check.changed);
  CHECK(moved(went.check) == Lines{"milk:  -> -"});
}

TEST_CASE("answers that no longer exist are dropped, and the rest is checked", "[history]") {
  Record record = tea_at_noon();
  record.answers = {
      {"hour", false, {"noon"}}, {"mood", false, {"good"}}, {"usual", true, {"tea-drinker", "cocoa"}}};
  record.weights = {{"smell", 200}};
  const Checked checked{record, tea_or_coffee()};
  CHECK(checked.check.dropped == Lines{"mood", "usual/cocoa", "weight/smell"});
  CHECK(checked.check.now.answers.answered() == 2);
}

TEST_CASE("an answer of too many options is dropped whole", "[history]") {
  Record record = tea_at_noon();
  record.answers = {{"hour", true, {"noon", "night"}}};
  const Checked checked{record, tea_or_coffee()};
  CHECK(checked.check.dropped == Lines{"hour"});
  CHECK(checked.check.now.answers.answered() == 0);
}

TEST_CASE("the review date counts only where a day is given, and on that day it isn't past", "[history]") {
  const Record record = tea_at_noon({.date = {}, .review_by = day, .note = {}, .exception = {}});
  const auto overdue = [&](std::optional<std::chrono::sys_days> as_of) {
    return Checked{record, tea_or_coffee(), {.as_of = as_of, .older_than = {}}}.check.overdue;
  };
  CHECK_FALSE(overdue(std::nullopt));
  CHECK_FALSE(overdue(day));
  CHECK(overdue(day + std::chrono::days{1}));
}

TEST_CASE("sources that a recommendation rests on go stale", "[history]") {
  const Record record = tea_at_noon({}, tea_or_coffee(), {{"hour", "morning"}});
  const auto stale = [&](const Record& of, int days) {
    return Checked{of, tea_or_coffee(), {.as_of = day, .older_than = std::chrono::days{days}}}
        .check.stale.size();
  };
  // "2026-03" is 264 days old on 2026-11-20
  CHECK(stale(record, 264) == 0);
  CHECK(stale(record, 263) == 1);
  CHECK(stale(tea_at_noon(), 1) == 0);  // it cites nothing
}

TEST_CASE("an accepted exception holds until it is what is recommended", "[history]") {
  const Record record =
      tea_at_noon({.date = {}, .review_by = {}, .note = {}, .exception = Exception{"coffee", "We have it."}});
  CHECK(record.decision() == "coffee");
  const Checked same{record, tea_or_coffee()};
  CHECK_FALSE(same.check.changed);
  CHECK_FALSE(same.check.exception_unneeded);
  const Checked agreed{record, tea_tastes_of_40};
  CHECK_FALSE(agreed.check.changed);
  CHECK(agreed.check.exception_unneeded);
  CHECK(moved(agreed.check) == Lines{"taste/tea: 70 -> 40, -30000"});
}

}  // namespace langpick
