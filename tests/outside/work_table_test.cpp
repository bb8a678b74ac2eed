/// "Which language for which work": what the sources say of each kind of work must come out of the answers
/// that the row itself gives, at most three. Rows on which they disagree, or say "either", must stay open.

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "langpick/answer_sheet.hpp"
#include "langpick/embedded.hpp"
#include "langpick/engine.hpp"
#include "langpick/entry.hpp"
#include "langpick/reading.hpp"
#include "langpick/report.hpp"

namespace langpick {
namespace {

using nlohmann::json;

std::vector<json> rows(const char* file = "tests/backtest/work_table.jsonl") {
  std::ifstream in(file);
  std::vector<json> all;
  for (std::string line; std::getline(in, line);) all.push_back(json::parse(line));
  return all;
}

Recommendation answer(const json& row) {
  const json document = {{"answers", row.at("answers")}};
  const AnswersReading reading = read_answers(embedded_knowledge_base(), document.dump());
  REQUIRE(reading.findings.empty());
  return recommend(embedded_knowledge_base(), reading.answers);
}

TEST_CASE("work table: all 23 rows of the evidence sheet are here, each with at most three answers") {
  std::set<std::string> work;
  for (const json& row : rows()) {
    INFO(row.dump());
    work.insert(row.at("work").get<std::string>());
    CHECK(row.at("answers").size() <= 3);
    CHECK_FALSE(row.at("answers").empty());
  }
  CHECK(work.size() == 23);
}

TEST_CASE("work table: a row that names a language gets that language") {
  for (const json& row : rows()) {
    if (row.at("expect") == "open") continue;
    const Recommendation r = answer(row);
    INFO(row.dump());
    CHECK(report::choice_id(r) == row.at("expect").get<std::string>());
    CHECK(r.outcome == Outcome::recommend);
  }
}

TEST_CASE(
    "work table: where the sources disagree the verdict is a near tie or a lean, and both claims are shown") {
  int open = 0;
  for (const json& row : rows()) {
    if (row.at("expect") != "open") continue;
    ++open;
    const Recommendation r = answer(row);
    INFO(row.dump());
    CHECK(r.strength <= Strength::lean);
    const json result = json::parse(report::recommendation_json(r, ""));
    REQUIRE(result.at("disagreements").size() == 1);
    std::set<std::string> favoured;
    const std::string text = report::recommendation_text(r, "", {.width = report::widest_width});
    for (const json& claim : result.at("disagreements")[0].at("claims")) {
      favoured.insert(claim.at("favours").get<std::string>());
      CHECK_FALSE(claim.at("sources").empty());
      const std::string beginning = claim.at("claim").get<std::string>().substr(0, 40);
      CHECK(text.find(beginning) != std::string::npos);
    }
    CHECK(favoured == std::set<std::string>{"go", "rust"});
  }
  CHECK(open == 4);
}

TEST_CASE("model table: what 0.1.0 was found to say wrongly comes out as an engineer expects") {
  const auto table = rows("tests/backtest/model_table.jsonl");
  CHECK(table.size() > 15);
  for (const json& row : table) {
    const Recommendation r = answer(row);
    INFO(row.dump());
    CHECK(std::ranges::count(row.at("expect"), json(report::choice_id(r))) == 1);
    if (row.contains("at_most")) CHECK(r.strength <= Strength::lean);
    std::vector<std::string> contradictions;
    for (const Index rule : r.contradictions) contradictions.emplace_back(r.kb->rules[rule].id);
    CHECK(contradictions == (row.contains("contradiction")
                                 ? std::vector{row.at("contradiction").get<std::string>()}
                                 : std::vector<std::string>{}));
  }
}

TEST_CASE(
    "order favours nobody: the first options of all questions together speak for neither side by much") {
  const KnowledgeBase& kb = embedded_knowledge_base();
  AnswerSheet sheet{kb};
  for (const Question& question : kb.questions) {
    const std::vector<std::string> option{std::string{question.options.front().id}};
    CHECK(sheet.answer(question.id, option).empty());
  }
  const Recommendation r = recommend(kb, sheet.answers());
  CHECK_FALSE(r.outside);
  CHECK(r.strength <= Strength::lean);
}

TEST_CASE("embedded: the program's knowledge base is the file, read by the reader") {
  const auto read = [](const std::string& name) {
    std::ifstream in("data/" + name, std::ios::binary);
    return std::string{std::istreambuf_iterator<char>{in}, {}};
  };
  const LoadedKnowledgeBase loaded{read("go-vs-rust.json"), read};
  REQUIRE(loaded.findings().empty());
  CHECK(loaded.knowledge_base().sha256 == embedded_knowledge_base().sha256);
  CHECK(report::questions_json(loaded.knowledge_base(), false) ==
        report::questions_json(embedded_knowledge_base(), false));
  const auto precedents = [](const KnowledgeBase& kb) {
    std::vector<Entry> all;
    for (Index p = 0; p < kb.precedents.size(); ++p) all.push_back({EntryKind::precedent, p});
    return report::entries_json(kb, all);
  };
  CHECK(precedents(loaded.knowledge_base()) == precedents(embedded_knowledge_base()));
  for (const json& row : rows()) {
    const json document = {{"answers", row.at("answers")}};
    const auto result = [&](const KnowledgeBase& kb) {
      return report::recommendation_json(recommend(kb, read_answers(kb, document.dump()).answers), "");
    };
    CHECK(result(loaded.knowledge_base()) == result(embedded_knowledge_base()));
  }
}

}  // namespace
}  // namespace langpick
