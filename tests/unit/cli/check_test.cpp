#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/app.hpp"
#include "support/fake_io.hpp"
#include "support/tea_or_coffee.hpp"

namespace langpick::cli {

namespace {

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
using test::FakeIo;
using test::replaced;
using test::tea_or_coffee;

constexpr int done = 0;
constexpr int gate_failed = 1;
constexpr int usage = 2;
constexpr int bad_input = 3;
constexpr int output_failed = 4;

using Files = std::map<std::string, std::string>;

struct Run {
  FakeIo io;
  int status = -1;

  Run(std::vector<std::string> arguments, const Files& files,
      const std::map<std::string, std::string>& variables = {}) {
    io.files = files;
    io.files.emplace("tea.json", tea_or_coffee());
    io.variables = variables;
    arguments.insert(arguments.begin() + 1, {"--kb", "tea.json"});
    status = run(arguments, io);
  }
};

/// The record of tea at noon, as --save writes it.
std::string record(std::vector<std::string> more = {}) {
  std::vector<std::string> arguments{"recommend", "--hour", "noon", "--save", "r.json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  Run saved{arguments, {}};
  REQUIRE(saved.io.err.empty());
  REQUIRE(saved.status == done);
  return saved.io.written.at("r.json");
}

/// A decision record of the same.
std::string decision_record(std::vector<std::string> more = {}) {
  std::vector<std::string> arguments{"recommend", "--hour", "noon", "--format", "adr"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  Run printed{arguments, {}};
  REQUIRE(printed.io.err.empty());
  return printed.io.out;
}

Run check(const std::vector<std::string>& arguments, const Files& files) {
  std::vector<std::string> all{"check"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return {all, files};
}

std::string with_rating_of_40(std::string kb = tea_or_coffee()) {
  return replaced(std::move(kb), "\"tea\": 70", "\"tea\": 40");
}
std::string error(const std::string& line) { return "langpick: error: " + line + '\n'; }

}  // namespace

TEST_CASE("what is chosen is called by its name, or as it was recorded where it is no longer known",
          "[cli]") {
  const std::string mate = replaced(record(), R"("choice": "tea")", R"("choice": "mate")");
  const Run run = check({"r.json"}, {{"r.json", mate}});
  CHECK(run.status == gate_failed);
  CHECK_THAT(run.io.out, StartsWith("changed      r.json: mate (clear, 100 %) → Tea (clear, 100 %)\n"
                                    "  error: Tea is recommended now, not mate [changed]\n"));
}

TEST_CASE("a record and a decision record are checked alike", "[cli]") {
  const Run run =
      check({"r.json", "0001-tea.md"}, {{"r.json", record()}, {"0001-tea.md", decision_record()}});
  CHECK(run.status == done);
  CHECK(run.io.err.empty());
  CHECK(run.io.out ==
        "holds        r.json: Tea (clear, 100 %)\n"
        "holds        0001-tea.md: Tea (clear, 100 %)\n"
        "2 records: 2 hold\n");
}

TEST_CASE("a changed choice fails the check and names what moved", "[cli]") {
  const Run run =
      check({"r.json", "d.md"},
            {{"r.json", record()}, {"d.md", decision_record()}, {"tea.json", with_rating_of_40()}});
  CHECK(run.status == gate_failed);
  CHECK(run.io.err.empty());
  const std::string lines =
      "  error: Coffee is recommended now, not Tea [changed]\n"
      "  What moved, and what each alone does to the lead of Tea over Coffee:\n"
      "    rating taste/tea: 70 → 40, −30.00 points\n";
  CHECK(run.io.out == "changed      r.json: Tea (clear, 100 %) → Coffee (clear, 100 %)\n" + lines +
                          "changed      d.md: Tea (clear, 100 %) → Coffee (clear, 100 %)\n" + lines +
                          "2 records: 2 changed\n");
}

TEST_CASE("each cause has a level of its own", "[cli]") {
  const Files files{{"r.json", record({"--review-by", "2026-11-20"})}, {"tea.json", with_rating_of_40()}};
  CHECK(check({"r.json"}, files).status == gate_failed);
  CHECK(check({"r.json", "--level", "changed=warn"}, files).status == done);
  CHECK_THAT(check({"r.json", "--level", "changed=warn"}, files).io.out,
             ContainsSubstring("  warn: Coffee is"));
  CHECK_THAT(check({"r.json", "--level", "changed=off"}, files).io.out, !ContainsSubstring("[changed]"));
  const std::vector<std::string> late{"r.json", "--level", "changed=off,overdue=error", "--as-of",
                                      "2026-11-21"};
  CHECK(check(late, files).status == gate_failed);
  CHECK_THAT(check(late, files).io.out,
             ContainsSubstring("error: it was to be reviewed by 2026-11-20 [overdue]"));
  CHECK(
      check({"r.json", "--level", "moved=off"}, files).io.err ==
      error(
          R"(--level: no choice "moved" (changed, shrunk, dropped, stale, overdue, undated, exception, questions, duplicate))"));
  CHECK(check({"r.json", "--level", "changed=of"}, files).io.err ==
        error(R"(--level: no choice "of"; did you mean "off"? (off, warn, error))"));
  CHECK(check({"r.json", "--level", "changed"}, files).io.err ==
        error(R"(--level: expected CAUSE=LEVEL, found "changed")"));
}

TEST_CASE("the day comes from --as-of or SOURCE_DATE_EPOCH, never from a clock", "[cli]") {
  const Files files{{"r.json", record({"--review-by", "2026-11-20"})}};
  const auto out = [&](const std::vector<std::string>& arguments,
                       const std::map<std::string, std::string>& variables) {
    return Run{arguments, files, variables}.io.out;
  };
  CHECK_THAT(out({"check", "r.json"}, {}), !ContainsSubstring("overdue"));
  CHECK_THAT(out({"check", "r.json"}, {{"SOURCE_DATE_EPOCH", "1800000000"}}), ContainsSubstring("[overdue]"));
  CHECK_THAT(out({"check", "r.json", "--as-of", "2026-11-20"}, {{"SOURCE_DATE_EPOCH", "1800000000"}}),
             !ContainsSubstring("[overdue]"));
  CHECK(check({"r.json", "--older-than", "1y"}, files).status == usage);
  CHECK(check({"r.json", "--as-of", "2026-02-30"}, files).io.err ==
        error(R"(--as-of: expected a day of the calendar, YYYY-MM-DD, found "2026-02-30")"));
  CHECK(check({"r.json", "--as-of", ""}, files).status == usage);
}

TEST_CASE("one bad record doesn't stop the others and never exits 0", "[cli]") {
  const Run run = check({"bad.json", "missing.json", "r.json", "note.md"},
                        {{"r.json", record()},
                         {"bad.json", replaced(record(), "\"settled\": false", "\"settled\": 1")},
                         {"note.md", "# A note\n"}});
  CHECK(run.status == bad_input);
  CHECK(run.io.out ==
        "unreadable   bad.json\n"
        "unreadable   missing.json\n"
        "holds        r.json: Tea (clear, 100 %)\n"
        "unreadable   note.md\n"
        "4 records: 1 holds, 3 unreadable\n");
  CHECK(run.io.err == error("bad.json:30:5: #/verdict/settled: expected true or false, found 1") +
                          error("missing.json: can't be read") +
                          error(R"(note.md: holds no record: neither a JSON document with "document": )"
                                R"("langpick-record" nor Markdown with a record in a comment)"));
}

TEST_CASE("a record of another knowledge base can't be checked with this one", "[cli]") {
  const Run run =
      check({"r.json"}, {{"r.json", replaced(record(), R"("id": "tea-or-coffee")", R"("id": "wine")")}});
  CHECK(run.status == bad_input);
  CHECK(run.io.err ==
        error(R"(r.json: recorded with the knowledge base "wine", which isn't loaded ("tea-or-coffee", )"
              R"("go-vs-rust"); name it with --kb)"));
}

TEST_CASE("a folder is looked through, and what holds no record is passed over", "[cli]") {
  const Run run = check({"docs"}, {{"docs/a.json", record()},
                                   {"docs/b.md", "# No record\n"},
                                   {"docs/c.txt", record()},
                                   {"docs/d/e.md", decision_record()},
                                   {"docs/f.json", "{}"},
                                   {"docs/g.md", decision_record({"--adr-status", "rejected"})}});
  CHECK(run.status == done);
  CHECK(run.io.out ==
        "holds        docs/a.json: Tea (clear, 100 %)\n"
        "holds        docs/d/e.md: Tea (clear, 100 %)\n"
        "passed over  docs/g.md: rejected\n"
        "3 records in 5 files: 2 hold, 1 passed over; 2 files hold no record; 1 other\n"
        "file isn't looked at\n");
}

TEST_CASE("a folder that can't be looked through is named, and hides no other", "[cli]") {
  FakeIo io;
  io.files = {{"docs/b/r.json", record()}, {"tea.json", tea_or_coffee()}};
  io.locked = {"docs/a"};
  CHECK(run({"check", "--kb", "tea.json", "docs"}, io) == bad_input);
  CHECK(io.err == error("docs/a: can't be read"));
  CHECK_THAT(io.out, ContainsSubstring("holds        docs/b/r.json: Tea"));
}

TEST_CASE("a check of nothing doesn't pass", "[cli]") {
  CHECK(check({}, {}).status == usage);
  const Run run = check({"docs"}, {{"docs/b.md", "# No record\n"}});
  CHECK(run.status == bad_input);
  const Run beside = check({"docs", "r.json"}, {{"docs/b.md", "# No record\n"}, {"r.json", record()}});
  CHECK(beside.status == bad_input);
  CHECK(beside.io.out ==
        "unreadable   docs\n"
        "holds        r.json: Tea (clear, 100 %)\n"
        "2 records in 2 files: 1 holds, 1 unreadable; 1 file holds no record\n");
  CHECK(run.io.err == error("docs: holds no record; --allow-empty lets that pass"));
  CHECK(run.io.out.empty());
  const Run missing = check({"missing.json"}, {});
  CHECK(missing.status == bad_input);
  CHECK(missing.io.err + missing.io.out == error("missing.json: can't be read"));
}

TEST_CASE("an exception is kept with its reason, and reported when it is no longer needed", "[cli]") {
  const std::string accepted = record({"--accept", "coffee", "--accept-note", "We have it."});
  CHECK_THAT(accepted, ContainsSubstring(R"("decision": "coffee")"));
  CHECK(check({"r.json"}, {{"r.json", accepted}}).io.out ==
        "holds        r.json: Tea (clear, 100 %); by exception Coffee\n1 record: 1 holds\n");
  const Run agreed = check({"r.json"}, {{"r.json", accepted}, {"tea.json", with_rating_of_40()}});
  CHECK(agreed.status == done);
  CHECK_THAT(agreed.io.out, ContainsSubstring("warn: Coffee is what is recommended now: the exception is no "
                                              "longer needed\n        [exception]\n"));
  const auto misuse = [](const std::vector<std::string>& flags) {
    std::vector<std::string> arguments{"recommend", "--hour", "noon", "--save", "r.json"};
    arguments.insert(arguments.end(), flags.begin(), flags.end());
    const Run run{arguments, {}};
    CHECK(run.status == usage);
    CHECK(run.io.written.empty());
    return run.io.err;
  };
  CHECK(misuse({"--accept", "coffee"}) ==
        error("--accept: an exception needs a reason; add --accept-note TEXT"));
  CHECK(misuse({"--accept", "tea", "--accept-note", "x"}) ==
        error(R"(--accept: "tea" is what is recommended: there is nothing to make an exception from)"));
  CHECK(misuse({"--accept", "cofee", "--accept-note", "x"}) ==
        error(R"(--accept: no choice "cofee"; did you mean "coffee"? (tea, coffee, water))"));
  CHECK(misuse({"--accept-note", "x"}) == error("--accept-note: says why of what? Add --accept CHOICE"));
}

TEST_CASE("what belongs to a record is refused where none is written", "[cli]") {
  for (const char* flag : {"--date", "--review-by", "--record-note", "--accept", "--accept-note"}) {
    const char* const value = std::string_view{flag} == "--accept" ? "coffee" : "2026-11-20";
    const Run run{{"recommend", "--hour", "noon", flag, value}, {}};
    CHECK(run.status == usage);
    CHECK(run.io.err == error(std::string{flag} + ": belongs to a record; add --save FILE or --format adr"));
  }
  const Run run{{"recommend", "--hour", "noon", "--dir", "docs"}, {}};
  CHECK(run.io.err == error("--dir, --number, --supersedes and --adr-… belong to --format adr"));
}

TEST_CASE("a review lies after the decision, on a day that the calendar has", "[cli]") {
  const auto reviewed = [](const std::string& date, const std::string& review) {
    return Run{{"recommend", "--hour", "noon", "--save", "r", "--date", date, "--review-by", review}, {}}
        .io.err;
  };
  CHECK(reviewed("2026-11-20", "2026-11-20").empty());
  CHECK(reviewed("2026-11-20", "2026-11-19") ==
        error("--review-by: 2026-11-19 is before the day of the decision, 2026-11-20"));
  CHECK(reviewed("2026-11-20", "2027-02-30") ==
        error("--review-by: expected a day of the calendar, YYYY-MM-DD, found \"2027-02-30\""));
}

TEST_CASE("decision records get the next number, and nothing is overwritten", "[cli]") {
  const auto file = [](const Files& files, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"recommend", "--hour", "noon", "--format", "adr", "--dir", "docs"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return Run{arguments, files};
  };
  CHECK(file({{"docs/README.md", ""}}).io.out == "docs/0001-tea-or-coffee-tea.md\n");
  CHECK(file({{"docs/0041-x.md", ""}, {"docs/0007-y.md", ""}, {"docs/0100.md", ""}}).io.out ==
        "docs/0101-tea-or-coffee-tea.md\n");
  CHECK(file({{"docs/0041-x.md", ""}}, {"--adr-title", "Über: 50 % Tea?!"}).io.out ==
        "docs/0042-ber-50-tea.md\n");
  CHECK(file({}).io.err == error(R"(--dir: "docs" is no folder; make it first)"));
}

TEST_CASE("the path of a decision record is shown at a terminal, and given to a program as it is", "[cli]") {
  for (const bool at_terminal : {true, false}) {
    FakeIo io;
    io.files = {{"tea.json", tea_or_coffee()}, {"d\x1b/0001-a.md", ""}};
    if (at_terminal) io.width = 80;
    CHECK(run({"recommend", "--kb", "tea.json", "--hour", "noon", "--format", "adr", "--dir", "d\x1b"}, io) ==
          done);
    CHECK(io.out == std::string{at_terminal ? "d\uFFFD" : "d\x1b"} + "/0002-tea-or-coffee-tea.md\n");
  }
}

TEST_CASE("a superseded decision record is marked and no longer checked", "[cli]") {
  const Files before{{"docs/0001-tea.md", decision_record()}};
  const std::vector<std::string> arguments{"recommend", "--hour", "noon",         "--format", "adr",
                                           "--dir",     "docs",   "--supersedes", "1"};
  const Run run{arguments, before};
  CHECK(run.status == done);
  const std::string& old = run.io.written.at("docs/0001-tea.md");
  CHECK_THAT(old, ContainsSubstring("\nstatus: \"superseded by ADR-0002\"\n"));
  CHECK_THAT(run.io.written.at("docs/0002-tea-or-coffee-tea.md"),
             ContainsSubstring("\n* Supersedes ADR-0001\n"));
  CHECK(check({"docs/0001-tea.md"}, {{"docs/0001-tea.md", old}}).io.out ==
        "passed over  docs/0001-tea.md: superseded by ADR-0002\n1 record: 1 passed over\n");

  const auto refused = [&](const std::string& number, const std::string& document) {
    std::vector<std::string> other = arguments;
    other.back() = number;
    const Run failed{other, {{"docs/0001-tea.md", document}}};
    CHECK(failed.io.written.empty());
    return failed.io.err;
  };
  CHECK(refused("2", "") == error(R"(--supersedes: no decision record "2" in "docs")"));
  CHECK(refused("one", "") == error(R"(--supersedes: no decision record "one" in "docs")"));
  CHECK(refused("1", "# Without front matter\n") ==
        error("docs/0001-tea.md: has no status to mark as superseded; add one"));
}

TEST_CASE("superseding changes the status and no other byte, once", "[cli]") {
  const std::vector<std::string> arguments{"recommend", "--hour", "noon",         "--format", "adr",
                                           "--dir",     "docs",   "--supersedes", "1"};
  const std::string old =
      "---\r\nstatus: accepted # see #12\r\n---\r\n\r\n# Tea\r\n\r\nText.\r\n\r\n- Status: accepted\r\n";
  const Run run{arguments, {{"docs/0001-tea.md", old}}};
  CHECK(run.status == done);
  CHECK(run.io.written.at("docs/0001-tea.md") ==
        replaced(old, "accepted # see", "\"superseded by ADR-0002\" # see"));
  const Run again{arguments, {{"docs/0001-tea.md", run.io.written.at("docs/0001-tea.md")}}};
  CHECK(again.status == usage);
  CHECK(again.io.written.empty());
  CHECK(again.io.err ==
        error(R"(--supersedes: docs/0001-tea.md: its status is "superseded by ADR-0002" already; )"
              "supersede the one that took its place"));
  const Run ambiguous{arguments, {{"docs/0001-tea.md", old}, {"docs/0001-other.md", old}}};
  CHECK(ambiguous.io.err ==
        error(R"(--supersedes: "1" may be "0001-other.md" or "0001-tea.md"; name the file that is meant)"));
}

TEST_CASE("a record that is no more than a lean says so and is proposed, unless it is said to be more",
          "[cli]") {
  const auto adr = [](std::vector<std::string> more) {
    std::vector<std::string> arguments{"recommend",   "--hour",   "morning", "--usual",
                                       "tea-drinker", "--format", "adr"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return Run{arguments, {}}.io.out;
  };
  CHECK_THAT(decision_record(), ContainsSubstring("\nstatus: \"accepted\"\n"));
  CHECK_THAT(decision_record(), !ContainsSubstring("This is a "));
  const std::string lean = adr({"--weight", "taste=300%"});
  CHECK_THAT(lean, ContainsSubstring("\nstatus: \"proposed\"\n"));
  CHECK_THAT(lean, ContainsSubstring("This is a lean, no more: if the importance"));
  CHECK_THAT(adr({"--weight", "taste=500%"}),
             ContainsSubstring("This is a near tie, no clear recommendation"));
  CHECK_THAT(adr({"--weight", "taste=300%", "--adr-status", "accepted"}),
             ContainsSubstring("\nstatus: \"accepted\"\n"));
}

TEST_CASE("without a choice there is nothing to record a decision on, but an exception", "[cli]") {
  const std::vector<std::string> tie{"recommend", "--hour",   "noon", "--weight",
                                     "taste=0%",  "--format", "adr"};
  const Run run{tie, {}};
  CHECK(run.status == usage);
  CHECK_THAT(run.io.err, ContainsSubstring("decide with --accept CHOICE"));
  std::vector<std::string> decided = tie;
  decided.insert(decided.end(), {"--accept", "tea", "--accept-note", "The kettle is hot."});
  CHECK_THAT(Run(decided, {}).io.out,
             ContainsSubstring("Chosen option: \"Tea\", because The kettle is hot."));
}

TEST_CASE("annotations and JUnit stay what they are, whatever a file is called", "[cli]") {
  const std::string file = "a,b:c%<&\"\n::error::x";
  const Files files{{file, record()}, {"tea.json", with_rating_of_40()}};
  CHECK(
      check({file, "--format", "github"}, files).io.out ==
      "::error file=a%2Cb%3Ac%25<&\" \uFFFD%3Aerror%3A%3Ax,title=langpick%3A changed::Coffee is recommended "
      "now, not "
      "Tea%0AWhat moved, and what each alone does to the lead of Tea over Coffee:%0Arating taste/tea: 70 → "
      "40, "
      "−30.00 points\n1 record: 1 changed\n");
  CHECK(
      check({file, "--format", "junit"}, files).io.out ==
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuite name=\"langpick check\" tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
      "<properties>\n<property name=\"files\" value=\"1\"/>\n"
      "<property name=\"files without a record\" value=\"0\"/>\n</properties>\n"
      "<testcase classname=\"langpick.check\" name=\"a,b:c%&lt;&amp;&quot; \uFFFD:error::x\" time=\"0\">\n"
      "<failure message=\"Coffee is recommended now, not Tea\" type=\"changed\">Coffee is recommended "
      "now, not Tea\nWhat moved, and what "
      "each alone "
      "does to the lead of Tea over Coffee:\nrating taste/tea: 70 → 40, −30.00 points\n</failure>\n"
      "</testcase>\n"
      "</testsuite>\n");
}

TEST_CASE("what a record holds can't be a command of GitHub or break out of JUnit", "[cli]") {
  const std::string injected =
      replaced(record(), R"("answers": {)", R"("answers": {"x%\n::error::y\uffff": "z", )");
  const Files files{{"r.json", injected}};
  const Run github = check({"r.json", "--format", "github"}, files);
  CHECK(github.io.out ==
        "::warning file=r.json,title=langpick%3A dropped::the knowledge base no longer has "
        "x%25 \uFFFD:error::y\uFFFD; checked without\n1 record: 1 holds\n");
  CHECK_THAT(check({"r.json", "--format", "junit"}, files).io.out, !ContainsSubstring("\uffff"));
  // the text, too, is printed where GitHub reads along: it obeys what begins a line, behind any indent
  CHECK_THAT(check({"r.json"}, files).io.out, ContainsSubstring(" \uFFFD:error::y"));
}

TEST_CASE("a record is gated whatever its layout, its ending and its folder", "[cli]") {
  const Files moved{{"tea.json", with_rating_of_40()},
                    {"docs/sound.json", record({"--accept", "coffee", "--accept-note", "x"})}};
  const auto gated = [&](const std::string& file, const std::string& bytes) {
    Files files = moved;
    files.emplace(file, bytes);
    INFO(file);
    return check({"docs"}, files).status;
  };
  const std::string bytes = record();
  const std::string text = decision_record();
  CHECK(gated("docs/none.json", "{}") == done);
  CHECK(gated("docs/plain.json", bytes) == gate_failed);
  CHECK(gated("docs/mark.json", "\xEF\xBB\xBF" + bytes) == gate_failed);
  CHECK(gated("docs/SHOUT.JSON", bytes) == gate_failed);
  CHECK(gated("docs/.hidden/r.json", bytes) == gate_failed);
  CHECK(gated("docs/r.markdown", text) == gate_failed);
  CHECK(gated("docs/mark.md", "\xEF\xBB\xBF" + text) == gate_failed);
  CHECK(gated("docs/indent.md", replaced(text, "<!-- langpick-record", "   <!-- langpick-record")) ==
        gate_failed);
  CHECK(gated("docs/tight.md", replaced(text, "<!-- langpick-record", "<!--\nlangpick-record")) ==
        gate_failed);
  CHECK(gated("docs/inline.md", replaced(text, "<!-- langpick-record", "text <!-- langpick-record")) ==
        gate_failed);
  std::string wide;
  for (const char c : bytes) wide += {c, '\0'};
  CHECK(gated("docs/wide.json", "\xFF\xFE" + wide) == bad_input);
  CHECK(gated("docs/two.md", text + text) == bad_input);
  CHECK(gated("docs/merged.json", "<<<<<<< HEAD\n" + bytes) == bad_input);
  CHECK(gated("docs/list.json", '[' + bytes + ']') == bad_input);
  CHECK(gated("docs/lines.json", bytes + bytes) == bad_input);
  // sorted keys, as `jq -S` writes them: the mark is no longer among the first ones
  const std::string mark = R"(  "document": "langpick-record",)";
  std::string sorted = replaced(replaced(bytes, mark, ""), "  \"notes\": {", mark + "\n  \"notes\": {");
  CHECK(gated("docs/sorted.json", sorted) == gate_failed);
}

TEST_CASE("a superseded record behind a byte-order mark is still superseded", "[cli]") {
  const std::string text = "\xEF\xBB\xBF" + decision_record({"--adr-status", "rejected"});
  CHECK(check({"a.md"}, {{"a.md", text}}).io.out == "passed over  a.md: rejected\n1 record: 1 passed over\n");
}

TEST_CASE("a review date that nobody looks at is said, and may fail the check", "[cli]") {
  const Files files{{"r.json", record({"--review-by", "2026-11-20"})}};
  const Run run = check({"r.json"}, files);
  CHECK(run.status == done);
  CHECK_THAT(run.io.out, ContainsSubstring("warn: its review date, 2026-11-20, isn't looked at: "));
  CHECK(check({"r.json", "--level", "undated=error"}, files).status == gate_failed);
  CHECK_THAT(check({"r.json", "--level", "undated=off"}, files).io.out, !ContainsSubstring("review"));
  CHECK_THAT(check({"r.json", "--as-of", "2026-11-01"}, files).io.out, !ContainsSubstring("review"));
}

TEST_CASE("records of several knowledge bases are checked together, each with its own", "[cli]") {
  const std::string wine = replaced(tea_or_coffee(), R"("id": "tea-or-coffee")", R"("id": "wine")");
  const Files files{{"d/r.json", record()},
                    {"d/w.json", replaced(record(), R"("id": "tea-or-coffee")", R"("id": "wine")")},
                    {"wine.json", with_rating_of_40(wine)}};
  const Run run = check({"d", "--kb", "wine.json"}, files);
  CHECK(run.status == gate_failed);
  CHECK_THAT(run.io.out, StartsWith("holds        d/r.json: Tea (clear, 100 %)\n"
                                    "changed      d/w.json: Tea"));
  Files twice = files;
  twice.emplace("again.json", tea_or_coffee());
  CHECK(check({"d", "--kb", "again.json"}, twice).io.err ==
        error(R"(--kb: two knowledge bases are called "tea-or-coffee"; leave one out)"));
}

TEST_CASE("an empty folder passes where that is allowed, a named file without a record never does", "[cli]") {
  const Files files{
      {"docs/b.md", "# No record\n"}, {"docs/c.rst", "Title\n=====\n"}, {"docs/d.adoc", "= Title\n"}};
  const Run run = check({"docs", "--allow-empty"}, files);
  CHECK(run.status == done);
  CHECK(run.io.out == "0 records in 3 files; 3 files hold no record\n");
  CHECK(check({"docs/b.md", "--allow-empty"}, files).status == bad_input);
  CHECK(check({"docs"}, files).status == bad_input);
}

TEST_CASE("two records of one number are a finding, where langpick's own records lie", "[cli]") {
  Files files{{"docs/0020-a.md", decision_record()},
              {"docs/0020-b.md", "# B\n"},
              {"docs/0021-c.md", "# C\n"},
              {"other/01-a.md", "# A\n"},
              {"other/01-b.md", "# B\n"}};
  const Run run = check({"docs", "other", "--allow-empty"}, files);
  CHECK(run.status == done);
  CHECK(run.io.out ==
        "holds        docs/0020-a.md: Tea (clear, 100 %)\n"
        "warn: ADR-0020 is the number of docs/0020-a.md and docs/0020-b.md [duplicate]\n"
        "1 record in 5 files: 1 holds; 4 files hold no record\n");
  CHECK(check({"docs", "--level", "duplicate=error"}, files).status == gate_failed);
  CHECK_THAT(check({"docs", "--level", "duplicate=off"}, files).io.out, !ContainsSubstring("duplicate"));
  files.erase("docs/0020-b.md");
  files.emplace("docs/2026-11-30-b.md", "# B\n");
  CHECK_THAT(check({"docs"}, files).io.out, !ContainsSubstring("duplicate"));
}

TEST_CASE("open questions that did not exist when it was recorded are said in one line", "[cli]") {
  const std::string added = replaced(
      tea_or_coffee(), R"("questions": [)",
      R"("questions": [{"id": "place", "title": "Where?", "help": "x", "kind": "fact", "options": [)"
      R"({"id": "here", "label": "Here", "neutral": true}, {"id": "there", "label": "There", "neutral": true}]},)");
  const auto out = [&](const std::string& document, const std::string& kb) {
    return check({"r.json"}, {{"r.json", document}, {"tea.json", kb}}).io.out;
  };
  CHECK_THAT(out(record(), added),
             ContainsSubstring("warn: place is open and didn't exist when it was recorded [questions]"));
  CHECK_THAT(out(record(), tea_or_coffee()), !ContainsSubstring("[questions]"));
  // records of 0.1.0 don't say which questions there were
  const std::string old = replaced(record(), ",\n  \"unanswered\": [\n    \"usual\"\n  ]", "");
  CHECK_THAT(out(old, added), !ContainsSubstring("[questions]"));
  CHECK_THAT(out(old, replaced(added, R"("version": "1.0")", R"("version": "1.1")")),
             ContainsSubstring("place and usual are open, and it doesn't say which questions existed\n"));
}

TEST_CASE("a check whose result can't be written fails", "[cli]") {
  FakeIo io;
  io.files = {{"r.json", record()}, {"tea.json", tea_or_coffee()}};
  io.unwritable = {"out"};
  CHECK(run({"check", "--kb", "tea.json", "r.json", "--output", "out"}, io) == output_failed);
}

}  // namespace langpick::cli
