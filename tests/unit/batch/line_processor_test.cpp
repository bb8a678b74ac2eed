#include "batch/line_processor.hpp"

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "langpick/embedded.hpp"
#include "langpick/engine.hpp"
#include "langpick/report.hpp"
#include "support/data_store.hpp"
#include "unit/batch/lines.hpp"

namespace langpick {

namespace {

using Json = nlohmann::ordered_json;
using batch::Request;
using test::Dice;
using test::Processing;

/// The fields of these names, or all there are.
std::vector<batch::Field> fields(const std::vector<std::string_view>& names = {}) {
  std::vector<batch::Field> found;
  for (const batch::Field& field : batch::all_fields()) {
    if (names.empty() || std::ranges::find(names, field.name) != names.end()) found.push_back(field);
  }
  return found;
}

/// What the default fields have to be, made from `recommend`'s own object.
Json expected_by_default(const Json& id, const Json& whole, const KnowledgeBase& kb) {
  Json scores = Json::object();
  for (const Alternative& alternative : kb.alternatives) {
    for (const Json& standing : whole["alternatives"]) {
      if (standing["id"] == alternative.id) scores[std::string{alternative.id}] = standing["score"];
    }
  }
  Json contributions = Json::array();
  for (Json contribution : whole["contributions"]) {
    if (contributions.size() == batch::most_contributions) break;
    contribution.erase("reason");
    contribution.erase("sources");
    contributions.push_back(contribution);
  }
  return Json{
      {"id", id}, {"verdict", whole["verdict"]}, {"scores", scores}, {"contributions", contributions}};
}

std::string error_of(std::string_view line, const batch::Place& place = {}) {
  Processing process{test::data_store()};
  std::string text = process(line, place);
  CHECK_FALSE(process.last().findings.empty());
  return text;
}

}  // namespace

TEST_CASE("10,000 random lines say what recommend says", "[batch]") {
  const KnowledgeBase& kb = embedded_knowledge_base();
  Dice dice{10};
  Processing full{kb, Request{.full = true}};
  Processing quick{kb};
  for (int i = 0; i < 10'000; ++i) {
    Answers answers = test::answer_randomly(kb, dice, 10 * dice.roll(1, 10));
    if (i % 50 == 0) test::weigh_randomly(answers, dice);
    const std::string id = std::to_string(i);
    std::string line = R"({"id":)" + id + R"(,"answers":)" + test::answers_json(kb, answers, dice);
    if (const auto one = line.find(R"(:"1")"); i % 3 == 0 && one != std::string::npos)
      line.replace(one, 4, ":1");
    if (i % 50 == 0) line += R"(,"weights":)" + test::weights_json(kb, answers);
    line += '}';
    const Recommendation r = recommend(kb, answers);
    const std::string whole = test::in_one_line(report::recommendation_json(r, ""));
    CAPTURE(line);
    REQUIRE(full(line) == R"({"id":)" + id + ',' + whole.substr(1));
    if (i % 10 == 0) {
      REQUIRE(quick(line) == expected_by_default(i, Json::parse(whole), kb).dump() + '\n');
    } else {  // the same without parsing, which would take most of the time
      const std::string result = quick(line);
      REQUIRE(result.find(whole.substr(whole.find(R"("verdict":)"),
                                       whole.find(R"(,"alternatives":)") - whole.find(R"("verdict":)"))) !=
              std::string::npos);
    }
    REQUIRE(quick.last().choice == choice_of(r));
  }
}

TEST_CASE("every field has the value that it has in recommend's object", "[batch]") {
  const KnowledgeBase& kb = test::data_store();
  Dice dice{11};
  Processing all{kb, Request{.fields = fields()}};
  for (int i = 0; i < 50; ++i) {
    const Answers answers = test::answer_randomly(kb, dice, 60);
    const std::string line = R"({"answers":)" + test::answers_json(kb, answers, dice) + '}';
    const Json whole = Json::parse(report::recommendation_json(recommend(kb, answers), ""));
    const Json by_default = expected_by_default(nullptr, whole, kb);
    const Json result = Json::parse(all(line));
    CHECK(result.size() == fields().size());
    for (const auto& [key, value] : result.items()) {
      CAPTURE(line, key);
      if (by_default.contains(key)) {
        CHECK(value == by_default[key]);
      } else {
        CHECK(value == (whole["verdict"].contains(key) ? whole["verdict"][key] : whole[key]));
      }
    }
  }
}

TEST_CASE("a line says what was asked for, in that order", "[batch]") {
  Processing process{test::data_store(), Request{.fields = fields({"choice", "id"})}};
  const std::string line = R"({"id": {"a": [1.50]}, "answers": {"writers": "many"}})";
  const std::string result = process(line);
  CHECK(result.starts_with(R"({"id":{"a": [1.50]},"choice":")"));
}

TEST_CASE("an id comes back as it was written", "[batch]") {
  Processing process{embedded_knowledge_base(), Request{.fields = fields({"id"})}};
  for (const std::string id : {"1", "-0", "1.500", "123456789012345678901234567890", "true", "null",
                               "[ 1 , {} ]", R"("a\u00e9\"")"}) {
    CHECK(process(R"({"id":)" + id + R"(,"answers":{"hiring":"steady"}})") == R"({"id":)" + id + "}\n");
  }
  CHECK(process(R"({"answers":{"hiring":"steady"}})") == "{\"id\":null}\n");
}

TEST_CASE("an id brings nothing that a terminal obeys, in results and in errors", "[batch]") {
  const std::string_view id = "{\"a\":\r\"\u009b31m\u202e\x7f\u2028—\"}";
  const std::string escaped = R"({"a": "\u009b31m\u202e\u007f\u2028—"})";
  const auto line = [&](std::string_view of, std::string_view answer) {
    return R"({"id":)" + std::string{of} + R"(,"answers":{"hiring":")" + std::string{answer} + "\"}}";
  };
  const KnowledgeBase& kb = embedded_knowledge_base();
  Processing process{kb, Request{.fields = fields({"id"})}};
  CHECK(process(line(id, "steady")) == R"({"id":)" + escaped + "}\n");
  CHECK(process(line("\"\u202e\"", "steady")) == R"({"id":"\u202e"})"
                                                 "\n");
  CHECK(process(line(id, "steadi")).starts_with(R"({"id":)" + escaped + R"(,"line":1,"error":)"));
  Processing full{kb, Request{.full = true}};
  CHECK(full(line(id, "steady")).starts_with(R"({"id":)" + escaped + R"(,"schema_version")"));
}

TEST_CASE("--full adds no id where there was none", "[batch]") {
  const KnowledgeBase& kb = embedded_knowledge_base();
  Processing process{kb, Request{.full = true}};
  CHECK(process(R"({"answers":{"hiring":"steady"}})").starts_with(R"({"schema_version":1,)"));
}

TEST_CASE("weights and notes of one line have no part in the next", "[batch]") {
  const KnowledgeBase& kb = embedded_knowledge_base();
  Processing process{kb, Request{.full = true}};
  const std::string plain = R"({"answers":{"hiring":"steady","latency":"tight-tail"}})";
  const std::string before = process(plain);
  const std::string weighed = process(
      R"({"answers":{"hiring":"steady","latency":"tight-tail"},"weights":{"hiring":1000},"notes":{"hiring":"x"}})");
  CHECK(weighed != before);
  CHECK(process(plain) == before);
  static_cast<void>(process("{broken"));
  CHECK(process(plain) == before);
}

TEST_CASE("a bad line is reported in its place", "[batch]") {
  CHECK(error_of(R"({"id": "a", "answers": {"writers": "mny"}})", {"", 12}) ==
        R"({"id":"a","line":12,"error":{"code":"wrong-value","place":"#/answers/writers",)"
        R"x("message":"no option \"mny\"; did you mean \"many\"? (one, many)"}})x"
        "\n");
  CHECK(error_of(R"({"answers": {"writers": "one"})", {"b.jsonl", 3}) ==
        R"({"id":null,"file":"b.jsonl","line":3,"error":{"code":"syntax","place":":3:31",)"
        R"("message":"not valid JSON: unexpected end of input; expected '}'"}})"
        "\n");
}

TEST_CASE("all that is wrong with a line is reported", "[batch]") {
  const Json error =
      Json::parse(error_of(R"({"id":7,"loss":"fine","answers":{"writers":"x"},"weights":{"speed":"y"}})"));
  CHECK(error["id"] == 7);
  CHECK(error["error"]["message"] == R"(unknown key; put it under "answers")");
  CHECK(error["error"]["others"].size() == 2);
}

TEST_CASE("lines that are no answers at all", "[batch]") {
  const auto message = [](const std::string& line) {
    const Json error = Json::parse(error_of(line));
    return error["error"]["place"].get<std::string>() + ": " + error["error"]["message"].get<std::string>();
  };
  CHECK(message("[1]") == "#: expected an object, found an array");
  CHECK(message(R"(["id", 5])") == "#: expected an object, found an array");
  CHECK(message("{}") == "#/answers: no question is answered; answer one at least");
  CHECK(message(R"({"answers":{}})") == "#/answers: no question is answered; answer one at least");
  CHECK(message(R"({"answers":{"writers":"one","writers":"one"}})") ==
        "#/answers/writers: the key stands twice in one object; remove one of them");
  CHECK(message("{\"id\":\"\xFF\",\"answers\":{\"writers\":\"one\"}}")
            .starts_with(":1:8: not valid JSON: invalid string"));
  CHECK(message(R"({"id":)" + std::string(100'000, '[')).starts_with("#/id/0/0/0/"));
  CHECK(message("{\"answers\":\"\0\"}").starts_with(":1:"));
}

}  // namespace langpick
