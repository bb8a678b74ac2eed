#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "langpick/finding.hpp"
#include "langpick/lint.hpp"
#include "langpick/reading.hpp"
#include "support/tea_or_coffee.hpp"

namespace langpick {
namespace {

using Json = nlohmann::ordered_json;

/// What `kb validate` finds.
Findings examine(const std::string& bytes) {
  constexpr std::array<std::string_view, 1> flags{"format"};
  const LoadedKnowledgeBase loaded{bytes};
  Findings findings = loaded.findings();
  const Findings meant = lint(loaded.as_far_as_read(), flags, findings);
  findings.insert(findings.end(), meant.begin(), meant.end());
  return findings;
}

const std::string& sound_bytes() {
  static const std::string bytes = test::content("tests/data/go-vs-rust-2026.11.0.json");
  return bytes;
}

/// A copy of a sound knowledge base with one mistake, and what that yields.
struct Broken {
  std::string_view code;
  std::string place;
  std::string bytes;
};

/// The sound one after `change`, a JSON Patch.
std::string patched(std::string_view change) {
  return nlohmann::json::parse(sound_bytes()).patch(nlohmann::json::parse(change)).dump();
}

Json option_like(const Json& kb, std::size_t question, std::size_t option, std::string_view id) {
  Json copy = kb["questions"][question]["options"][option];
  copy["id"] = id;
  return copy;
}

/// The sound one with the rule `text` at the end, which is rule 20.
std::string with_rule(std::string_view text) {
  Json kb = Json::parse(sound_bytes());
  REQUIRE(kb["rules"].size() == 20);
  kb["rules"].push_back(Json::parse(text));
  return kb.dump();
}

std::string with_equal_options() {
  Json kb = Json::parse(sound_bytes());
  kb["questions"][2]["options"].push_back(option_like(kb, 2, 0, "another"));
  return kb.dump();
}

/// No option of the question how much build time matters speaks for Rust any more.
std::string with_one_sided_question() {
  Json kb = Json::parse(sound_bytes());
  REQUIRE(kb["questions"][7]["options"][2]["id"] == "unimportant");
  kb["questions"][7]["options"].erase(2);
  return kb.dump();
}

/// A last question whose answers move every score towards 50, and none ahead of another. That is shown by
/// counting all answer sets, and so in the smallest knowledge base.
std::string with_idle_question() {
  return Json::parse(test::tea_or_coffee())
      .patch(Json::parse(R"([
        {"op": "add", "path": "/questions/1/options/0/effects/0/sources", "value": ["almanac"]},
        {"op": "add", "path": "/questions/1/options/1/effects/0/sources", "value": ["almanac"]},
        {"op": "add", "path": "/rules/0/sources", "value": ["almanac"]},
        {"op": "add", "path": "/criteria/0/evidence", "value": [
          {"alternative": "tea", "text": "Tasty.", "sources": ["almanac"]},
          {"alternative": "coffee", "text": "Tasty.", "sources": ["almanac"]}]},
        {"op": "copy", "from": "/criteria/0/evidence", "path": "/criteria/1/evidence"},
        {"op": "add", "path": "/criteria/-", "value": {"id": "mood", "name": "Mood", "situational": true}},
        {"op": "add", "path": "/questions/-", "value": {"id": "mood", "title": "How do you feel?", "kind": "judgement",
          "options": [{"id": "well", "label": "Well", "effects": [{"criterion": "mood", "weight": 1,
            "ratings": {"tea": 50, "coffee": 50}, "reason": "All is well.", "sources": ["almanac"]}]}]}},
        {"op": "copy", "from": "/questions/2/options/0", "path": "/questions/2/options/-"},
        {"op": "replace", "path": "/questions/2/options/1/id", "value": "ill"},
        {"op": "replace", "path": "/questions/2/options/1/effects/0/weight", "value": 2}])"))
      .dump();
}

/// A last question with more answers than are counted.
std::string with_endless_question() {
  Json kb = Json::parse(sound_bytes());
  Json question = Json::parse(R"({"id": "tools", "title": "Which tools?", "help": "All that you use.",
    "kind": "fact", "multiple": true, "options": []})");
  for (int i = 0; i < 20; ++i) {
    Json option = Json::parse(R"({"label": "A tool", "effects": [{"reason": "It is used.",
      "sources": ["guide-2026"]}]})");
    option["id"] = "tool-" + std::to_string(i);
    option["effects"][0]["criterion"] = i % 2 == 0 ? "build-speed" : "memory-safety";
    option["effects"][0]["weight"] = i + 1;
    question["options"].push_back(option);
  }
  kb["questions"].push_back(question);
  return kb.dump();
}

std::vector<Broken> broken_copies() {
  using test::replaced;
  return {
      {"syntax", "", R"({"id": })"},
      {"nesting",
       "#" +
           [] {
             std::string deep;
             for (int i = 0; i < 64; ++i) deep += "/0";
             return deep;
           }(),
       std::string(65, '[') + std::string(65, ']')},
      {"duplicate-key", "#/version",
       replaced(sound_bytes(), R"("version": "2026.11.0")", R"("version": "1", "version": "2026.11.0")")},
      {"missing-key", "#/sources/0", patched(R"([{"op": "remove", "path": "/sources/0/title"}])")},
      {"unknown-key", "#/criteria/0/nmae",
       patched(R"([{"op": "add", "path": "/criteria/0/nmae", "value": "x"}])")},
      {"wrong-value", "#/criteria/0/ratings/go",
       patched(R"([{"op": "replace", "path": "/criteria/0/ratings/go", "value": 101}])")},
      {"unknown-id", "#/faq/0/sources/0",
       patched(R"([{"op": "replace", "path": "/faq/0/sources/0", "value": "nobody"}])")},
      {"duplicate-id", "#/figures/1/id",
       patched(R"([{"op": "copy", "from": "/figures/0/id", "path": "/figures/1/id"}])")},
      {"mixed-criterion", "#/criteria/16/base_weight",
       patched(R"([{"op": "add", "path": "/criteria/16/base_weight", "value": 3}])")},
      {"dropped-twice", "#/questions/3/options/2/drops/0",
       patched(R"([{"op": "add", "path": "/questions/2/options/1/drops", "value": ["hiring"]},
                   {"op": "add", "path": "/questions/3/options/2/drops", "value": ["hiring"]}])")},
      {"asked-too-early", "#/questions/1/ask_when", patched(R"([{"op": "add", "path": "/questions/1/ask_when",
                    "value": {"question": "latency", "is": "ordinary"}}])")},
      {"inconsistent", "#/figures/5/values/0/high",
       patched(R"([{"op": "replace", "path": "/figures/5/values/0/high", "value": 1}])")},
      {"total-weight", "#",
       patched(R"([{"op": "replace", "path": "/criteria/0/base_weight", "value": 1000000000}])")},
      {"no-source", "#/questions/2/options/1/effects/0",
       patched(R"([{"op": "remove", "path": "/questions/2/options/1/effects/0/sources"}])")},
      {"comparison-alone", "#/revisit/0", patched(R"([{"op": "add", "path": "/sources/-",
                    "value": {"id": "hearsay", "title": "T", "kind": "comparison", "date": "2026"}},
                   {"op": "replace", "path": "/revisit/0/sources", "value": ["hearsay"]}])")},
      {"no-evidence", "#/criteria/0/ratings/both",
       patched(R"([{"op": "test", "path": "/criteria/0/evidence/3/alternative", "value": "both"},
                   {"op": "remove", "path": "/criteria/0/evidence/3"}])")},
      {"no-effect", "#/questions/6/options/0",
       patched(R"([{"op": "remove", "path": "/questions/6/options/0/neutral"}])")},
      {"same-options", "#/questions/2/options/4", with_equal_options()},
      {"one-sided", "#/questions/7", with_one_sided_question()},
      {"rule-never-fires", "#/rules/20/when",
       with_rule(R"({"id": "never", "warn": true, "message": "Never.", "sources": ["guide-2026"],
         "when": {"all": [{"question": "latency", "is": "ordinary"},
                          {"question": "latency", "is": "tight-tail"}]}})")},
      {"never-asked", "#/questions/4/ask_when", patched(R"([{"op": "add", "path": "/questions/4/ask_when",
                    "value": {"at_least": 2, "of": [{"points": 1, "when": {"question": "domain",
                                                                          "is": "data-science"}}]}}])")},
      {"never-told", "#/alternatives/0/next_steps/0/when",
       patched(R"([{"op": "replace", "path": "/alternatives/0/next_steps/0", "value":
                    {"text": "Do it.", "when": {"all": [{"question": "latency", "is": "ordinary"},
                                                        {"question": "latency", "is": "tight-tail"}]}}}])")},
      {"rules-contradict", "#/rules/20",
       with_rule(R"({"id": "again", "when": {"question": "domain", "is": ["data-science"]},
         "prefer_outside": "java", "strength": "lean", "message": "No.", "sources": ["guide-2026"]})")},
      {"no-rule", "#/outside_options/0", patched(R"([{"op": "add", "path": "/outside_options/0",
                    "value": {"id": "abacus", "name": "Abacus"}}])")},
      {"unreachable-alternative", "#/alternatives/2",
       with_rule(R"({"id": "never-both", "exclude": "both", "message": "Never.", "sources": ["guide-2026"],
         "when": {"question": "parts", "is": ["hot-path", "control-and-data-plane"]}})")},
      {"no-influence", "#/questions/2", with_idle_question()},
      {"not-decided", "#", with_endless_question()},
      {"flag-collision", "#/questions/9/id",
       [] {
         std::string bytes = sound_bytes();
         constexpr std::string_view id = "\"code-priority\"";
         for (std::size_t at = bytes.find(id); at != std::string::npos; at = bytes.find(id)) {
           bytes.replace(at, id.size(), "\"format\"");
         }
         return bytes;
       }()},
  };
}

/// What lint says of a document that the reader had something to say about.
Findings meant_by_broken(const std::string& bytes) {
  const LoadedKnowledgeBase loaded{bytes};
  if (loaded.findings().empty()) return {};
  return lint(loaded.as_far_as_read(), {}, loaded.findings());
}

/// `document` with the key that `place` ends in misspelt; as it is when that is no key.
nlohmann::json misspelt(nlohmann::json document, const nlohmann::json::json_pointer& place) {
  nlohmann::json& parent = document[place.parent_pointer()];
  if (parent.is_object()) {
    parent[place.back() + "x"] = parent[place.back()];
    parent.erase(place.back());
  }
  return document;
}

/// The places of all values in a document.
void collect_places(const nlohmann::json& value, const nlohmann::json::json_pointer& place,
                    std::vector<nlohmann::json::json_pointer>& places) {
  if (!place.empty()) places.push_back(place);
  if (value.is_object()) {
    for (const auto& [key, member] : value.items()) collect_places(member, place / key, places);
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) collect_places(value[i], place / i, places);
  }
}

}  // namespace

TEST_CASE("findings: a broken copy for each code yields exactly that code and place") {
  std::set<std::string_view> codes;
  for (const Broken& broken : broken_copies()) {
    INFO(broken.code);
    const Findings findings = examine(broken.bytes);
    for (const Finding& finding : findings) UNSCOPED_INFO(finding.place << ": " << finding.message);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code.word() == broken.code);
    CHECK(findings[0].place == broken.place);
    CHECK((broken.code != "syntax" || findings[0].position == Position{1, 8}));
    codes.insert(broken.code);
  }
  for (const FindingKind& kind : finding_kinds) CHECK(codes.contains(kind.code));
}

TEST_CASE("findings: the broken copies, as files of the folder COPIES, for tests of the program",
          "[.copies]") {
  const char* const folder = std::getenv("COPIES");
  REQUIRE(folder != nullptr);
  for (const Broken& broken : broken_copies()) {
    std::ofstream file{std::filesystem::path{folder} / (std::string{broken.code} + ".json"),
                       std::ios::binary};
    REQUIRE((file << broken.bytes).flush());
  }
}

TEST_CASE("findings: docs/knowledge-base.md lists each code with its level and meaning, and no other") {
  std::istringstream manual{test::content("docs/knowledge-base.md")};
  std::set<std::string> listed;
  for (std::string line; std::getline(manual, line);) {
    if (line.starts_with("| `") && line.find("` | ") != std::string::npos) listed.insert(line);
  }
  for (const FindingKind& kind : finding_kinds) {
    const std::string level = kind.level == Level::error     ? "error"
                              : kind.level == Level::warning ? "warning"
                                                             : "note";
    const std::string row =
        "| `" + std::string{kind.code} + "` | " + level + " | " + std::string{kind.meaning} + " |";
    INFO(row);
    CHECK(listed.erase(row) == 1);
  }
  for (const std::string& row : listed) {
    INFO(row);
    CHECK(row.find(" | error | ") == std::string::npos);
    CHECK(row.find(" | warning | ") == std::string::npos);
  }
}

TEST_CASE("findings: mistakes of the form and of the meaning are all found in one run") {
  const Findings findings =
      examine(test::replaced(patched(R"([{"op": "replace", "path": "/criteria/0/ratings/go", "value": "high"},
                  {"op": "replace", "path": "/rules/3/message", "value": 7},
                  {"op": "remove", "path": "/criteria/1/evidence"},
                  {"op": "remove", "path": "/revisit/0/sources"},
                  {"op": "replace", "path": "/adopters/1/sources/0", "value": "nobody"},
                  {"op": "remove", "path": "/questions/6/options/0/neutral"}])"),
                             R"("version":"2026.11.0")", R"("version":"1","version":"2026.11.0")"));
  std::vector<std::string> found;
  for (const Finding& finding : findings) {
    found.push_back(finding.place + ' ' + std::string{finding.code.word()});
  }
  CHECK(found == std::vector<std::string>{
                     "#/version duplicate-key", "#/criteria/0/ratings/go wrong-value",
                     "#/rules/3/message wrong-value", "#/adopters/1/sources/0 unknown-id",
                     "#/revisit/0 no-source", "#/criteria/1/ratings/go no-evidence",
                     "#/criteria/1/ratings/rust no-evidence", "#/criteria/1/ratings/both no-evidence",
                     "#/questions/6/options/0 no-effect"});
}

TEST_CASE("findings: what the reader had to guess has no echo in what a check says of the meaning") {
  const auto document = nlohmann::json::parse(test::content("tests/data/data-store.json"));
  const Findings before = examine(document.dump());
  std::vector<nlohmann::json::json_pointer> places;
  collect_places(document, nlohmann::json::json_pointer{}, places);
  REQUIRE(places.size() > 250);
  const auto check = [&](const auto& broken, const std::string& how) {
    for (const Finding& finding : meant_by_broken(broken.dump())) {
      if (std::ranges::find(before, finding) != before.end()) continue;
      INFO(how);
      FAIL_CHECK(finding.place << ": " << finding.message);
    }
  };
  for (const auto& place : places) {
    for (const char* value : {"null", "-7", "\"x\"", "[]", "{}", "[null]", R"({"x": 1})"}) {
      auto broken = document;
      broken[place] = nlohmann::json::parse(value);
      check(broken, place.to_string() + " is " + value);
    }
    check(misspelt(document, place), place.to_string() + " is misspelt");
  }
}

}  // namespace langpick
