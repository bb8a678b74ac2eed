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

TEST_CASE("a record and a decision record are checked alike", "[cli]") {
  const Run run =
      check({"r.json", "0001-tea.md"}, {{"r.json", record()}, {"0001-tea.md", decision_record()}});
  CHECK(run.status == done);
  CHECK(run.io.err.empty());
  CHECK(run.io.out ==
        "holds        r.json: tea (clear, 100 %)\n"
        "holds        0001-tea.md: tea (clear, 100 %)\n"
        "2 records: 2 hold\n");
}

TEST_CASE("a changed choice fails the check and names what moved", "[cli]") {
  const Run run =
      check({"r.json", "d.md"},
            {{"r.json", record()}, {"d.md", decision_record()}, {"tea.json", with_rating_of_40()}});
  CHECK(run.status == gate_failed);
  CHECK(run.io.err.empty());
  const std::string lines =
      "  error: coffee is recommended now, not tea [changed]\n"
      "  What moved, and what each alone does to the lead of tea over coffee:\n"
      "    rating taste/tea: 70 → 40, −30.00 points\n";
  CHECK(run.io.out == "changed      r.json: tea (clear, 100 %) → coffee (clear, 100 %)\n" + lines +
                          "changed      d.md: tea (clear, 100 %) → coffee (clear, 100 %)\n" + lines +
                          "2 records: 2 changed\n");
}

TEST_CASE("each cause has a level of its own", "[cli]") {
  const Files files{{"r.json", record({"--review-by", "2026-11-20"})}, {"tea.json", with_rating_of_40()}};
  CHECK(check({"r.json"}, files).status == gate_failed);
  CHECK(check({"r.json", "--level", "changed=warn"}, files).status == done);
  CHECK_THAT(check({"r.json", "--level", "changed=warn"}, files).io.out,
             ContainsSubstring("  warn: coffee is"));
  CHECK_THAT(check({"r.json", "--level", "changed=off"}, files).io.out, !ContainsSubstring("[changed]"));
  const std::vector<std::string> late{"r.json", "--level", "changed=off,overdue=error", "--as-of",
                                      "2026-11-21"};
  CHECK(check(late, files).status == gate_failed);
  CHECK_THAT(check(late, files).io.out,
             ContainsSubstring("error: it was to be reviewed by 2026-11-20 [overdue]"));
  CHECK(check({"r.json", "--level", "moved=off"}, files).io.err ==
        error(R"(--level: no choice "moved" (changed, shrunk, dropped, stale, overdue, exception))"));
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
        "holds        r.json: tea (clear, 100 %)\n"
        "unreadable   note.md\n"
        "4 records: 1 holds, 3 unreadable\n");
  CHECK(run.io.err == error("bad.json#/verdict/settled: expected true or false, found 1") +
                          error("missing.json: can't be read") +
                          error(R"(note.md: holds no record: neither a JSON document with "document": )"
                                R"("langpick-record" nor Markdown with a record in a comment)"));
}

TEST_CASE("a record of another knowledge base can't be checked with this one", "[cli]") {
  const Run run =
      check({"r.json"}, {{"r.json", replaced(record(), R"("id": "tea-or-coffee")", R"("id": "wine")")}});
  CHECK(run.status == bad_input);
  CHECK(run.io.err ==
        error(R"(r.json: recorded with the knowledge base "wine", but "tea-or-coffee" is loaded; name )"
              R"(the other with --kb)"));
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
        "holds        docs/a.json: tea (clear, 100 %)\n"
        "holds        docs/d/e.md: tea (clear, 100 %)\n"
        "passed over  docs/g.md: rejected\n"
        "3 records: 2 hold, 1 passed over\n");
}

TEST_CASE("a check of nothing doesn't pass", "[cli]") {
  CHECK(check({}, {}).status == usage);
  const Run run = check({"docs"}, {{"docs/b.md", "# No record\n"}});
  CHECK(run.status == bad_input);
  CHECK(run.io.err == error("docs: holds no record in any *.json or *.md file"));
}

TEST_CASE("an exception is kept with its reason, and reported when it is no longer needed", "[cli]") {
  const std::string accepted = record({"--accept", "coffee", "--accept-note", "We have it."});
  CHECK_THAT(accepted, ContainsSubstring(R"("decision": "coffee")"));
  CHECK(check({"r.json"}, {{"r.json", accepted}}).io.out ==
        "holds        r.json: tea (clear, 100 %); by exception coffee\n1 record: 1 holds\n");
  const Run agreed = check({"r.json"}, {{"r.json", accepted}, {"tea.json", with_rating_of_40()}});
  CHECK(agreed.status == done);
  CHECK_THAT(agreed.io.out, ContainsSubstring("warn: coffee is what is recommended now: the exception is no "
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
    const Run run{{"recommend", "--hour", "noon", flag, "2026-11-20"}, {}};
    CHECK(run.status == usage);
    CHECK(run.io.err == error(std::string{flag} + ": belongs to a record; add --save FILE or --format adr"));
  }
  const Run run{{"recommend", "--hour", "noon", "--dir", "docs"}, {}};
  CHECK(run.io.err ==
        error("--dir, --supersedes, --adr-status, --adr-title and --adr-compat belong to --format adr"));
}

TEST_CASE("decision records get the next number, and nothing is overwritten", "[cli]") {
  const auto file = [](const Files& files, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"recommend", "--hour", "noon", "--format", "adr", "--dir", "docs"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return Run{arguments, files};
  };
  CHECK(file({{"docs/README.md", ""}}).io.out == "docs/0001-tea-or-coffee-tea.md\n");
  CHECK(file({{"docs/0041-x.md", ""}, {"docs/0007-y.md", ""}, {"docs/0100.md", ""}}).io.out ==
        "docs/0042-tea-or-coffee-tea.md\n");
  CHECK(file({{"docs/0041-x.md", ""}}, {"--adr-title", "Über: 50 % Tea?!"}).io.out ==
        "docs/0042-ber-50-tea.md\n");
  CHECK(file({}).io.err == error(R"(--dir: "docs" is no folder; make it first)"));
  CHECK(file({{"docs/9999-x.md", ""}}).status == output_failed);
}

TEST_CASE("a superseded decision record is marked and no longer checked", "[cli]") {
  const Files before{{"docs/0001-tea.md", decision_record({"--adr-compat", "log4brains"})}};
  const std::vector<std::string> arguments{"recommend", "--hour", "noon",         "--format", "adr",
                                           "--dir",     "docs",   "--supersedes", "1"};
  const Run run{arguments, before};
  CHECK(run.status == done);
  const std::string& old = run.io.written.at("docs/0001-tea.md");
  CHECK_THAT(old, ContainsSubstring("\nstatus: \"superseded by ADR-0002\"\n"));
  CHECK_THAT(old, ContainsSubstring("\n- Status: superseded by ADR-0002\n"));
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
  CHECK(refused("2", "") == error("--supersedes: no decision record 0002 in the folder"));
  CHECK(refused("one", "") ==
        error(R"(--supersedes: expected the number of a decision record, found "one")"));
  CHECK(refused("1", "# Without front matter\n") ==
        error("docs/0001-tea.md: has no status in its front matter to mark as superseded; add one"));
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
  CHECK(check({file, "--format", "github"}, files).io.out ==
        "::error file=a%2Cb%3Ac%25<&\" %3A%3Aerror%3A%3Ax,title=langpick%3A changed::coffee is recommended "
        "now, not "
        "tea%0AWhat moved, and what each alone does to the lead of tea over coffee:%0Arating taste/tea: 70 → "
        "40, "
        "−30.00 points\n1 record: 1 changed\n");
  CHECK(check({file, "--format", "junit"}, files).io.out ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuite name=\"langpick check\" tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\">\n"
        "  <testcase classname=\"langpick.check\" name=\"a,b:c%&lt;&amp;&quot; ::error::x\">\n"
        "    <failure message=\"coffee is recommended now, not tea\" type=\"changed\">coffee is recommended "
        "now, not tea\nWhat moved, and what "
        "each alone "
        "does to the lead of tea over coffee:\nrating taste/tea: 70 → 40, −30.00 points\n</failure>\n"
        "  </testcase>\n"
        "</testsuite>\n");
}

TEST_CASE("a check whose result can't be written fails", "[cli]") {
  FakeIo io;
  io.files = {{"r.json", record()}, {"tea.json", tea_or_coffee()}};
  io.unwritable = {"out"};
  CHECK(run({"check", "--kb", "tea.json", "r.json", "--output", "out"}, io) == output_failed);
}

}  // namespace langpick::cli
