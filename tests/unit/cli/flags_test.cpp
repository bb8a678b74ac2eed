#include "cli/flags.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "cli/command.hpp"
#include "cli/values.hpp"
#include "langpick/embedded.hpp"

namespace langpick::cli {

namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 2> sizes{"small", "large"};
constexpr std::array<Option, 2> hours{{{.id = "noon"}, {.id = "night"}}};
const std::array<Question, 2> questions{{{.id = "hour", .options = hours}, {.id = "day", .options = hours}}};

/// A command with a row of each sort, and what was typed for it.
struct Cafe {
  bool sugar = false;
  std::string size = "small";
  Words guests;
  Words spices;
  std::string table;
  Words orders;
  std::vector<Words> answers;
  KnowledgeBase kb{.questions = questions};
  Flags flags{{"--sugar", &sugar, "With sugar"},
              {"-s,--size SIZE", &size, "How large:", "Flags", Value::word, sizes},
              {"--guest NAME", &guests, "Who comes"},
              {"--spices SPICE,…", Commas{&spices}, "What is in it"},
              {"--bill FILE", &table, "What it costs", "Flags", Value::file},
              {"TABLE", &table, "Where", "Arguments"},
              {"ORDER", &orders, "What", "Arguments"},
              {"--QUESTION OPTION", ByQuestion{&answers}, "", "Questions"}};

  /// The error's line, or nothing.
  std::string type(const Words& typed) {
    try {
      if (const auto error = resolve(parse(typed, flags), flags, "cafe", kb)) throw *error;
    } catch (const Error& error) {
      CHECK(error.status == ExitStatus::usage);
      return error.lines.front();
    }
    return {};
  }
};

}  // namespace

TEST_CASE("a value stands behind its flag, behind a sign, or behind the letter", "[cli]") {
  for (const Words& typed : std::vector<Words>{
           {"--size", "large"}, {"--size=large"}, {"-s", "large"}, {"-slarge"}, {"-s", "small", "-slarge"}}) {
    Cafe cafe;
    CHECK(cafe.type(typed).empty());
    CHECK(cafe.size == "large");
  }
  Cafe cafe;
  CHECK(cafe.type({"--guest", "--sugar", "--guest=a=b"}).empty());
  CHECK(cafe.guests == Words{"--sugar", "a=b"});
  CHECK_FALSE(cafe.sugar);
}

TEST_CASE("commas part the values of lists of ids only, and one too many is no mistake", "[cli]") {
  Cafe cafe;
  CHECK(cafe.type({"--spices", "clove,mace,", "--spices=anise", "--guest", "Ada,Bob", "--day", "noon,,night"})
            .empty());
  CHECK(cafe.spices == Words{"clove", "mace", "anise"});
  CHECK(cafe.guests == Words{"Ada,Bob"});
  CHECK(cafe.answers == std::vector<Words>{{}, {"noon", "night"}});
}

TEST_CASE("arguments fill their rows in order, whatever stands between them", "[cli]") {
  Cafe cafe;
  CHECK(cafe.type({"7", "--sugar", "-", "--", "--tea", "cake"}).empty());
  CHECK(cafe.sugar);
  CHECK(cafe.table == "7");
  CHECK(cafe.orders == Words{"-", "--tea", "cake"});
  Flags no_arguments{{"--sugar", &cafe.sugar, ""}};
  CHECK(parse(Words{"7", "8"}, no_arguments).arguments == Words{"7", "8"});
}

TEST_CASE("what is wrong on the line is said with the flag's name", "[cli]") {
  const auto complaint = [](const Words& typed) { return Cafe{}.type(typed); };
  CHECK(complaint({"--sugar=much"}) == R"(--sugar: takes no value, found "much")");
  CHECK(complaint({"--size"}) == "--size: a value is missing");
  CHECK(complaint({"-s"}) == "-s: a value is missing");
  CHECK(complaint({"--hour"}) == "--hour: a value is missing");
  CHECK(complaint({"--hour", "--sugar"}) == "--hour: a value is missing");
  CHECK(complaint({"--size", "smal"}) == R"(--size: no choice "smal"; did you mean "small"? (small, large))");
  for (const std::string flag : {"--size", "--bill", "--guest", "--spices", "--hour"}) {
    CHECK(complaint({flag + "="}) == flag + ": a value is missing");
    CHECK(complaint({flag, ""}) == flag + ": a value is missing");
  }
  CHECK(complaint({"--sise", "large"}) == R"(no flag "--sise"; did you mean "--size"?)");
  CHECK(complaint({"--huor", "noon"}) == R"(no flag "--huor"; did you mean "--hour"?)");
  CHECK(complaint({"-hour"}) == R"(no flag "-hour"; did you mean "--hour"?)");
  CHECK(complaint({"--QUESTION", "noon"}) == R"(no flag "--QUESTION"; see --help)");
}

TEST_CASE("the table of each command is sound", "[cli]") {
  for (const Command& command : commands()) {
    Flags flags;
    const Action alive = command.declare(flags);
    std::set<std::string_view> names{"--help", "-h", "--kb", "--max-size"};
    for (const Flag& flag : flags) {
      CAPTURE(command.name, flag.spelling);
      CHECK(names.insert(flag.name()).second);
      CHECK((flag.letter().empty() || names.insert(flag.letter()).second));
      CHECK((std::holds_alternative<ByQuestion>(flag.to) || !flag.help.empty()));
      const bool has_value = flag.spelling.find(' ') != std::string_view::npos;
      CHECK((flag.is_argument() || has_value != std::holds_alternative<bool*>(flag.to)));
      CHECK(flag.words.empty() == (flag.kind != Value::word && flag.name() != "--chosen"));
    }
  }
}

TEST_CASE("no question of the knowledge base that is built in hides behind a flag", "[cli]") {
  const std::vector<std::string_view> own = own_flags();
  for (const char* flag : {"help", "kb", "version", "set", "adaptive", "chosen", "expect", "max-size"})
    CHECK(std::ranges::find(own, flag) != own.end());
  CHECK(std::ranges::find(own, "jobs") == own.end());  // of batch, where questions have none
  for (const Question& question : embedded_knowledge_base().questions)
    CHECK(std::ranges::find(own, question.id) == own.end());
}

}  // namespace langpick::cli
