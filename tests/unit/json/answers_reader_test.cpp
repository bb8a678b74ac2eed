#include <regex>
#include <utility>

#include <catch2/catch_test_macros.hpp>

#include "langpick/reading.hpp"
#include "support/tea_or_coffee.hpp"

namespace langpick {

namespace {

using test::Lines;

const KnowledgeBase& kb() {
  static const LoadedKnowledgeBase loaded{test::tea_or_coffee()};
  return loaded.knowledge_base();
}

Lines defects(std::string_view bytes) { return test::lines(read_answers(kb(), bytes).findings); }

}  // namespace

TEST_CASE("answers, weights and notes are read", "[json]") {
  const AnswersReading reading = read_answers(kb(), R"({
    "answers": {"usual": ["coffee-drinker", "neither"], "hour": "night"},
    "weights": {"taste": 0, "habit": 1000},
    "notes": {"hour": "after the concert"}})");
  REQUIRE(test::lines(reading.findings).empty());
  CHECK(reading.answers.chosen == std::vector{OptionSet{0b100}, OptionSet{0b110}});
  CHECK(reading.answers.weight_percent == std::vector{0, 100, 1000});
  CHECK(reading.answers.notes == std::vector<std::string>{"after the concert", ""});
}

TEST_CASE("every key of an answers file is optional", "[json]") {
  const AnswersReading reading = read_answers(kb(), "{}");
  CHECK(reading.findings.empty());
  CHECK(reading.answers == Answers{kb()});
}

TEST_CASE("a single choice may come as an array of one", "[json]") {
  const AnswersReading reading = read_answers(kb(), R"({"answers": {"hour": ["noon"]}})");
  CHECK(reading.findings.empty());
  CHECK(reading.answers.chosen[0] == OptionSet{0b010});
}

TEST_CASE("an answers file is one object", "[json]") {
  CHECK(defects("[]") == Lines{"#: expected an object, found an empty array"});
  CHECK(defects("7") == Lines{"#: expected an object, found 7"});
  CHECK(defects("") == Lines{": is empty; expected a JSON object"});
  CHECK(defects("{\"answers\":") ==
        Lines{":1:12: not valid JSON: unexpected end of input; expected '[', '{', or a literal"});
}

TEST_CASE("an unknown key of an answers file is named with the nearest", "[json]") {
  CHECK(defects(R"({"answer": {}})") == Lines{R"(#/answer: unknown key; did you mean "answers"?)"});
  CHECK(defects(R"({"colour": 1})") == Lines{"#/colour: unknown key; remove it"});
}

TEST_CASE("an answer given twice is found", "[json]") {
  CHECK(defects(R"({"answers": {"hour": "noon", "hour": "night"}})") ==
        Lines{"#/answers/hour: the key stands twice in one object; remove one of them"});
}

TEST_CASE("an unknown question, option or criterion of an answers file is named with the nearest and all",
          "[json]") {
  CHECK(defects(R"({"answers": {"huor": "noon"}})") ==
        Lines{R"(#/answers/huor: no question "huor"; did you mean "hour"? (hour, usual))"});
  CHECK(defects(R"({"answers": {"hour": "nigth"}})") ==
        Lines{R"(#/answers/hour: no option "nigth"; did you mean "night"? (morning, noon, night))"});
  CHECK(
      defects(R"({"weights": {"strenght": 50}})") ==
      Lines{
          R"(#/weights/strenght: no criterion "strenght"; did you mean "strength"? (taste, strength, habit))"});
  CHECK(defects(R"({"notes": {"weather": "fine"}})") ==
        Lines{R"(#/notes/weather: no question "weather"; expected one of (hour, usual))"});
}

TEST_CASE("an answer is an option's id or an array of them", "[json]") {
  CHECK(defects(R"({"answers": {"hour": true}})") ==
        Lines{"#/answers/hour: expected an option's id or an array of them, found true"});
  CHECK(defects(R"({"answers": {"hour": null}})") ==
        Lines{"#/answers/hour: expected an option's id or an array of them, found null"});
  CHECK(defects(R"({"answers": {"hour": {"noon": true}}})") ==
        Lines{"#/answers/hour: expected an option's id or an array of them, found an object"});
  CHECK(defects(R"({"answers": {"hour": ""}})") ==
        Lines{R"(#/answers/hour: expected an option's id or an array of them, found "")"});
  CHECK(defects(R"({"answers": {"usual": ["neither", ["neither"]]}})") ==
        Lines{"#/answers/usual/1: expected an option's id, found an array"});
}

TEST_CASE("a number that is whole means the option of these digits, however it is written", "[json]") {
  std::string bytes = test::tea_or_coffee();
  for (const auto& [id, number] : {std::pair{"tea-drinker", "1"}, {"coffee-drinker", "12"}}) {
    const std::regex word{'"' + std::string{id} + '"'};
    bytes = std::regex_replace(bytes, word, '"' + std::string{number} + '"');
  }
  const LoadedKnowledgeBase numbered{std::move(bytes)};
  const auto chosen = [&](std::string_view answer) {
    const AnswersReading reading =
        read_answers(numbered.knowledge_base(), R"({"answers": {"usual": )" + std::string{answer} + "}}");
    CHECK(test::lines(reading.findings).empty());
    return reading.answers.chosen[1];
  };
  for (const char* one : {R"("1")", "1", "1.0", "1e0", "[1]"}) CHECK(chosen(one) == OptionSet{0b01});
  CHECK(chosen(R"([1, "12"])") == OptionSet{0b11});
  CHECK(chosen("[12, 1]") == OptionSet{0b11});
}

TEST_CASE("a number that is no option is refused as its digits would be, and one that isn't whole as it is",
          "[json]") {
  for (const char* five : {"5", "5.0", R"("5")"}) {
    CHECK(defects(R"({"answers": {"hour": )" + std::string{five} + "}}") ==
          Lines{R"(#/answers/hour: no option "5"; expected one of (morning, noon, night))"});
  }
  CHECK(defects(R"({"answers": {"hour": -1}})") ==
        Lines{R"(#/answers/hour: no option "-1"; expected one of (morning, noon, night))"});
  CHECK(defects(R"({"answers": {"hour": 1.5}})") ==
        Lines{"#/answers/hour: expected an option's id or an array of them, found 1.5"});
  CHECK(defects(R"({"answers": {"usual": [18446744073709551616]}})") ==
        Lines{"#/answers/usual/0: expected an option's id, found 1.8446744073709552e+19"});
}

TEST_CASE("an answer has as many options as its question takes", "[json]") {
  CHECK(defects(R"({"answers": {"hour": []}})") ==
        Lines{"#/answers/hour: expected at least one option; leave the question out to skip it"});
  CHECK(defects(R"({"answers": {"hour": ["noon", "night"]}})") ==
        Lines{"#/answers/hour: takes one option, found 2"});
  CHECK(defects(R"({"answers": {"usual": ["tea-drinker", "coffee-drinker", "neither"]}})") ==
        Lines{"#/answers/usual: expected at most 2 options, found 3"});
}

TEST_CASE("a weight of an answers file is an integer from 0 to 1000", "[json]") {
  CHECK(defects(R"({"weights": {"taste": -1}})") ==
        Lines{"#/weights/taste: expected an integer from 0 to 1000, found -1"});
  CHECK(defects(R"({"weights": {"taste": 1001}})") ==
        Lines{"#/weights/taste: expected an integer from 0 to 1000, found 1001"});
  CHECK(defects(R"({"weights": {"taste": 70.9}})") ==
        Lines{"#/weights/taste: expected an integer from 0 to 1000, found 70.9"});
  CHECK(defects(R"({"weights": {"taste": "200%"}})") ==
        Lines{R"(#/weights/taste: expected an integer from 0 to 1000, found "200%")"});
}

TEST_CASE("a section of an answers file is an object", "[json]") {
  CHECK(defects(R"({"answers": ["noon"], "weights": 3, "notes": "none"})") ==
        Lines{"#/answers: expected an object, found an array", "#/weights: expected an object, found 3",
              R"(#/notes: expected an object, found "none")"});
}

TEST_CASE("a note is a text", "[json]") {
  CHECK(defects(R"({"notes": {"hour": 3}})") ==
        Lines{"#/notes/hour: expected a text that is not empty, found 3"});
}

TEST_CASE("all mistakes of an answers file are found in one go", "[json]") {
  CHECK(defects(
            R"({"answers": {"hour": "dawn", "usual": 7}, "weights": {"taste": -1, "price": 5}, "wat": 1})") ==
        Lines{"#/wat: unknown key; remove it",
              R"(#/answers/hour: no option "dawn"; expected one of (morning, noon, night))",
              R"(#/answers/usual: no option "7"; expected one of (tea-drinker, coffee-drinker, neither))",
              "#/weights/taste: expected an integer from 0 to 1000, found -1",
              R"(#/weights/price: no criterion "price"; expected one of (taste, strength, habit))"});
}

}  // namespace langpick
