#include "langpick/answer_sheet.hpp"

#include <array>

#include <catch2/catch_test_macros.hpp>

#include "support/knowledge_base_builder.hpp"

namespace langpick {

namespace {

constexpr std::array hours{Option{.id = "morning"}, Option{.id = "noon"}, Option{.id = "night"}};
constexpr std::array cups{Option{.id = "mug"}, Option{.id = "glass"}, Option{.id = "bowl"}};
constexpr std::array questions{Question{.id = "hour", .options = hours},
                               Question{.id = "cups", .max_choices = 2, .options = cups}};
constexpr std::array criteria{Criterion{.id = "taste"}, Criterion{.id = "strength"}};

KnowledgeBase drinks() {
  KnowledgeBase kb;
  kb.questions = questions;
  kb.criteria = criteria;
  return kb;
}
const KnowledgeBase kb = drinks();

using Ids = std::vector<std::string>;

/// What a new sheet says to it.
std::string answer(std::string_view question, const Ids& options) {
  return AnswerSheet{kb}.answer(question, options);
}
std::string weight(std::string_view criterion, std::int64_t percent) {
  return AnswerSheet{kb}.weight(criterion, percent);
}
std::string note(std::string_view question, std::string_view text) {
  return AnswerSheet{kb}.note(question, text);
}

}  // namespace

TEST_CASE("answer: takes options by their ids, in any order, and as often as they come", "[model]") {
  AnswerSheet sheet{kb};
  CHECK(sheet.answer("hour", Ids{"noon", "noon"}).empty());
  CHECK(sheet.answer("cups", Ids{"bowl", "mug"}).empty());
  CHECK(sheet.answers().chosen == std::vector{OptionSet{0b010}, OptionSet{0b101}});
}

TEST_CASE("answer: replaces the answer before", "[model]") {
  AnswerSheet sheet{kb};
  CHECK(sheet.answer("cups", Ids{"mug", "glass"}).empty());
  CHECK(sheet.answer("cups", Ids{"bowl"}).empty());
  CHECK(sheet.answers().chosen[1] == OptionSet{0b100});
}

TEST_CASE("answer: an unknown question is named with the nearest and all", "[model]") {
  CHECK(answer("huor", {"noon"}) == R"(no question "huor"; did you mean "hour"? (hour, cups))");
  CHECK(answer("weather", {"noon"}) == R"(no question "weather"; expected one of (hour, cups))");
}

TEST_CASE("answer: an unknown option is named with the nearest and all", "[model]") {
  CHECK(answer("hour", {"nigth"}) == R"(no option "nigth"; did you mean "night"? (morning, noon, night))");
  CHECK(answer("hour", {"dusk"}) == R"(no option "dusk"; expected one of (morning, noon, night))");
  CHECK(answer("hour", {""}) == R"(no option ""; expected one of (morning, noon, night))");
  CHECK(answer("hour", {"Noon"}) == R"(no option "Noon"; did you mean "noon"? (morning, noon, night))");
}

TEST_CASE("answer: an option that says the word is meant before one that is spelt like it", "[model]") {
  test::KnowledgeBaseBuilder builder;
  builder.question(
      {.id = "knows",
       .options = {{.id = "none", .label = "Nothing, and no JVM"},
                   {.id = "javascript", .label = "JavaScript or TypeScript", .help = "Without a JVM."},
                   {.id = "jvm", .label = "Java, Kotlin or C#"},
                   {.id = "other", .label = "Another language", .help = "Erlang, or .NET in F#."}}});
  const KnowledgeBase languages = builder.build();
  const auto meant = [&](const std::string& word) {
    const std::string complaint = AnswerSheet{languages}.answer("knows", Ids{word});
    return complaint.substr(0, complaint.find(" ("));
  };
  const std::array<std::array<std::string, 2>, 7> cases{{{"java", "did you mean \"jvm\"?"},
                                                         {"Kotlin", "did you mean \"jvm\"?"},
                                                         {"erlang", "did you mean \"other\"?"},
                                                         {"JVM", "did you mean \"jvm\"?"},
                                                         {"javascrpt", "did you mean \"javascript\"?"},
                                                         {"or", "expected one of"},  // three say it
                                                         {"kot", "expected one of"}}};
  for (const auto& [word, said] : cases) CHECK(meant(word) == "no option \"" + word + "\"; " + said);
}

TEST_CASE("answer: an option of another question is unknown", "[model]") {
  CHECK(answer("hour", {"mug"}) == R"(no option "mug"; expected one of (morning, noon, night))");
}

TEST_CASE("answer: a single choice takes one option", "[model]") {
  CHECK(answer("hour", {"noon", "night"}) == "takes one option, found 2");
}

TEST_CASE("answer: a multiple choice takes as many options as it says", "[model]") {
  CHECK(answer("cups", {"mug", "glass", "bowl"}) == "expected at most 2 options, found 3");
}

TEST_CASE("answer: no option is no answer", "[model]") {
  CHECK(answer("hour", {}) == "expected at least one option; leave the question out to skip it");
}

TEST_CASE("weight: takes whole percentages from 0 to 1000", "[model]") {
  AnswerSheet sheet{kb};
  CHECK(sheet.weight("taste", 0).empty());
  CHECK(sheet.weight("strength", 1000).empty());
  CHECK(sheet.answers().weight_percent == std::vector{0, 1000});
}

TEST_CASE("weight: refuses what is outside of that", "[model]") {
  CHECK(weight("taste", -1) == "expected a whole percentage from 0 to 1000, found -1");
  CHECK(weight("taste", 1001) == "expected a whole percentage from 0 to 1000, found 1001");
}

TEST_CASE("weight: an unknown criterion is named with the nearest and all", "[model]") {
  CHECK(weight("strenght", 50) == R"(no criterion "strenght"; did you mean "strength"? (taste, strength))");
}

TEST_CASE("note: is kept beside the answer, and needs none", "[model]") {
  AnswerSheet sheet{kb};
  CHECK(sheet.note("cups", "the blue one, überall").empty());
  CHECK(sheet.answers().notes == std::vector<std::string>{"", "the blue one, überall"});
  CHECK(sheet.answers().answered() == 0);
}

TEST_CASE("note: an unknown question and broken UTF-8 are refused", "[model]") {
  CHECK(note("cup", "x") == R"(no question "cup"; did you mean "cups"? (hour, cups))");
  CHECK(note("cups", "a\xFF") == R"(expected UTF-8 text, found "a\xff")");
}

TEST_CASE("a sheet that refused something is as it was before", "[model]") {
  AnswerSheet sheet{kb};
  REQUIRE(sheet.answer("hour", Ids{"noon"}).empty());
  REQUIRE(sheet.weight("taste", 50).empty());
  REQUIRE(sheet.note("hour", "sharp").empty());
  const Answers before = sheet.answers();
  CHECK_FALSE(sheet.answer("hour", Ids{"night", "dusk"}).empty());
  CHECK_FALSE(sheet.answer("hour", Ids{}).empty());
  CHECK_FALSE(sheet.weight("taste", 5000).empty());
  CHECK_FALSE(sheet.note("hour", "\xFF").empty());
  CHECK(sheet.answers() == before);
}

TEST_CASE("a sheet that starts from answers keeps those that nobody replaces", "[model]") {
  AnswerSheet first{kb};
  REQUIRE(first.answer("hour", Ids{"noon"}).empty());
  REQUIRE(first.answer("cups", Ids{"mug"}).empty());
  AnswerSheet second{kb, first.answers()};
  REQUIRE(second.answer("cups", Ids{"glass"}).empty());
  CHECK(second.answers().chosen == std::vector{OptionSet{0b010}, OptionSet{0b010}});
}

}  // namespace langpick
