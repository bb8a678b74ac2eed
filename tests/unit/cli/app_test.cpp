#include "cli/app.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/command.hpp"
#include "langpick/version.hpp"
#include "support/fake_io.hpp"
#include "support/tea_or_coffee.hpp"

namespace langpick::cli {

namespace {

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
using test::FakeIo;
using test::replaced;
using test::tea_or_coffee;

using Arguments = std::vector<std::string>;

constexpr int done = 0;
constexpr int gate_failed = 1;
constexpr int usage = 2;
constexpr int bad_input = 3;
constexpr int output_failed = 4;

/// A run in a world where the knowledge base lies in tea.json, and what came of it.
struct Run {
  FakeIo io;
  int status = -1;

  Run(const Arguments& arguments, const std::map<std::string, std::string>& files = {},
      const std::map<std::string, std::string>& variables = {}) {
    io.files = files;
    io.files.emplace("tea.json", tea_or_coffee());
    io.variables = variables;
    status = run(arguments, io);
  }
};

/// `langpick recommend --kb tea.json …`
Run recommend(const Arguments& arguments, const std::map<std::string, std::string>& files = {}) {
  Arguments all{"recommend", "--kb", "tea.json"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return {all, files};
}

/// Standard error of a run that printed no result and ended with `status`.
std::string refusal(const Run& run, int status) {
  CHECK(run.status == status);
  CHECK(run.io.out.empty());
  CHECK(run.io.written.empty());
  return run.io.err;
}
std::string misuse(const Arguments& arguments) { return refusal(recommend(arguments), usage); }

std::string command_names() {
  std::string names;
  for (const Command& command : commands()) {
    names += (names.empty() ? "" : ", ") + std::string{command.name};
  }
  return names;
}

std::string error(const std::string& line) { return "langpick: error: " + line + '\n'; }

}  // namespace

TEST_CASE("colour as the environment wants it, and --color above all", "[cli]") {
  using Variables = std::map<std::string, std::string>;
  const auto is_colored = [](const Variables& variables, bool at_terminal,
                             const std::string& color = "auto") {
    FakeIo io;
    io.files.emplace("tea.json", tea_or_coffee());
    io.variables = variables;
    if (at_terminal) io.width = 80;
    REQUIRE(run({"recommend", "--kb", "tea.json", "--hour", "noon", "--color", color}, io) == done);
    return io.out.find('\x1b') != std::string::npos;
  };
  CHECK(is_colored({}, true));
  CHECK_FALSE(is_colored({}, false));
  for (const char* no : {"NO_COLOR=1", "CLICOLOR=0", "FORCE_COLOR=0", "FORCE_COLOR=false", "TERM=dumb"}) {
    CAPTURE(no);
    const std::string_view text{no};
    const std::size_t is = text.find('=');
    const Variables variables{{std::string{text.substr(0, is)}, std::string{text.substr(is + 1)}}};
    CHECK_FALSE(is_colored(variables, true));
    CHECK(is_colored(variables, false, "always"));
  }
  for (const char* force : {"CLICOLOR_FORCE", "FORCE_COLOR"}) {
    CAPTURE(force);
    CHECK(is_colored({{force, "1"}}, false));
    CHECK(is_colored({{force, "1"}, {"CLICOLOR", "0"}}, false));
    CHECK_FALSE(is_colored({{force, "1"}, {"NO_COLOR", "1"}}, true));
    CHECK_FALSE(is_colored({{force, ""}}, false));
  }
  CHECK(is_colored({{"CLICOLOR", "1"}}, true));
  CHECK_FALSE(is_colored({{"CLICOLOR", "1"}}, false));
}

TEST_CASE("--max-size says how large a file may be, before the knowledge base is read", "[cli]") {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"questions", "--max-size", "3", "--kb", "tea.json"},
                                             {"questions", "--kb=tea.json", "--max-size=3"}}) {
    FakeIo io;
    io.files.emplace("tea.json", test::tea_or_coffee());
    CHECK(run(arguments, io) == 0);
    CHECK(io.most_bytes == 3 << 20);
  }
  for (const char* wrong : {"0", "-1", "1.5", "64MiB", "1048577", "99999999999999999999"}) {
    FakeIo io;
    CHECK(run({"questions", "--max-size", wrong}, io) == 2);
    CHECK(io.err == "langpick: error: --max-size: expected MiB, a whole number from 1 to 1048576, found \"" +
                        std::string{wrong} + "\"\n");
  }
}

TEST_CASE("a mistyped command is named with the nearest and all", "[cli]") {
  const std::string all = " (" + command_names() + ")";
  CHECK(refusal(Run{{"recomend"}}, usage) ==
        error(R"(no command "recomend"; did you mean "recommend"?)" + all));
  CHECK(refusal(Run{{"help", "quest"}}, usage) ==
        error(R"(no command "quest"; did you mean "questions"?)" + all));
  CHECK(refusal(Run{{"xyz"}}, usage) == error(R"(no command "xyz")" + all));
  CHECK(refusal(Run{{""}}, usage) == error(R"(no command "")" + all));
}

TEST_CASE("an empty value is refused: a gate by a variable that isn't set would be none", "[cli]") {
  for (const std::string flag :
       {"--output", "--min-acceptability", "--min-answered", "--save", "--kb", "--max-size"})
    CHECK(misuse({"--hour", "noon", flag, ""}) == error(flag + ": a value is missing"));
}

TEST_CASE("flags may stand before the command", "[cli]") {
  const Run after{{"recommend", "--kb", "tea.json", "--hour", "noon", "--color", "always"}};
  const Run before{{"--color", "always", "--kb", "tea.json", "--hour", "noon", "recommend"}};
  CHECK(before.status == done);
  CHECK(before.io.out == after.io.out);
  CHECK(refusal(Run{{"--hour", "noon"}}, usage) ==
        error(R"(no flag "--hour" without a command; see --help)"));
}

TEST_CASE("a mistyped flag is named with the nearest", "[cli]") {
  CHECK(misuse({"--huor", "noon"}) == error(R"(no flag "--huor"; did you mean "--hour"?)"));
  CHECK(misuse({"--anwsers=x.json"}) == error(R"(no flag "--anwsers"; did you mean "--answers"?)"));
  CHECK(misuse({"--frobnicate"}) == error(R"(no flag "--frobnicate"; see --help)"));
  CHECK(misuse({"-x"}) == error(R"(no flag "-x"; see --help)"));
}

TEST_CASE("a mistyped flag without a command is named, whatever knowledge base is set", "[cli]") {
  const std::string expected = error(R"(no flag "--versoin" without a command; did you mean "--version"?)");
  CHECK(refusal(Run{{"--versoin"}}, usage) == expected);
  CHECK(refusal(Run{{"--kb", "tea.json", "--versoin"}}, usage) == expected);
  CHECK(refusal(Run{{"--kb=tea.json", "--versoin"}}, usage) == expected);
  CHECK(refusal(Run{{"--versoin"}, {}, {{"LANGPICK_KB", "tea.json"}}}, usage) == expected);
  CHECK(refusal(Run{{"--frobnicate"}}, usage) ==
        error(R"(no flag "--frobnicate" without a command; see --help)"));
  CHECK(refusal(Run{{"--kb"}}, usage) == error("--kb: a value is missing"));
}

TEST_CASE("a flag without its value is named", "[cli]") {
  CHECK(misuse({"--hour"}) == error("--hour: a value is missing"));
  CHECK(misuse({"--hour", "noon", "--answers"}) == error("--answers: a value is missing"));
  CHECK(refusal(Run{{"questions", "--kb"}}, usage) == error("--kb: a value is missing"));
}

TEST_CASE("an argument that belongs to no flag is refused", "[cli]") {
  CHECK(misuse({"--hour", "noon", "night"}) == error(R"(unexpected argument "night")"));
}

TEST_CASE("a mistyped option, question or criterion is named with the nearest and all", "[cli]") {
  CHECK(misuse({"--hour", "nigth"}) ==
        error(R"(--hour: no option "nigth"; did you mean "night"? (morning, noon, night))"));
  CHECK(misuse({"--answer", "hour=nigth"}) ==
        error(R"(--answer hour: no option "nigth"; did you mean "night"? (morning, noon, night))"));
  CHECK(misuse({"--answer", "huor=night"}) ==
        error(R"(--answer: no question "huor"; did you mean "hour"? (hour, usual))"));
  CHECK(misuse({"--note", "huor=late"}) ==
        error(R"(--note: no question "huor"; did you mean "hour"? (hour, usual))"));
  CHECK(misuse({"--hour", "noon", "--weight", "tast=50"}) ==
        error(R"(--weight: no criterion "tast"; did you mean "taste"? (taste, strength, habit))"));
  CHECK(
      misuse({"--hour", "noon", "--format", "jsn"}) ==
      error(
          R"(--format: no choice "jsn"; did you mean "json"? (text, json, markdown, adr, html, svg, junit, )"
          "github, sarif, gitlab, tap)"));
  CHECK(misuse({"--hour", "noon", "--color", "blue"}) ==
        error(R"(--color: no choice "blue" (auto, always, never))"));
}

TEST_CASE("an unknown option is a misuse when it is typed and bad input when it is read", "[cli]") {
  CHECK(misuse({"--hour", "dawn"}) ==
        error(R"(--hour: no option "dawn"; expected one of (morning, noon, night))"));
  CHECK(refusal(recommend({"--answers", "a.json"}, {{"a.json", R"({"answers": {"hour": "dawn"}})"}}),
                bad_input) ==
        error(R"(a.json:1:14: #/answers/hour: no option "dawn"; expected one of (morning, noon, night))"));
}

TEST_CASE("a single choice given twice is refused, the same option twice is one", "[cli]") {
  CHECK(misuse({"--hour", "noon", "--hour", "night"}) == error("--hour: takes one option, found 2"));
  CHECK(misuse({"--hour", "noon,night"}) == error("--hour: takes one option, found 2"));
  CHECK(misuse({"--answer", "hour=noon", "--hour", "night"}) ==
        error("--answer hour: takes one option, found 2"));
  CHECK(misuse({"--answer", "hour=noon", "--answer", "hour=night"}) ==
        error("--answer hour: takes one option, found 2"));
  CHECK(recommend({"--hour", "noon", "--hour", "noon"}).status == done);
  CHECK(recommend({"--hour", "noon", "--answer", "hour=noon"}).status == done);
}

TEST_CASE("a multiple choice takes commas and repeats, up to its limit", "[cli]") {
  const Run commas = recommend({"--usual", "tea-drinker,neither"});
  const Run repeats = recommend({"--usual", "neither", "--usual", "tea-drinker"});
  const Run both_ways = recommend({"--answer", "usual=neither", "--usual", "tea-drinker"});
  CHECK(commas.status == done);
  CHECK(commas.io.out == both_ways.io.out);
  CHECK(commas.io.out == repeats.io.out);
  CHECK(misuse({"--usual", "tea-drinker,coffee-drinker,neither"}) ==
        error("--usual: expected at most 2 options, found 3"));
}

TEST_CASE("--weight: takes a criterion and a whole percentage from 0 to 1000", "[cli]") {
  const auto with = [](const std::string& text) { return misuse({"--hour", "noon", "--weight", text}); };
  const std::string expected = "--weight taste: expected a whole percentage from 0 to 1000, found ";
  CHECK(with("taste=1001%") == error(expected + "1001"));
  CHECK(with("taste=-1") == error(expected + "-1"));
  CHECK(with("taste=heavy") == error(expected + "\"heavy\""));
  CHECK(with("taste=70.9") == error(expected + "\"70.9\""));
  CHECK(with("taste=") == error(expected + "\"\""));
  CHECK(with("taste=99999999999999999999") == error(expected + "\"99999999999999999999\""));
  CHECK(with("taste") == error(R"(--weight: expected CRITERION=PERCENT, found "taste")"));
  CHECK(with("=50") == error(R"(--weight: expected CRITERION=PERCENT, found "=50")"));
  CHECK(recommend({"--hour", "noon", "--weight", "taste=0"}).status == done);
  CHECK(recommend({"--hour", "noon", "--weight", "taste=1000%"}).status == done);
}

TEST_CASE("nothing to answer from: lists every question with its flag and options, and says so last",
          "[cli]") {
  const std::string expected =
      Run{{"questions", "--kb", "tea.json"}}.io.out + '\n' +
      error("no question is answered; answer some with their flags or with --answers FILE");
  CHECK_THAT(expected, ContainsSubstring("--hour  When will you drink it?"));
  CHECK_THAT(expected, ContainsSubstring("    night    At night\n"));
  CHECK(misuse({}) == expected);
  CHECK(misuse({"--weight", "taste=50", "--note", "hour=late"}) == expected);
  CHECK(refusal(recommend({"--answers", "a.json"}, {{"a.json", "{}"}}), usage) == expected);
}

TEST_CASE("flags win over the answers file, which wins over nothing", "[cli]") {
  const std::map<std::string, std::string> files{
      {"-", R"({"answers": {"hour": "night", "usual": "tea-drinker"}, "weights": {"taste": 50}})"}};
  const Run typed = recommend({"--hour", "noon", "--usual", "tea-drinker", "--weight", "taste=200"});
  const Run mixed = recommend({"--answers", "-", "--hour", "noon", "--weight", "taste=200%"}, files);
  CHECK(mixed.status == done);
  CHECK(mixed.io.out == typed.io.out);
}

TEST_CASE("every mistake in a file has its own line, with the file's name", "[cli]") {
  CHECK(refusal(recommend({"--answers", "-"},
                          {{"-", R"({"answers": {"huor": "noon"}, "weights": {"taste": 70.9}})"}}),
                bad_input) ==
        error(R"(<stdin>:1:14: #/answers/huor: no question "huor"; did you mean "hour"? (hour, usual))") +
            error("<stdin>:1:43: #/weights/taste: expected an integer from 0 to 1000, found 70.9"));
  CHECK(refusal(Run{{"questions", "--kb", "kb.json"}, {{"kb.json", "{\n \"id\": }"}}}, bad_input) ==
        error("kb.json:2:8: not valid JSON: unexpected '}'; expected '[', '{', or a literal"));
}

TEST_CASE("an error is one line of text, whatever the file is called", "[cli]") {
  CHECK(refusal(Run{{"questions", "--kb", "a\n\x1B[2Jb"}, {{"a\n\x1B[2Jb", ""}}}, bad_input) ==
        error("a \uFFFD[2Jb: is empty; expected a JSON object"));
}

TEST_CASE("a question may not have the name of a flag of the program", "[cli]") {
  for (const std::string id : {"answers", "format", "help", "kb", "output", "expect"}) {
    std::string bytes = replaced(tea_or_coffee(), R"("id": "hour")", R"("id": ")" + id + '"');
    bytes = replaced(bytes, R"({"question": "hour")", R"({"question": ")" + id + '"');
    CHECK(refusal(Run{{"recommend", "--kb", "kb.json"}, {{"kb.json", bytes}}}, bad_input) ==
          error("kb.json:24:7: #/questions/0/id: \"" + id +
                "\" is a flag of langpick itself; choose another id"));
  }
}

TEST_CASE("--kb and LANGPICK_KB load another knowledge base, the flag first", "[cli]") {
  const std::string asked = Run{{"questions", "--kb", "tea.json"}}.io.out;
  CHECK_THAT(asked, StartsWith("--hour  When will you drink it?"));
  CHECK(Run{{"questions", "--kb=tea.json"}}.io.out == asked);
  CHECK(Run{{"--kb", "tea.json", "questions"}}.io.out == asked);
  CHECK(Run{{"questions", "--kb", "-"}, {{"-", tea_or_coffee()}}}.io.out == asked);
  CHECK(Run{{"questions"}, {}, {{"LANGPICK_KB", "tea.json"}}}.io.out == asked);
  CHECK(Run{{"questions", "--kb", "tea.json"}, {}, {{"LANGPICK_KB", "missing.json"}}}.io.out == asked);
  CHECK(Run{{"questions"}, {}, {{"LANGPICK_KB", ""}}}.io.out == Run{{"questions"}}.io.out);
}

TEST_CASE("a knowledge base that can't be read stops every command", "[cli]") {
  CHECK(refusal(Run{{"questions", "--kb", "missing.json"}}, bad_input) ==
        error("missing.json: can't be read"));
  CHECK(refusal(Run{{"recommend"}, {}, {{"LANGPICK_KB", "missing.json"}}}, bad_input) ==
        error("LANGPICK_KB: missing.json: can't be read"));
}

TEST_CASE("questions that people ask: none that matches, and a knowledge base without any", "[cli]") {
  CHECK_THAT(refusal(Run{{"faq", "xylophone"}}, usage),
             StartsWith("langpick: error: nothing fits these words; `langpick faq` lists the questions"));
  CHECK(refusal(Run{{"faq", "--kb", "tea.json"}}, bad_input) ==
        error("the knowledge base \"tea-or-coffee\" has no questions that people ask"));
  // what else is found is found again with the same knowledge base
  CHECK_THAT((Run{{"faq", "noon", "--kb", "tea.json"}}).io.out, ContainsSubstring(" --kb tea.json\n"));
}

TEST_CASE("a ballot is a file of answers, and an editor's $schema is passed over", "[cli]") {
  const std::string ballot =
      R"({"$schema": "answers.schema.json", "name": "Ada", "answers": {"hour": "noon"}})";
  const Run run = recommend({"--answers", "ada.json"}, {{"ada.json", ballot}});
  CHECK(run.status == done);
  CHECK(run.io.out == recommend({"--hour", "noon"}).io.out);
  const std::string kb = replaced(tea_or_coffee(), "{\n  \"schema_version\"",
                                  "{\n  \"$schema\": \"kb.json\", \"schema_version\"");
  CHECK(Run{{"kb", "validate", "kb.json"}, {{"kb.json", kb}}}.io.err.empty());
}

TEST_CASE("a decision is taken up again from its record, whatever holds it", "[cli]") {
  const Arguments answers{"--hour", "noon", "--weight", "taste=50", "--note", "hour=Late."};
  Arguments saving = answers;
  saving.insert(saving.end(), {"--save", "r.json"});
  Arguments writing = answers;
  writing.insert(writing.end(), {"--format", "adr"});
  const std::string record = recommend(saving).io.written.at("r.json");
  const std::string decision_record = recommend(writing).io.out;
  for (const std::string& bytes : {record, decision_record}) {
    const Run again = recommend({"--answers", "old"}, {{"old", bytes}});
    CHECK(again.io.err.empty());
    CHECK(again.io.out == recommend(answers).io.out);
  }
  const std::string older = replaced(record, R"("noon")", R"("dawn")");
  CHECK(recommend({"--answers", "old", "--usual", "neither"}, {{"old", older}}).io.err ==
        "langpick: note: old: dropped, as the knowledge base has it no longer: hour/dawn\n");
  CHECK(
      refusal(Run{{"recommend", "--answers", "old"}, {{"old", record}}}, bad_input) ==
      error(R"(old: recorded with the knowledge base "tea-or-coffee", not "go-vs-rust"; name it with --kb)"));
  CHECK_THAT(refusal(recommend({"--answers", "old"}, {{"old", record.substr(0, 500)}}), bad_input),
             StartsWith("langpick: error: old:"));
}

TEST_CASE("a record isn't mixed with the result", "[cli]") {
  const std::string complaint =
      error("--save: the result goes to standard output, too; name a file, or one with --output");
  CHECK(misuse({"--hour", "noon", "--save", "-"}) == complaint);
  const Run apart = recommend({"--hour", "noon", "--save", "-", "--output", "r.txt"});
  CHECK(apart.status == done);
  CHECK_THAT(apart.io.out, ContainsSubstring("langpick-record"));
}

TEST_CASE("a gate that fails leaves the result, adds its line, and ends with 1", "[cli]") {
  const Run plain = recommend({"--hour", "noon"});
  const Run gated = recommend({"--hour", "noon", "--expect", "coffee", "--min-answered", "2"});
  CHECK(gated.status == gate_failed);
  CHECK(gated.io.out == plain.io.out);
  CHECK(gated.io.err ==
        "langpick: gate: --expect: expected coffee, found tea\n"
        "langpick: gate: --min-answered: expected at least 2 answers, found 1\n");
  CHECK(recommend({"--hour", "noon", "--expect", "coffee,tea", "--min-answered", "1"}).status == done);
}

TEST_CASE("an output that fails outweighs a gate that fails", "[cli]") {
  FakeIo io;
  io.files["tea.json"] = tea_or_coffee();
  io.unwritable = {"out.txt"};
  CHECK(run({"recommend", "--kb", "tea.json", "--hour", "noon", "--expect", "coffee", "-o", "out.txt"}, io) ==
        output_failed);
  CHECK(io.err == error("out.txt: can't be written"));
}

TEST_CASE("--output: what is printed goes to the file instead", "[cli]") {
  const Run printed = recommend({"--hour", "noon"});
  const Run written = recommend({"--hour", "noon", "--output", "out.txt"});
  CHECK(written.status == done);
  CHECK(written.io.out.empty());
  CHECK(written.io.written.at("out.txt") == printed.io.out);
}

TEST_CASE("help goes to standard output when it is asked for, else to standard error", "[cli]") {
  const Run asked{{"--help"}};
  CHECK(asked.status == done);
  CHECK(asked.io.err.empty());
  CHECK_THAT(asked.io.out, ContainsSubstring("langpick COMMAND [FLAG…]"));
  CHECK(Run{{"-h"}}.io.out == asked.io.out);
  CHECK(Run{{"help"}}.io.out == asked.io.out);
  CHECK(refusal(Run{{}}, usage) == asked.io.out);
}

TEST_CASE("a command's help lists its flags, the questions' too", "[cli]") {
  const Run asked = recommend({"--help"});
  CHECK(asked.status == done);
  CHECK_THAT(asked.io.out, StartsWith("Answers in, recommendation out.\n"));
  CHECK_THAT(asked.io.out, ContainsSubstring("--usual OPTION,…"));
  CHECK(Run{{"help", "recommend", "--kb", "tea.json"}}.io.out == asked.io.out);
}

TEST_CASE("the version is that of the project", "[cli]") {
  const Run asked{{"--version"}};
  CHECK(asked.status == done);
  CHECK(asked.io.out == "langpick " + std::string{version} + '\n');
  CHECK(Run{{"-V"}}.io.out == asked.io.out);
  const std::string verbose = Run{{"--version", "--verbose"}}.io.out;
  CHECK_THAT(verbose, StartsWith(asked.io.out + "built with "));
  CHECK_THAT(verbose, ContainsSubstring("\nknowledge base go-vs-rust "));
}

}  // namespace langpick::cli
