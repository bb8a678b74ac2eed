#include <filesystem>

#include <catch2/catch_test_macros.hpp>

#include "langpick/record.hpp"
#include "support/tea_or_coffee.hpp"

namespace langpick {

namespace {

using test::Lines;
using test::replaced;

/// As langpick 0.1.0 wrote it; every later version reads it.
const std::string& record_of_0_1_0() {
  static const std::string bytes = test::content("tests/data/records/0.1.0.json");
  return bytes;
}

Lines defects_of_record(const std::string& bytes) { return test::lines(read_record(bytes).findings); }
Lines defects_after(std::string_view from, std::string_view to) {
  return defects_of_record(replaced(record_of_0_1_0(), from, to));
}

}  // namespace

TEST_CASE("a record of version 0.1.0 is read as it was written", "[json]") {
  const RecordReading reading = read_record(record_of_0_1_0());
  REQUIRE(test::lines(reading.findings).empty());
  const Record& record = reading.record;
  CHECK(record.tool_version == "0.1.0");
  CHECK(record.knowledge_base.id == "tea-or-coffee");
  CHECK(record.knowledge_base.thresholds.strong == 90);
  CHECK(record.notes.date == std::chrono::sys_days{std::chrono::year{2026} / 11 / 30});
  CHECK(record.notes.review_by == std::chrono::sys_days{std::chrono::year{2027} / 11 / 30});
  CHECK(record.notes.note == "Until the kettle breaks.");
  CHECK(record.notes.exception == Exception{"tea", "Nobody likes \"coffee\" here."});
  CHECK(record.decision() == "tea");
  CHECK(record.verdict.choice == "coffee");
  CHECK(record.verdict.rival == "tea");
  CHECK(record.verdict.strength == Strength::strong);
  CHECK(record.verdict.acceptability.has_value());
  REQUIRE(record.standings.size() == 2);
  CHECK(record.standings[0].alternative == "coffee");
  REQUIRE(record.criteria.size() == 2);
  CHECK(record.criteria[0].ratings == std::vector{60, 70});
  CHECK(record.criteria[0].points == -50);  // tenths
  REQUIRE(record.effects.size() == 3);
  CHECK(record.effects[0].ratings.empty());
  CHECK(record.effects[1].ratings == std::vector{10, 90});
  REQUIRE(record.answers.size() == 2);
  CHECK(record.answers[1].options == std::vector<std::string>{"tea-drinker", "coffee-drinker"});
  REQUIRE(record.weights.size() == 1);
  CHECK(record.weights[0].percent == 250);
  REQUIRE(record.question_notes.size() == 1);
  CHECK(record.sources.size() == 1);
}

TEST_CASE("a record says which other questions there were, one of 0.1.0 doesn't", "[json]") {
  CHECK_FALSE(read_record(record_of_0_1_0()).record.unanswered);
  const std::string bytes = test::content("tests/data/records/0.1.0-unanswered.json");
  CHECK(read_record(bytes).record.unanswered == std::vector<std::string>{"usual"});
  CHECK(defects_of_record(replaced(bytes, "\"usual\"\n  ]", "7\n  ]")).size() == 1);
}

TEST_CASE("a team's record has a ballot for each, with what was given there", "[json]") {
  const std::string bytes = test::content("tests/data/records/0.1.0-team.json");
  const Record record = read_record(bytes).record;
  CHECK(record.project == "kiosk");
  CHECK(record.answers.empty());
  REQUIRE(record.ballots.size() == 2);
  CHECK(record.ballots[0].name == "ann");
  CHECK(record.ballots[0].choice == "tea");
  REQUIRE(record.ballots[0].answers.size() == 2);
  CHECK(record.ballots[0].answers[1].options == std::vector<std::string>{"tea-drinker"});
  CHECK(record.ballots[1].weights[0].percent == 250);
  CHECK(record.ballots[1].question_notes[0].text == "Early.");
  CHECK(defects_of_record(replaced(bytes, "\"name\": \"bob\"", "\"name\": 7")) ==
        Lines{"#/ballots/1/name: expected a text that is not empty, found 7"});
}

TEST_CASE("every record of an older version is read", "[json]") {
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator{"tests/data/records"}) {
    const std::string path = entry.path();
    if (path.ends_with("README.md")) continue;
    INFO(path);
    const std::optional<RecordReading> reading = find_record(test::content(path));
    REQUIRE(reading);
    CHECK(test::lines(reading->findings).empty());
    ++count;
  }
  CHECK(count >= 6);
}

TEST_CASE("keys that a later version added are passed over", "[json]") {
  CHECK(defects_after(R"("weights": {)", R"("weather": [1, {}], "weights": {)").empty());
  CHECK(defects_after(R"("outcome":)", R"("mood": "good", "outcome":)").empty());
}

TEST_CASE("a record of a newer schema is refused with what to do", "[json]") {
  CHECK(
      defects_after(R"("schema_version": 1)", R"("schema_version": 3)") ==
      Lines{"#/schema_version: written by a newer langpick: this one reads records up to version 2, found 3; "
            "update langpick"});
}

TEST_CASE("what is no record is said to be none", "[json]") {
  CHECK(defects_of_record("{}") ==
        Lines{R"(#: expected "document": "langpick-record"; this is no record of a decision)"});
  CHECK(defects_of_record("[]") == Lines{"#: expected a record: an object, found an empty array"});
  CHECK(defects_of_record("") == Lines{": is empty; expected a JSON object"});
}

TEST_CASE("every defect of a record is found, each with its place", "[json]") {
  CHECK(defects_after(R"("date": "2026-11-30")", R"("date": "2026-11-31")") ==
        Lines{R"(#/date: expected a date, YYYY-MM-DD, or null, found "2026-11-31")"});
  CHECK(defects_after(R"("strength": "strong")", R"("strength": "firm")") ==
        Lines{R"(#/verdict/strength: expected "strong", "clear", "lean" or "tie", found "firm")"});
  CHECK(
      defects_after(R"("base_weight": 2, "ratings": {"coffee": 60, "tea": 70})",
                    R"("base_weight": -2, "ratings": {"coffee": 101})") ==
      Lines{
          "#/criteria/0/base_weight: expected a number from 0 to 1000000000 with at most two decimals, found "
          "-2",
          "#/criteria/0/ratings/coffee: expected a number from 0 to 100 with at most two decimals, found 101",
          "#/criteria/0/ratings: the key \"tea\" is missing"});
  CHECK(defects_after(R"("verdict": {)", R"("verdict": 3, "was": {)") ==
        Lines{"#/verdict: expected an object, found 3"});
  CHECK(defects_after(R"("settled": true,)", "") == Lines{R"(#/verdict: the key "settled" is missing)"});
  CHECK(defects_after(R"("taste": 250)", R"("taste": 1001)") ==
        Lines{"#/weights/taste: expected an integer from 0 to 1000, found 1001"});
  CHECK(defects_after(R"("criterion": "strength", "weight": 3)", R"("criterion": "smell", "weight": 3)") ==
        Lines{R"(#/effects/0: its ratings are missing, and so is the criterion "smell" above)"});
  CHECK(
      defects_after(R"("base_weight": 2,)", R"("base_weight": 1000000000,)") ==
      Lines{
          "#/effects/0/weight: all weights up to here add up to 1000000003; at most 1000000000 is possible"});
}

TEST_CASE("a record cut off anywhere is never sound", "[json]") {
  const std::string& whole = record_of_0_1_0();
  for (std::size_t size = 0; size + 2 < whole.size(); size += 7) {
    INFO(size);
    CHECK_FALSE(read_record(std::string_view{whole}.substr(0, size)).findings.empty());
  }
}

TEST_CASE("a record is found in a comment of Markdown, and its lines are the document's", "[json]") {
  const std::string before = "# Title\n\ntext <!-- langpick-record is mentioned\n\n<!-- langpick-record: x\n";
  const auto find = [&](const std::string& json) { return find_record(before + json + "\n-->\n"); };
  const auto sound = find(record_of_0_1_0());
  REQUIRE(sound);
  CHECK(sound->findings.empty());
  CHECK(sound->record.verdict.choice == "coffee");
  const auto broken = find("{\n  \"document\": x}");
  REQUIRE(broken);
  CHECK(test::lines(broken->findings).front().starts_with(":7:15: not valid JSON"));
  const auto empty = find("");
  REQUIRE(empty);
  CHECK_FALSE(empty->findings.empty());
  CHECK_FALSE(find_record("# Title\n"));
  const auto unclosed = find_record("<!-- langpick-record\n{");
  REQUIRE(unclosed);
  CHECK_FALSE(unclosed->findings.empty());
}

TEST_CASE("comments that nobody closed cost the same in a long document", "[json]") {
  std::string comments;
  for (int i = 0; i < 500'000; ++i) comments += "<!--";  // 2 MB: quadratic it would be minutes
  CHECK_FALSE(find_record(comments));
  CHECK(find_record(comments + "\n<!-- langpick-record\n" + record_of_0_1_0() + "\n-->\n"));
  CHECK_FALSE(find_record("<!--> langpick-record is no comment's text here\n"));
}

TEST_CASE("a JSON document without the mark holds no record", "[json]") {
  CHECK(find_record(record_of_0_1_0()).has_value());
  CHECK_FALSE(find_record(R"({"schema_version": 1})"));
  const auto cut = find_record(std::string_view{record_of_0_1_0()}.substr(0, 300));
  REQUIRE(cut);
  CHECK_FALSE(cut->findings.empty());
}

}  // namespace langpick
