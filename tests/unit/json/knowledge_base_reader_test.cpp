#include <catch2/catch_test_macros.hpp>

#include "langpick/reading.hpp"
#include "support/tea_or_coffee.hpp"
#include "util/encoding.hpp"

namespace langpick {

namespace {

using test::Lines;
using test::replaced;
using test::tea_or_coffee;

Lines defects_of(std::string_view bytes) { return test::lines(LoadedKnowledgeBase{bytes}.findings()); }

/// What the reader finds when one passage of the sound knowledge base is another.
Lines defects_with(std::string_view from, std::string_view to) {
  return defects_of(replaced(tea_or_coffee(), from, to));
}

// Passages of tests/data/tea-or-coffee.json
constexpr std::string_view taste = R"("base_weight": 2, "ratings": {"tea": 70, "coffee": 60})";
constexpr std::string_view morning_effect =
    R"({"criterion": "strength", "weight": 3, "reason": "It has to wake you.")";
constexpr std::string_view tea_habit = R"("ratings": {"tea": 90, "coffee": 10}, )";
constexpr std::string_view night = R"("when": {"question": "hour", "is": "night"})";

Lines defects_with_taste(std::string_view to) { return defects_with(taste, to); }

}  // namespace

TEST_CASE("a sound knowledge base is read with every id resolved", "[json]") {
  const LoadedKnowledgeBase loaded{tea_or_coffee()};
  REQUIRE(test::lines(loaded.findings()).empty());
  const KnowledgeBase& kb = loaded.knowledge_base();
  CHECK(kb.id == "tea-or-coffee");
  CHECK(kb.sha256 == util::sha256(tea_or_coffee()));
  CHECK(kb.alternatives[1].name == "Coffee");
  CHECK(kb.criteria[0].base_weight == 2);
  CHECK(kb.criteria[0].ratings[1] == 60);
  CHECK(kb.criteria[2].situational);
  CHECK(kb.questions[0].kind == QuestionKind::fact);
  CHECK(kb.questions[1].max_choices == 2);
  const Effect& habit = kb.questions[1].options[1].effects[0];
  CHECK(habit.criterion == 2);
  CHECK(habit.ratings[1] == 90);
  const Effect& strength = kb.questions[0].options[0].effects[0];
  CHECK(strength.ratings[1] == 90);  // the criterion's own
  CHECK(strength.sources[0] == 0);
  CHECK(kb.rules[0].kind == RuleKind::prefer_outside);
  CHECK(kb.rules[0].when.options == 0b100);
  CHECK(kb.rules[0].strength == Strength::clear);
}

TEST_CASE("a knowledge base outlives the bytes that it was read from", "[json]") {
  std::string bytes = tea_or_coffee();
  const LoadedKnowledgeBase loaded{bytes};
  bytes.assign(bytes.size(), 'x');
  CHECK(loaded.knowledge_base().questions[0].options[2].id == "night");
}

TEST_CASE("what is no knowledge base at all is refused", "[json]") {
  CHECK(defects_of("") == Lines{": is empty; expected a JSON object"});
  CHECK(defects_of("[]") == Lines{"#: expected an object, found an empty array"});
  CHECK(defects_of(R"("go")") == Lines{R"(#: expected an object, found "go")"});
}

TEST_CASE("every key that is missing is named, once", "[json]") {
  CHECK(defects_of("{}") == Lines{R"(#: the key "schema_version" is missing)",
                                  R"(#: the key "alternatives" is missing)",
                                  R"(#: the key "criteria" is missing)", R"(#: the key "id" is missing)",
                                  R"(#: the key "name" is missing)", R"(#: the key "version" is missing)",
                                  R"(#: the key "as_of" is missing)"});
  CHECK(defects_with(R"("id": "noon", )", "") ==
        Lines{R"(#/questions/0/options/1: the key "id" is missing)"});
  CHECK(defects_with(R"("id": "sleep",)", "") == Lines{R"(#/rules/0: the key "id" is missing)"});
}

TEST_CASE("a key that stands twice is refused, not overwritten", "[json]") {
  CHECK(defects_with(R"({"tea": 70, )", R"({"tea": 70, "tea": 7, )") ==
        Lines{"#/criteria/0/ratings/tea: the key stands twice in one object; remove one of them"});
}

TEST_CASE("a key that stands twice doesn't hide what else is wrong", "[json]") {
  CHECK(
      defects_of(replaced(replaced(tea_or_coffee(), R"({"tea": 70, )", R"({"tea": 70, "tea": 170, )"),
                          R"("name": "Coffee")", R"("name": 3)")) ==
      Lines{
          "#/criteria/0/ratings/tea: the key stands twice in one object; remove one of them",
          "#/alternatives/1/name: expected a text that is not empty, found 3",
          "#/criteria/0/ratings/tea: expected a number from 0 to 100 with at most two decimals, found 170"});
}

TEST_CASE("an unknown key is named with the nearest", "[json]") {
  CHECK(defects_with(R"("label": "At noon")", R"("label": "At noon", "nuetral": true)") ==
        Lines{R"(#/questions/0/options/1/nuetral: unknown key; did you mean "neutral"?)"});
  CHECK(defects_with(R"({"id": "tea", )", R"({"id": "tea", "colour": "green", )") ==
        Lines{"#/alternatives/0/colour: unknown key; remove it"});
}

TEST_CASE("a value of another type is shown with what was expected", "[json]") {
  CHECK(defects_with(R"("name": "Coffee")", R"("name": 3)") ==
        Lines{"#/alternatives/1/name: expected a text that is not empty, found 3"});
  CHECK(defects_with(R"("name": "Coffee")", R"("name": "")") ==
        Lines{R"(#/alternatives/1/name: expected a text that is not empty, found "")"});
  CHECK(defects_with(R"({"id": "water", "name": "Water"})", "null") ==
        Lines{"#/outside_options/0: expected an object, found null",
              R"(#/rules/0/prefer_outside: no outside option "water")"});
  CHECK(defects_with(R"("quick": true)", R"("quick": "yes")") ==
        Lines{R"(#/questions/0/quick: expected true or false, found "yes")"});
  CHECK(defects_with(R"(["almanac"])", R"("almanac")") ==
        Lines{R"(#/questions/0/options/0/effects/0/sources: expected an array, found "almanac")"});
  CHECK(defects_with(R"("id": "sleep")", R"("id": 3)") ==
        Lines{"#/rules/0/id: expected a text that is not empty, found 3"});
  CHECK(defects_with(R"("kind": "fact")", R"("kind": "opinion")") ==
        Lines{R"(#/questions/0/kind: expected "fact" or "judgement", found "opinion")"});
}

TEST_CASE("a rating is a number from 0 to 100 of which nothing is cut off", "[json]") {
  const auto with = [](const std::string& rating) {
    return defects_with_taste(R"("base_weight": 2, "ratings": {"tea": )" + rating + R"(, "coffee": 60})");
  };
  const auto finding = [](const std::string& found) {
    return Lines{
        "#/criteria/0/ratings/tea: expected a number from 0 to 100 with at most two decimals, found " +
        found};
  };
  CHECK(with("0").empty());
  CHECK(with("100").empty());
  CHECK(with("70.0").empty());  // which is the same number, and an integer of JSON Schema
  CHECK(with("7e1").empty());
  CHECK(with("70.95").empty());
  CHECK(with("70.905") == finding("70.905"));
  CHECK(with("70.0000001") == finding("70.0000001"));
  CHECK(with("1e-3") == finding("0.001"));
  CHECK(with("100.01") == finding("100.01"));
  CHECK(with("101") == finding("101"));
  CHECK(with("-1") == finding("-1"));
  CHECK(with("\"high\"") == finding("\"high\""));
  CHECK(with("true") == finding("true"));
}

TEST_CASE("a criterion is rated for every alternative and for no other", "[json]") {
  CHECK(defects_with_taste(R"("base_weight": 2, "ratings": {"tea": 70})") ==
        Lines{R"(#/criteria/0/ratings: the rating of "coffee" is missing)"});
  CHECK(defects_with_taste(R"("base_weight": 2, "ratings": {"tea": 70, "cofee": 60})") ==
        Lines{R"(#/criteria/0/ratings/cofee: no alternative "cofee"; did you mean "coffee"?)",
              R"(#/criteria/0/ratings: the rating of "coffee" is missing)"});
  CHECK(defects_with_taste(R"("base_weight": 2, "ratings": 70)") ==
        Lines{"#/criteria/0/ratings: expected an object, found 70"});
}

TEST_CASE("a base weight is a number that is not negative", "[json]") {
  const auto with = [](const std::string& weight) {
    return defects_with_taste("\"base_weight\": " + weight + R"(, "ratings": {"tea": 70, "coffee": 60})");
  };
  const std::string expected =
      "#/criteria/0/base_weight: expected a number from 0 to 1000000000 with at most two decimals, found ";
  CHECK(with("-1") == Lines{expected + "-1"});
  CHECK(with("1.5").empty());
  CHECK(with("1.005") == Lines{expected + "1.005"});
  CHECK(with("1000000.001") == Lines{expected + "1000000.001"});
  CHECK(with("9223372036854775808") == Lines{expected + "9223372036854775808"});      // 2^63
  CHECK(with("18446744073709551616") == Lines{expected + "1.8446744073709552e+19"});  // 2^64
}

TEST_CASE("an effect adds a weight above 0", "[json]") {
  const std::string expected =
      "#/questions/0/options/0/effects/0/weight: expected a number from 0.01 to 1000000000 with at most two "
      "decimals, found ";
  CHECK(defects_with("\"weight\": 3", "\"weight\": 0") == Lines{expected + '0'});
  CHECK(defects_with("\"weight\": 3", "\"weight\": -3") == Lines{expected + "-3"});
}

TEST_CASE("one decimal makes hundredths of all ratings and weights, exactly", "[json]") {
  for (int hundredths = 0; hundredths <= 10'000; ++hundredths) {
    const std::string text = std::to_string(hundredths / 100) + (hundredths % 100 < 10 ? ".0" : ".") +
                             std::to_string(hundredths % 100);
    const std::string bytes = replaced(tea_or_coffee(), R"("tea": 70)", R"("tea": )" + text);
    const LoadedKnowledgeBase loaded{bytes};
    const KnowledgeBase& kb = loaded.knowledge_base();
    const bool is_whole = hundredths % 100 == 0;
    REQUIRE(kb.scale == (is_whole ? 1 : decimal_scale));
    REQUIRE(kb.criteria[0].ratings[0] == (is_whole ? hundredths / 100 : hundredths));
    REQUIRE(kb.criteria[0].base_weight == 2 * kb.scale);
    REQUIRE(kb.questions[0].options[0].effects[0].weight == 3 * kb.scale);
  }
}

TEST_CASE("totals that could overflow 64 bits are refused, the largest that can't is taken", "[json]") {
  // base weights 2 and 0, and effects of 3, 1 and 1
  CHECK(defects_with("\"weight\": 3", "\"weight\": 999999996").empty());
  CHECK(defects_with("\"weight\": 3", "\"weight\": 999999997") ==
        Lines{"#: all weights add up to 1000000001; at most 1000000000 keeps every total within 64 bits"});
  CHECK(defects_with("\"weight\": 3", "\"weight\": 99995.5").empty());
  CHECK(
      defects_with("\"weight\": 3", "\"weight\": 99996.01") ==
      Lines{
          "#: all weights add up to 100000.01; at most 100000, where a rating or weight is no whole number, "
          "keeps every total within 64 bits"});
}

TEST_CASE("a situational criterion brings no ratings and no weight of its own", "[json]") {
  CHECK(
      defects_with(R"("situational": true)", R"("situational": true, "base_weight": 1)") ==
      Lines{"#/criteria/2/base_weight: a situational criterion has none; its question's options bring them"});
  CHECK(
      defects_with(R"("situational": true)", R"("situational": true, "ratings": {"tea": 1, "coffee": 2})") ==
      Lines{"#/criteria/2/ratings: a situational criterion has none; its question's options bring them"});
}

TEST_CASE("an effect brings ratings to a situational criterion and to no other", "[json]") {
  CHECK(
      defects_with(tea_habit, "") ==
      Lines{
          R"(#/questions/1/options/0/effects/0: criterion "habit" is situational: the key "ratings" is missing)"});
  CHECK(
      defects_with(morning_effect, std::string{morning_effect} + R"(, "ratings": {"tea": 1, "coffee": 2})") ==
      Lines{R"(#/questions/0/options/0/effects/0/ratings: criterion "strength" is rated; )"
            "only an effect on a situational one brings ratings"});
}

TEST_CASE("one question owns a situational criterion", "[json]") {
  CHECK(
      defects_with(morning_effect, R"({"criterion": "habit", "weight": 3, "ratings": {"tea": 1, "coffee": 2},
                                         "reason": "It has to wake you.")") ==
      Lines{
          R"(#/questions/1/options/0/effects/0: the situational criterion "habit" belongs to question "hour"; )"
          "another can't rate it",
          R"(#/questions/1/options/1/effects/0: the situational criterion "habit" belongs to question "hour"; )"
          "another can't rate it"});
}

TEST_CASE("an id that leads nowhere is named with the nearest", "[json]") {
  CHECK(
      defects_with(R"("criterion": "strength")", R"("criterion": "strenght")") ==
      Lines{
          R"(#/questions/0/options/0/effects/0/criterion: no criterion "strenght"; did you mean "strength"?)"});
  CHECK(defects_with(R"(["almanac"])", R"(["almanac", "diary"])") ==
        Lines{R"(#/questions/0/options/0/effects/0/sources/1: no source "diary")"});
  CHECK(defects_with(R"("prefer_outside": "water")", R"("prefer_outside": "tea")") ==
        Lines{R"(#/rules/0/prefer_outside: no outside option "tea")"});
  CHECK(defects_with(night, R"("when": {"question": "huor", "is": "night"})") ==
        Lines{R"(#/rules/0/when/question: no question "huor"; did you mean "hour"?)"});
  CHECK(defects_with(night, R"("when": {"question": "hour", "is": ["noon", "nigth"]})") ==
        Lines{R"(#/rules/0/when/is/1: no option "nigth"; did you mean "night"?)"});
}

TEST_CASE("an id that stands twice is found", "[json]") {
  CHECK(defects_with(R"("id": "noon")", R"("id": "morning")") ==
        Lines{R"(#/questions/0/options/1/id: the option "morning" stands twice; rename one of them)"});
  CHECK(defects_with(R"({"id": "water", "name": "Water"})",
                     R"({"id": "water", "name": "Water"}, {"id": "tea", "name": "Tea"})") ==
        Lines{"#/outside_options/1/id: an alternative has this id already; rename one of them"});
  CHECK(defects_with(R"("as_of": "2026-11-20",)", R"("as_of": "2026-11-20",
    "topics": [{"id": "taste", "name": "Taste"}, {"id": "taste", "name": "Taste again"}],)") ==
        Lines{R"(#/topics/1/id: the topic "taste" stands twice; rename one of them)"});
}

TEST_CASE("an id is made of lower-case letters, digits and inner hyphens", "[json]") {
  const std::string expected =
      "#/questions/0/options/2/id: expected an id of lower-case letters, digits and inner hyphens, found ";
  for (const std::string id :
       {"Night", "-night", "night-", "late night", "night,late", "night=late", "nächtens"}) {
    const std::string renamed = replaced(tea_or_coffee(), R"("id": "night")", R"("id": ")" + id + '"');
    CHECK(defects_of(replaced(renamed, R"("is": "night")", R"("is": ")" + id + '"')) ==
          Lines{expected + '"' + id + '"'});
  }
}

TEST_CASE("a combination is made of two other single alternatives", "[json]") {
  const auto with = [](std::string_view members) {
    return defects_with(R"({"id": "tea", )", R"({"id": "tea", "members": )" + std::string{members} + ", ");
  };
  CHECK(with(R"(["coffee"])") == Lines{"#/alternatives/0/members: expected at least 2 elements, found 1"});
  CHECK(with(R"(["coffee", "milk"])") == Lines{R"(#/alternatives/0/members/1: no alternative "milk")"});
  CHECK(with(R"(["coffee", "tea"])") ==
        Lines{"#/alternatives/0/members/1: an alternative can't be a member of itself",
              "#/alternatives/0/members: a member can't be a combination itself"});
}

TEST_CASE("a rule has one condition and one consequence", "[json]") {
  CHECK(defects_with(night, R"("when": {})") ==
        Lines{R"(#/rules/0/when: expected exactly one of "question" with "is", "all", "any", "not" or )"
              R"("at_least" with "of")"});
  CHECK(defects_with(night, R"("when": {"question": "hour"})") ==
        Lines{R"(#/rules/0/when: the key "is" is missing)"});
  CHECK(defects_with(night, R"("when": {"all": []})") ==
        Lines{"#/rules/0/when/all: expected at least 1 element, found 0"});
  CHECK(
      defects_with(R"("prefer_outside": "water")", R"("prefer_outside": "water", "exclude": "tea")") ==
      Lines{R"(#/rules/0: expected exactly one of "exclude", "prefer_outside", "warn" or "contradiction")"});
  CHECK(defects_with(R"("prefer_outside": "water")", R"("warn": ["tea", "water", "wine"])") ==
        Lines{R"(#/rules/0/warn/2: expected the id of an alternative or an outside option, found "wine")",
              R"(#/rules/0/strength: only a "prefer_outside" rule has it)"});
  CHECK(defects_with(R"("prefer_outside": "water")", R"("exclude": "tea")") ==
        Lines{R"(#/rules/0/strength: only a "prefer_outside" rule has it)"});
  CHECK(defects_with(R"("strength": "clear")", R"("strength": "firm")") ==
        Lines{R"(#/rules/0/strength: expected "lean", "clear" or "strong", found "firm")"});
}

TEST_CASE("a condition that counts has a number of points, and what they are for", "[json]") {
  const auto with = [](std::string_view when) {
    return defects_with(night, R"("when": )" + std::string{when});
  };
  const std::string late = R"("when": {"question": "hour", "is": "night"})";
  CHECK(with(R"({"at_least": 3, "of": [{"points": 3, )" + late + R"(}, {"points": -1, "reason": "No.", )" +
             late + "}]}")
            .empty());
  CHECK(with(R"({"at_least": 0, "of": []})") ==
        Lines{"#/rules/0/when/at_least: expected an integer from 1 to 1000000, found 0",
              "#/rules/0/when/of: expected at least 1 element, found 0"});
  CHECK(with(R"({"at_least": 1, "of": [{"points": 0, )" + late + "}]}") ==
        Lines{"#/rules/0/when/of/0/points: expected points, for or against, found 0"});
  CHECK(with(R"({"at_least": 1})") == Lines{R"(#/rules/0/when: the key "of" is missing)"});
  CHECK(with(R"({"all": [], "of": []})") ==
        Lines{"#/rules/0/when/all: expected at least 1 element, found 0",
              R"(#/rules/0/when/of: only a condition with "at_least" has it)"});
}

TEST_CASE("a next step is a text, or one with a condition on the answers", "[json]") {
  constexpr std::string_view coffee = R"({"id": "coffee", "name": "Coffee"})";
  const auto with = [&](std::string_view steps) {
    return replaced(tea_or_coffee(), coffee,
                    R"({"id": "coffee", "name": "Coffee", "next_steps": )" + std::string{steps} + '}');
  };
  const LoadedKnowledgeBase loaded{
      with(R"(["Grind it.", {"text": "Rise early.", "when": {"question": "hour", "is": "morning"}}])")};
  REQUIRE(test::lines(loaded.findings()).empty());
  const std::span<const NextStep> steps = loaded.knowledge_base().alternatives[1].next_steps;
  REQUIRE(steps.size() == 2);
  CHECK((steps[0].text == "Grind it." && !steps[0].when));
  CHECK((steps[1].text == "Rise early." && steps[1].when && steps[1].when->options == 0b001));

  const std::string at = "#/alternatives/1/next_steps/0";
  CHECK(defects_of(with("[3]")) == Lines{at + ": expected a text that is not empty, found 3"});
  CHECK(defects_of(with(R"([{"text": "Rise."}])")) == Lines{at + R"(: the key "when" is missing)"});
  CHECK(defects_of(with(R"([{"text": "Rise.", "when": {"question": "hours", "is": "morning"}},
                            {"text": "Rise.", "when": {"question": "hour", "is": "mourning"}}])")) ==
        Lines{at + R"(/when/question: no question "hours"; did you mean "hour"?)",
              R"(#/alternatives/1/next_steps/1/when/is: no option "mourning"; did you mean "morning"?)"});
}

TEST_CASE("a question has from 2 to 64 options, and takes no more than it has", "[json]") {
  const auto with_options = [](int count) {
    std::string list;
    for (int i = 0; i < count; ++i) list += R"({"id": "o)" + std::to_string(i) + R"(", "label": "x"}, )";
    return defects_with(R"({"id": "neither", "label": "Neither", "neutral": true})",
                        list + R"({"id": "neither", "label": "Neither"})");
  };
  CHECK(with_options(61).empty());
  CHECK(with_options(62) == Lines{"#/questions/1/options: expected at most 64 options, found 65"});
  CHECK(defects_with(R"("max_choices": 2)", R"("max_choices": 4)") ==
        Lines{"#/questions/1/max_choices: expected an integer from 2 to 3, found 4"});
  CHECK(defects_with(R"("quick": true)", R"("max_choices": 2)") ==
        Lines{R"(#/questions/0/max_choices: only a question with "multiple": true has one)"});
}

TEST_CASE("a date is written as a date", "[json]") {
  CHECK(defects_with(R"("date": "2026-03")", R"("date": "March 2026")") ==
        Lines{R"(#/sources/0/date: expected a date: YYYY, YYYY-MM or YYYY-MM-DD, found "March 2026")"});
  CHECK(defects_with(R"("as_of": "2026-11-20")", R"("as_of": "2026-11")") ==
        Lines{R"(#/as_of: expected a date: YYYY-MM-DD, found "2026-11")"});
  CHECK(defects_with(R"("as_of": "2026-11-20")", R"("as_of": "2026-02-30")") ==
        Lines{R"(#/as_of: expected a date: YYYY-MM-DD, found "2026-02-30")"});
}

TEST_CASE("a document of a later schema is refused", "[json]") {
  CHECK(defects_with(R"("schema_version": 1)", R"("schema_version": 2)") ==
        Lines{"#/schema_version: expected 1, found 2"});
}

TEST_CASE("thresholds rise from near tie to strong", "[json]") {
  CHECK(defects_with(R"("schema_version": 1,)", R"("schema_version": 1,
    "thresholds": {"near_tie_acceptability": 70, "clear_acceptability": 69, "strong_acceptability": 101},)") ==
        Lines{"#/thresholds/clear_acceptability: expected an integer from 70 to 100, found 69",
              "#/thresholds/strong_acceptability: expected an integer from 70 to 100, found 101"});
}

TEST_CASE("several mistakes are all found in one go", "[json]") {
  std::string bytes = replaced(tea_or_coffee(), R"("tea": 70)", R"("tea": 170)");
  bytes = replaced(bytes, R"("base_weight": 2)", R"("base_weight": -2)");
  bytes = replaced(bytes, R"("criterion": "strength")", R"("criterion": "strenght")");
  bytes = replaced(bytes, R"("message")", R"("mesage")");
  CHECK(
      defects_of(bytes) ==
      Lines{
          "#/criteria/0/base_weight: expected a number from 0 to 1000000000 with at most two decimals, found "
          "-2",
          "#/criteria/0/ratings/tea: expected a number from 0 to 100 with at most two decimals, found 170",
          R"(#/questions/0/options/0/effects/0/criterion: no criterion "strenght"; did you mean "strength"?)",
          R"(#/rules/0/mesage: unknown key; did you mean "message"?)",
          R"(#/rules/0: the key "message" is missing)"});
}

}  // namespace langpick
