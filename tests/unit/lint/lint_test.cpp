#include "langpick/lint.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "langpick/reading.hpp"

namespace langpick {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 2> flags{"format", "output"};

Json read(const char* file) {
  std::ifstream in(file, std::ios::binary);
  return Json::parse(in);
}

/// The knowledge base of 0.1.0, which stays as it is whatever becomes of the shipped one.
const Json& sound() {
  static const Json document = read("tests/data/go-vs-rust-2026.11.0.json");
  return document;
}

Findings examine(const Json& document) {
  const LoadedKnowledgeBase loaded{document.dump()};
  return loaded.findings().empty() ? lint(loaded.knowledge_base(), flags) : loaded.findings();
}

/// A sound knowledge base with one mistake yields exactly one finding.
void check_one(const Json& document, std::string_view code, const std::string& place) {
  const Findings findings = examine(document);
  INFO(code);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code.word() == code);
  CHECK(findings[0].place == place);
}

}  // namespace

TEST_CASE("lint: the shipped knowledge base has no finding") {
  for (const Finding& finding : examine(read("data/go-vs-rust.json")))
    if (finding.level() != Level::note) FAIL_CHECK(finding.place << ": " << finding.message);
}

TEST_CASE("lint: a claim without a source") {
  Json kb = sound();
  kb["questions"][2]["options"][1]["effects"][0].erase("sources");
  check_one(kb, "no-source", "#/questions/2/options/1/effects/0");
  kb = sound();
  kb["faq"][3]["sources"] = Json::array();
  check_one(kb, "no-source", "#/faq/3");
  kb = sound();
  kb["topics"][1]["rows"][0].erase("sources");
  check_one(kb, "no-source", "#/topics/1/rows/0");
}

TEST_CASE("lint: a rating without evidence") {
  Json kb = sound();
  Json& evidence = kb["criteria"][0]["evidence"];
  Json kept = Json::array();
  for (const Json& entry : evidence) {
    if (entry["alternative"] != "rust") kept.push_back(entry);
  }
  evidence = kept;
  check_one(kb, "no-evidence", "#/criteria/0/ratings/rust");
}

TEST_CASE("lint: an option that does nothing and doesn't say so") {
  Json kb = sound();
  Json& questions = kb["questions"];
  for (std::size_t q = 0; q < questions.size(); ++q) {
    for (std::size_t o = 0; o < questions[q]["options"].size(); ++o) {
      if (!questions[q]["options"][o].contains("neutral")) continue;
      questions[q]["options"][o].erase("neutral");
      return check_one(kb, "no-effect", "#/questions/" + std::to_string(q) + "/options/" + std::to_string(o));
    }
  }
  FAIL("no neutral option to break");
}

TEST_CASE("lint: two options that nothing tells apart") {
  Json kb = sound();
  Json copy = kb["questions"][2]["options"][0];
  copy["id"] = "another";
  kb["questions"][2]["options"].push_back(copy);
  check_one(kb, "same-options",
            "#/questions/2/options/" + std::to_string(kb["questions"][2]["options"].size() - 1));
}

TEST_CASE("lint: a question whose every option favours the same side") {
  Json kb = sound();
  for (Json& question : kb["questions"]) {
    if (question["id"] != "build-iteration") continue;
    Json kept = Json::array();
    for (const Json& option : question["options"]) {
      if (option["id"] != "unimportant") kept.push_back(option);
    }
    question["options"] = kept;
  }
  check_one(kb, "one-sided", "#/questions/7");
}

TEST_CASE("lint: rules that can't fire, or are never heard") {
  Json kb = sound();
  const std::string end = "#/rules/" + std::to_string(kb["rules"].size());
  kb["rules"].push_back(
      Json::parse(R"({"id": "twice", "warn": true, "message": "Never.", "sources": ["guide-2026"],
    "when": {"all": [{"question": "latency", "is": "ordinary"}, {"question": "latency", "is": "tight-tail"}]}})"));
  check_one(kb, "rule-never-fires", end + "/when");

  kb = sound();
  const Json again = Json::parse(R"({"id": "again", "when": {"question": "domain", "is": ["data-science"]},
    "prefer_outside": "java", "strength": "lean", "message": "No.", "sources": ["guide-2026"]})");
  kb["rules"].push_back(again);
  check_one(kb, "rules-contradict", end);
}

TEST_CASE("lint: a question that would hide a flag of the program") {
  Json kb = sound();
  kb["questions"][9]["id"] = "format";
  for (Json& rule : kb["rules"]) {
    std::string text = rule.dump();
    for (std::size_t at = text.find("\"code-priority\""); at != std::string::npos;
         at = text.find("\"code-priority\"")) {
      text.replace(at, 15, "\"format\"");
    }
    rule = Json::parse(text);
  }
  check_one(kb, "flag-collision", "#/questions/9/id");
}

TEST_CASE("lint: several mistakes, all in one run") {
  Json kb = sound();
  kb["revisit"][0].erase("sources");
  kb["adopters"][1].erase("sources");
  kb["criteria"][1].erase("evidence");
  CHECK(examine(kb).size() == 2 + kb["alternatives"].size());
}

}  // namespace langpick
