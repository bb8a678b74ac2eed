#include <algorithm>
#include <sstream>

#include <catch2/catch_test_macros.hpp>

#include "langpick/report.hpp"
#include "support/data_store.hpp"
#include "util/text_width.hpp"

namespace langpick::report {
namespace {

const char* const full = R"({"answers": {"writers": "many", "loss": "fine", "hot-reads": "yes",
  "present": ["runs-redis", "runs-postgresql"]}, "notes": {"loss": "evil \u001b[31m\u202e note\nsecond line"}})";

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("text: no line is wider than the terminal, and none ends in a space") {
  for (const int width : {40, 61, 80, 100}) {
    std::istringstream lines(recommendation_text(test::decide(full), "", {.width = width}));
    bool in_command = false;  // which is broken only where a shell reads on
    for (std::string line; std::getline(lines, line);) {
      in_command = line == "The same again" || (in_command && !line.empty());
      if (in_command) continue;
      INFO(width << ": " << line);
      CHECK(util::text_width(line) <= width);
      CHECK_FALSE(line.ends_with(' '));
    }
  }
}

TEST_CASE("text: the verdict is the first line, and what decides is named") {
  CHECK(recommendation_text(test::decide(full), "", {}).starts_with("PostgreSQL with Redis — lean\n"));
  CHECK(recommendation_text(test::decide(R"({"answers": {"content": "large-files"}})"), "", {})
            .starts_with("An object store — lean\nLarge files belong in an object store.\n"));
  const std::string only =
      recommendation_text(test::decide(R"({"answers": {"writers": "many", "loss": "never"}})"), "", {});
  CHECK(only.starts_with("PostgreSQL — clear\nPostgreSQL is the only alternative that the rules leave.\n"));
  CHECK(says(only, "Decided by the rule one-file-one-machine: SQLite lets one process write"));
}

TEST_CASE("text: what is said of a rival that a rule excludes says so") {
  const std::string only =
      recommendation_text(test::decide(R"({"answers": {"writers": "many", "loss": "never"}})"), "", {});
  CHECK(says(only, "\nWere SQLite not excluded: PostgreSQL would be "));
  CHECK_FALSE(says(only, "What speaks for SQLite"));
}

TEST_CASE("text: the verdict isn't another place to look, whatever other rule names it") {
  Recommendation r = test::decide(R"({"answers": {"content": "large-files"}})");
  REQUIRE(r.outside);
  r.outside_cases.push_back(OutsideCase{r.outside_cases.front()});
  CHECK_FALSE(says(recommendation_text(r, "", {}), "Other places to look"));
}

TEST_CASE("text: a note stands at its answer") {
  CHECK(says(recommendation_text(test::decide(full), "", {}), "\nNotes\n  loss (fine): evil "));
  CHECK(says(recommendation_text(
                 test::decide(R"({"answers": {"writers": "many"}, "notes": {"loss": "ask"}})"), "", {}),
             "\nNotes\n  loss (not answered): ask\n"));
}

TEST_CASE("text: without drawing there is no bar") {
  CHECK_FALSE(says(recommendation_text(test::decide(full), "", {.drawn = false}), "█"));
}

TEST_CASE("text: a search that was cut short says so") {
  Recommendation r = test::decide(full);
  r.flip_sets = {.size = 3, .sets = {}, .more = false, .cut_short = true};
  const std::string text = recommendation_text(r, "", {.width = 100});
  CHECK(says(
      text, "What you told as facts stays as it is; what-if changes it, too. No change of fewer than three"));
  CHECK(says(text, "there are too many of three"));
  CHECK(says(recommendation_json(r, ""), R"("flip_sets_complete": false)"));
  r.flip_sets.sets = {{{{.question = 1, .from = OptionSet{1}, .to = OptionSet{2}}}, choice_of(r)}};
  CHECK(says(recommendation_text(r, "", {.width = 200}), "There may be more: not all of this size"));
}

TEST_CASE("text: without colour there is no escape byte, whatever the notes hold; with colour there is") {
  const Recommendation r = test::decide(full);
  const std::string plain = recommendation_text(r, "", {});
  CHECK_FALSE(says(plain, "\x1b"));
  CHECK_FALSE(says(plain, "\u202E"));
  const std::string colored = recommendation_text(r, "", {.color = true});
  CHECK(says(colored, "\x1b[32m"));
  CHECK_FALSE(says(colored, "\x1b[31m\u202E"));
}

TEST_CASE("text: colour changes nothing but colour") {
  const Recommendation r = test::decide(full);
  std::string stripped = recommendation_text(r, "", {.color = true});
  for (std::size_t escape = stripped.find('\x1b'); escape != std::string::npos;
       escape = stripped.find('\x1b')) {
    stripped.erase(escape, stripped.find('m', escape) - escape + 1);
  }
  CHECK(stripped == recommendation_text(r, "", {}));
}

TEST_CASE("text: every source that is cited is listed once") {
  const std::string text = recommendation_text(test::decide(full), "", {});
  const std::string listed = "[team-notes] Notes of a made-up team, test data, 2026-11\n";
  CHECK(says(text, listed));
  CHECK(text.find(listed) == text.rfind(listed));
}

TEST_CASE("text: reasons name question, option and points") {
  CHECK(
      says(recommendation_text(test::decide(full), "", {}), "  +5.7  Present store · present: PostgreSQL\n"));
}

}  // namespace langpick::report
