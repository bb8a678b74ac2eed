#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "langpick/report.hpp"
#include "support/data_store.hpp"

namespace langpick::report {
namespace {

using Json = nlohmann::ordered_json;

Json result(const std::string& answers) {
  return Json::parse(recommendation_json(test::decide(answers), ""));
}

}  // namespace

TEST_CASE("json: the keys of the contract, in its order") {
  const Json document = result(R"({"answers": {"writers": "one"}})");
  std::vector<std::string> keys;
  for (const auto& [key, value] : document.items()) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"schema_version",
                                         "tool",
                                         "knowledge_base",
                                         "project",
                                         "verdict",
                                         "alternatives",
                                         "outside_options",
                                         "combination",
                                         "contributions",
                                         "left_out",
                                         "lead",
                                         "warnings",
                                         "disagreements",
                                         "precedents",
                                         "track_record",
                                         "answers",
                                         "weights",
                                         "notes",
                                         "unanswered",
                                         "bounds",
                                         "next_question",
                                         "flip_sets",
                                         "flip_sets_complete",
                                         "flip_set_size_at_least",
                                         "next_steps",
                                         "sources",
                                         "command"});
  keys.clear();
  for (const auto& [key, value] : document["verdict"].items()) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"outcome", "choice", "runner_up", "rival", "strength",
                                         "point_spread_percent", "acceptability_percent",
                                         "acceptability_against", "settled", "decided_by"});
}

TEST_CASE("json: the numerators of the contributions sum to the lead's") {
  for (const char* answers :
       {R"({"answers": {"writers": "one"}})",
        R"({"answers": {"writers": "many", "loss": "never", "present": ["runs-redis"]}})",
        R"({"answers": {"hot-reads": "yes"}, "weights": {"speed": 333, "durability": 0}})"}) {
    const Json document = result(answers);
    std::int64_t sum = 0;
    for (const Json& contribution : document["contributions"])
      sum += contribution["numerator"].get<std::int64_t>();
    CHECK(sum == document["lead"]["numerator"]);
  }
}

TEST_CASE("json: a single choice is a word and a multiple one a list, as an answers file takes them") {
  const Json document = result(R"({"answers": {"writers": "one", "present": "runs-redis"}})");
  CHECK(document["answers"].dump() == R"({"writers":"one","present":["runs-redis"]})");
  CHECK(document["unanswered"].dump() == R"(["loss","hot-reads","content"])");
}

TEST_CASE("json: an outside option is the choice, and the ranking is still reported") {
  const Json document = result(R"({"answers": {"content": "large-files"}})");
  CHECK(document["verdict"]["outcome"] == "look_elsewhere");
  CHECK(document["verdict"]["choice"] == "object-store");
  CHECK(document["verdict"]["decided_by"] == "files-are-objects");
  CHECK(document["verdict"]["strength"] == "lean");
  CHECK(document["alternatives"][0]["id"] == "sqlite");
  CHECK(document["outside_options"][0]["name"] == "An object store");
}

TEST_CASE("json: with one eligible alternative there is no runner-up, spread or acceptability") {
  const Json verdict = result(R"({"answers": {"writers": "many", "loss": "never"}})")["verdict"];
  CHECK(verdict["choice"] == "postgresql");
  CHECK(verdict["strength"] == "clear");
  CHECK(verdict["rival"] == "sqlite");
  for (const char* key :
       {"runner_up", "point_spread_percent", "acceptability_percent", "acceptability_against"}) {
    CHECK(verdict[key].is_null());
  }
  CHECK(verdict["decided_by"] == "one-file-one-machine");
}

TEST_CASE("json: a combination says what belongs where and how to join it") {
  const Json document = result(
      R"({"answers": {"writers": "many", "hot-reads": "yes", "present": ["runs-redis", "runs-postgresql"]}})");
  REQUIRE(document["verdict"]["choice"] == "postgresql-and-redis");
  CHECK(document["verdict"]["rival"] == "redis");  // every eligible other is a member, so the runner-up
  CHECK(document["combination"]["parts"][0]["alternative"] == "postgresql");
  CHECK(document["combination"]["joins"][0]["cost"] == "Stale entries have to expire.");
}

}  // namespace langpick::report
