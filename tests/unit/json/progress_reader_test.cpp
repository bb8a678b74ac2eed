#include <catch2/catch_test_macros.hpp>

#include "langpick/reading.hpp"
#include "support/tea_or_coffee.hpp"

namespace langpick {

namespace {

using test::Lines;

/// Read against the knowledge base of tea and coffee: questions `hour` and `usual`.
struct Reading {
  LoadedKnowledgeBase loaded{test::tea_or_coffee()};
  ProgressReading result;

  explicit Reading(std::string_view bytes) : result(read_progress(loaded.knowledge_base(), bytes)) {}
};

std::string document(std::string_view answers, std::string_view interview) {
  return R"({"answers": )" + std::string{answers} +
         R"(, "weights": {"taste": 50}, "notes": {"hour": "late"}, )" + R"("interview": )" +
         std::string{interview} + '}';
}

constexpr std::string_view interview =
    R"({"plan": ["hour", "usual"], "adaptive": true, "trail": ["usual", "hour"], "at": "usual"})";

}  // namespace

TEST_CASE("an interview is read as it was left", "[json]") {
  const Reading reading{document(R"({"hour": "night", "usual": ["tea-drinker"]})", interview)};
  CHECK(test::lines(reading.result.findings).empty());
  CHECK(reading.result.dropped.empty());
  const Progress& progress = reading.result.progress;
  CHECK(progress.answers.answered() == 2);
  CHECK(progress.answers.weight_percent[0] == 50);
  CHECK(progress.answers.notes[0] == "late");
  CHECK(progress.plan == std::vector<Index>{0, 1});
  CHECK(progress.trail == std::vector<Index>{1, 0});
  CHECK(progress.at == 0);
  CHECK(progress.adaptive);
}

TEST_CASE("what the knowledge base has no longer is dropped and named, the rest stays", "[json]") {
  const Reading reading{document(
      R"({"minute": "3", "hour": "dusk", "usual": ["tea-drinker", "milk"]})",
      R"({"plan": ["minute", "hour", "usual"], "adaptive": false, "trail": ["minute", "hour"], "at": "minute"})")};
  CHECK(test::lines(reading.result.findings).empty());
  CHECK(reading.result.dropped ==
        Lines{R"(the question "minute")", R"(the answer to hour, "dusk")", R"(the answer to usual, "milk")"});
  const Progress& progress = reading.result.progress;
  CHECK(progress.answers.chosen[0].empty());
  CHECK(progress.answers.chosen[1] == OptionSet{1});
  CHECK(progress.plan == std::vector<Index>{0, 1});
  CHECK(progress.trail == std::vector<Index>{0});
  CHECK(progress.at == 0);
}

TEST_CASE("questions that are new since then are named, and planned", "[json]") {
  const Reading reading{document(R"({"usual": ["tea-drinker"]})", R"({"plan": ["usual"], "adaptive": false,
                                 "trail": ["usual"], "at": "usual", "known": ["minute", "usual"]})")};
  CHECK(test::lines(reading.result.findings).empty());
  CHECK(reading.result.added == std::vector<Index>{0});
  CHECK(reading.result.progress.plan == std::vector<Index>{0, 1});
  CHECK(reading.result.progress.trail == std::vector<Index>{1});
  // a quick interview that an older version kept: nobody knows what was new then
  const Reading old{document("{}", R"({"plan": ["usual"], "adaptive": false, "trail": []})")};
  CHECK_FALSE(old.result.is_changed());
  CHECK(old.result.progress.plan == std::vector<Index>{1});
}

TEST_CASE("more answers than may be chosen now are dropped", "[json]") {
  const Reading reading{document(R"({"hour": ["night", "noon"]})", interview)};
  CHECK(reading.result.dropped == Lines{R"(the answer to "hour")"});
}

TEST_CASE("what is no kept interview is refused", "[json]") {
  CHECK(test::lines(Reading{"[]"}.result.findings) == Lines{"#: expected an object, found an empty array"});
  CHECK(!Reading{R"({"answers": {}})"}.result.findings.empty());
  CHECK(!Reading{""}.result.findings.empty());
}

}  // namespace langpick
