#include "langpick/record.hpp"

#include <catch2/catch_test_macros.hpp>

#include "langpick/answer_sheet.hpp"
#include "langpick/engine.hpp"
#include "langpick/reading.hpp"
#include "report/adr/document.hpp"
#include "support/tea_or_coffee.hpp"

namespace langpick::report {

namespace {

const KnowledgeBase& kb() {
  static const LoadedKnowledgeBase loaded{test::tea_or_coffee()};
  return loaded.knowledge_base();
}

}  // namespace

TEST_CASE("a record reads back as what was written", "[report]") {
  AnswerSheet sheet{kb()};
  REQUIRE(sheet.answer("hour", std::vector<std::string>{"morning"}).empty());
  REQUIRE(sheet.answer("usual", std::vector<std::string>{"tea-drinker", "coffee-drinker"}).empty());
  REQUIRE(sheet.weight("taste", 250).empty());
  REQUIRE(sheet.note("hour", "before \"seven\"\n").empty());
  const std::chrono::sys_days day{std::chrono::year{2028} / 2 / 29};
  const Record record =
      record_of(recommend(kb(), sheet.answers()),
                {.date = day, .review_by = day, .note = "so be it", .exception = Exception{"tea", "why"}});
  const std::string json = record_json(record);
  const RecordReading reading = read_record(json);
  REQUIRE(test::lines(reading.findings).empty());
  CHECK(reading.record.notes == record.notes);
  CHECK(reading.record.question_notes.front().text == "before \"seven\"\n");
  CHECK(record_json(reading.record) == json);
  const RecordReading other_layout = read_record(" " + json);
  CHECK(record_json(other_layout.record) == json);
}

TEST_CASE("nothing in a record ends the comment it stands in, or moves a cursor", "[report]") {
  CHECK(json_for_comment("{\n  \"a\": \"x --> <b>\"\n}") == "{\n  \"a\": \"x --\\u003e \\u003cb\\u003e\"\n}");
  CHECK(json_for_comment("\"\u202Ea\u0085b\u007Fé\u2028\"") == "\"\\u202ea\\u0085b\\u007fé\\u2028\"");
}

TEST_CASE("lines of a decision record are broken at 80 columns and can't become markup", "[report]") {
  MarkdownDocument document;
  document.heading(2, "Why? Because: ");
  document.bullet("1. # - + x");
  document.bullet(std::string(77, 'a') + " - b");
  document.paragraph("<script> *x*");
  CHECK(std::move(document).take() == "## Why? Because\n\n* 1\\. # - + x\n* " + std::string(77, 'a') +
                                          "\n  \\- b\n\n&lt;script> \\*x\\*\n");
}

}  // namespace langpick::report
