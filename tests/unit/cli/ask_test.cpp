#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/app.hpp"
#include "support/fake_io.hpp"
#include "support/tea_or_coffee.hpp"

namespace langpick::cli {

namespace {

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;
using test::FakeIo;
using test::tea_or_coffee;

constexpr int done = 0;
constexpr int usage = 2;
constexpr int bad_input = 3;
constexpr int output_failed = 4;
constexpr int left = 130;

const std::string review_prompt = "\nReview: a number, or an empty line to finish (? for help): ";
const std::string no_longer_kept =
    "langpick: this interview is no longer kept; to take it up again:\n  langpick ask --plain --kb tea.json "
    "--hour "
    "noon "
    "--usual ";
const std::string kept_file = "/state/langpick/tea-or-coffee.json";

/// `langpick ask --plain --kb tea.json …` at a terminal where lines are typed.
struct Asked {
  FakeIo io;
  int status = -1;

  explicit Asked(const std::string& lines, const std::vector<std::string>& arguments = {},
                 const std::map<std::string, std::string>& files = {}) {
    io.files = files;
    io.typed = test::typed(lines);
    ask(arguments);
  }
  void ask(const std::vector<std::string>& arguments) {
    io.files.emplace("tea.json", tea_or_coffee());
    io.variables.emplace("XDG_STATE_HOME", "/state");
    std::vector<std::string> all{"ask", "--plain", "--kb", "tea.json"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    status = run(all, io);
  }
};

/// What `recommend` prints.
std::string recommended(std::vector<std::string> arguments) {
  FakeIo io;
  io.files.emplace("tea.json", tea_or_coffee());
  arguments.insert(arguments.begin(), {"recommend", "--kb", "tea.json"});
  REQUIRE(run(arguments, io) == done);
  return io.out;
}

}  // namespace

TEST_CASE("asked or given by flags, the same answers give the same bytes", "[cli]") {
  const Asked asked{"noon\ntea-drinker, 2\n\n", {"--format", "json"}};
  CHECK(asked.status == done);
  CHECK(asked.io.err ==
        "langpick: this interview is no longer kept; to take it up again:\n"
        "  langpick ask --plain --kb tea.json --hour noon \\\n    --usual tea-drinker,coffee-drinker\n");
  CHECK(asked.io.out ==
        recommended({"--format", "json", "--hour", "noon", "--usual", "tea-drinker,coffee-drinker"}));
  CHECK_THAT(asked.io.shown, StartsWith("Tea or coffee.") && EndsWith(review_prompt));
}

TEST_CASE("the report ends with what counted, without an escape", "[cli]") {
  const Asked asked{"noon\n2\nf\n"};
  CHECK_THAT(asked.io.out, StartsWith("Coffee") && ContainsSubstring("What counted"));
  CHECK_THAT(asked.io.out,
             !ContainsSubstring("█") && !ContainsSubstring("⠄"));  // which a screen reader spells out
  CHECK((asked.io.out + asked.io.shown).find('\x1b') == std::string::npos);
}

TEST_CASE("flags and files are answers already", "[cli]") {
  const Asked asked{"\n2\n\n", {"--hour", "noon", "--weight", "taste=50", "--format", "json"}};
  CHECK_THAT(asked.io.shown, ContainsSubstring("Your answer: At noon."));
  CHECK(asked.io.out == recommended({"--hour", "noon", "--usual", "coffee-drinker", "--weight", "taste=50",
                                     "--format", "json"}));
  const Asked missing{
      "2\n\n", {"--answers", "a.json", "--only-missing"}, {{"a.json", R"({"answers": {"hour": "noon"}})"}}};
  CHECK_THAT(missing.io.shown, ContainsSubstring("Question 1 of 1: What do you drink already?"));
}

TEST_CASE("--save-answers writes what --answers reads", "[cli]") {
  const Asked asked{"noon\n2\nf\n", {"--save-answers", "mine.json"}};
  CHECK(asked.io.written.at("mine.json") == R"({
  "answers": {
    "hour": "noon",
    "usual": [
      "coffee-drinker"
    ]
  },
  "weights": {},
  "notes": {}
}
)");
}

TEST_CASE("left by the end of input, it is kept and taken up again", "[cli]") {
  Asked asked{"noon\n"};
  CHECK(asked.status == left);
  CHECK(asked.io.out.empty());
  CHECK(asked.io.err ==
        "langpick: your answers are kept; to go on: langpick ask --plain --kb tea.json --resume\n");
  REQUIRE(asked.io.files.contains(kept_file));

  asked.io.typed = test::typed("2\nf\n");
  asked.io.shown.clear();
  asked.io.err.clear();
  asked.ask({"--resume"});
  CHECK(asked.status == done);
  CHECK(asked.io.err == no_longer_kept + "coffee-drinker\nlangpick: Coffee — strong\n");
  CHECK_THAT(asked.io.shown, ContainsSubstring("Question 2 of 2"));
  CHECK_THAT(asked.io.out, ContainsSubstring("--hour noon --usual coffee-drinker"));
  CHECK_FALSE(asked.io.files.contains(kept_file));
}

TEST_CASE("an interruption is kept as well, and a new interview mentions it", "[cli]") {
  Asked asked{""};
  CHECK(asked.io.err == "langpick: left before anything was answered\n");
  asked.io.typed = test::typed("noon\n");
  asked.io.typed->push_back({Input::Kind::interrupted, {}});
  asked.ask({});
  CHECK(asked.status == left);
  REQUIRE(asked.io.files.contains(kept_file));
}

TEST_CASE("a new interview over a kept one asks first", "[cli]") {
  Asked asked{"noon\n"};
  const std::string kept = asked.io.files.at(kept_file);
  const auto again = [&](const std::string& lines, const std::vector<std::string>& arguments = {}) {
    asked.io.typed = test::typed(lines);
    asked.io.err.clear();
    asked.io.shown.clear();
    asked.ask(arguments);
    return asked.io.files.contains(kept_file) ? asked.io.files.at(kept_file) : "";
  };
  // what is no answer to that changes nothing, whatever it is
  for (const char* lines : {"3\n", "night\n1\n", "q\n", "", "a\n", "a\ns\nq\n", "g\n"}) {
    CAPTURE(lines);
    CHECK(again(lines) == kept);
    CHECK_THAT(asked.io.shown, ContainsSubstring("An interview that was left is kept, with 1 answer."));
    CHECK(asked.io.err ==
          "langpick: the earlier answers are kept; to go on: langpick ask --plain --kb "
          "tea.json --resume\n");
  }
  CHECK(again("a\nq\n", {"--usual", "tea-drinker"}) == kept);
  CHECK_THAT(again("g\n2\n"), ContainsSubstring("\"noon\"") && ContainsSubstring("\"coffee-drinker\""));
  CHECK_THAT(again("a\nmorning\n"),
             ContainsSubstring("\"morning\"") && !ContainsSubstring("\"coffee-drinker\""));
}

TEST_CASE("an answer is kept as soon as it is given", "[cli]") {
  FakeIo io;
  io.files.emplace("tea.json", tea_or_coffee());
  io.variables.emplace("XDG_STATE_HOME", "/state");
  io.typed = test::typed("noon\n2\n");
  io.before_waiting = [&] {
    if (io.shown.ends_with(review_prompt)) throw std::runtime_error{"killed"};
  };
  CHECK(run({"ask", "--plain", "--kb", "tea.json"}, io) != done);
  REQUIRE(io.files.contains(kept_file));
  CHECK_THAT(io.files.at(kept_file),
             ContainsSubstring("\"noon\"") && ContainsSubstring("\"coffee-drinker\""));
}

TEST_CASE("two interviews at once don't replace each other's answers", "[cli]") {
  Asked asked{""};
  asked.io.typed = test::typed("noon\n2\n");
  asked.io.before_waiting = [&] {
    if (asked.io.shown.ends_with(review_prompt)) asked.io.files[kept_file] = "another's";
  };
  asked.io.typed->push_back({Input::Kind::bytes, "2\n1\nq\n"});
  asked.io.err.clear();
  asked.ask({});
  CHECK(asked.io.files.at(kept_file) == "another's");
  CHECK(asked.io.err ==
        "langpick: warning: your answers can't be kept: " + kept_file +
            ": another interview is kept there meanwhile\n"
            "langpick: they are: langpick recommend --kb tea.json --hour noon --usual tea-drinker\n");
}

TEST_CASE("after the quick set the other questions can still be answered", "[cli]") {
  Asked asked{"noon\nf\n", {"--quick"}};
  CHECK(asked.status == done);
  CHECK(asked.io.err ==
        "langpick: your answers are kept; to answer the other questions: langpick ask --plain --kb tea.json "
        "--resume\nlangpick: Tea — clear\n");
  asked.io.typed = test::typed("2\nf\n");
  asked.io.shown.clear();
  asked.ask({"--resume"});
  CHECK_THAT(asked.io.shown, !ContainsSubstring("Question 1 of 2") && ContainsSubstring("Question 2 of 2"));
  CHECK_THAT(asked.io.out, EndsWith("") && ContainsSubstring("--hour noon --usual coffee-drinker"));
  CHECK_FALSE(asked.io.files.contains(kept_file));
}

TEST_CASE("the quick set over a kept interview loses none of its answers", "[cli]") {
  Asked asked{"noon\n2\nq\n"};
  asked.io.typed = test::typed("g\n\nf\n");
  asked.ask({"--quick"});
  CHECK(asked.status == done);
  CHECK_THAT(asked.io.out, ContainsSubstring("--hour noon --usual coffee-drinker"));
}

TEST_CASE("resumed with another knowledge base, what is gone and what is new is named, and asked", "[cli]") {
  const Asked asked{"g\nr\n\ns\n1\nq\n",
                    {"--resume"},
                    {{kept_file, R"({"answers": {"hour": "dusk"}, "weights": {}, "notes": {},
                      "interview": {"plan": ["hour"], "adaptive": false, "trail": ["hour"], "at": "hour",
                                    "known": ["hour"]}})"}}};
  CHECK_THAT(asked.io.shown,
             ContainsSubstring("with 0 answers. 1 question is new since you\n"
                               "answered: What do you drink already? Left out, as they exist no longer: the\n"
                               "answer to hour, \"dusk\". 2 questions are still open.\n") &&
                 ContainsSubstring("1. When will you drink it? not answered") &&
                 ContainsSubstring("Question 2 of 2: What do you drink already?"));
  CHECK_THAT(asked.io.files.at(kept_file), ContainsSubstring("\"tea-drinker\""));
}

TEST_CASE("--resume without anything kept, or with something else there", "[cli]") {
  const Asked nothing{"", {"--resume"}};
  CHECK(nothing.status == usage);
  CHECK(nothing.io.err ==
        "langpick: error: --resume: no interview is kept: none was left, or the last one was finished; a "
        "finished one is taken up by the command that its last lines name\n");
  const Asked broken{"", {"--resume"}, {{kept_file, "{"}}};
  CHECK(broken.status == bad_input);
  CHECK_THAT(broken.io.err, StartsWith("langpick: error: " + kept_file + ":1:") &&
                                EndsWith("; remove the file to begin anew\n"));
}

TEST_CASE("a state folder that can't be written costs a warning, no more", "[cli]") {
  Asked asked{"q\n"};
  asked.io.unwritable.insert(kept_file);
  asked.io.typed = test::typed("noon\nq\n");
  asked.io.err.clear();
  asked.ask({});
  CHECK(asked.status == left);
  CHECK(asked.io.err ==
        "langpick: warning: your answers can't be kept: " + kept_file +
            ": Permission denied\nlangpick: they are: langpick recommend --kb tea.json --hour noon\n");
}

TEST_CASE("when the result can't be written the answers are kept", "[cli]") {
  Asked asked{"q\n"};
  asked.io.unwritable.insert("r.txt");
  asked.io.typed = test::typed("noon\n2\nf\n");
  asked.ask({"--output", "r.txt"});
  CHECK(asked.status == output_failed);
  CHECK(asked.io.files.contains(kept_file));
}

TEST_CASE("the verdict is the last line, and where the report went", "[cli]") {
  CHECK(Asked{"noon\n2\nf\n"}.io.err == no_longer_kept + "coffee-drinker\nlangpick: Coffee — strong\n");
  CHECK(Asked{"noon\n2\nf\n", {"--format", "html", "--output", "r.html"}}.io.err ==
        no_longer_kept + "coffee-drinker\nlangpick: Coffee — strong; the report is in r.html\n");
}

TEST_CASE("without a terminal it never waits", "[cli]") {
  FakeIo io;
  io.files.emplace("tea.json", tea_or_coffee());
  CHECK(run({"ask", "--kb", "tea.json"}, io) == usage);
  CHECK_THAT(io.err,
             EndsWith("\nlangpick: error: standard input is no terminal, so nothing can be asked: answer "
                      "with flags, with --answers FILE, or in lines, which --stdin takes\n") &&
                 ContainsSubstring("--hour") && ContainsSubstring("tea-drinker"));
  CHECK(run({"ask", "--kb", "tea.json", "--hour", "noon", "--format", "json"}, io) == done);
  CHECK(io.out == recommended({"--hour", "noon", "--format", "json"}));
}

TEST_CASE("langpick alone asks at a terminal", "[cli]") {
  FakeIo io;
  io.typed = test::typed("q\n");
  CHECK(run({}, io) == usage);  // standard output is something else
  io.width = 80;
  CHECK(run({}, io) == left);
  CHECK_THAT(io.shown, StartsWith("Go or Rust."));
}

}  // namespace langpick::cli
