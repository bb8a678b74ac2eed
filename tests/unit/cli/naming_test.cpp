#include "cli/records/naming.hpp"

#include <catch2/catch_test_macros.hpp>

namespace langpick::cli {

namespace {

using Paths = std::vector<std::string>;

/// The name that follows in a folder of these files, or why none can.
std::string next(const Paths& paths, std::string_view title = "Title",
                 std::optional<std::int64_t> number = {}) {
  const FolderNames folder = record_names(paths);
  if (!folder.unclear.empty()) return folder.unclear;
  return next_name(folder, title, number, util::parse_day("2026-11-30")).path;
}

std::string two_ways(const std::string& a, const std::string& b) {
  return "its records are called in two ways, as \"" + a + "\" and \"" + b + "\" are; rename them alike";
}

}  // namespace

TEST_CASE("the next name is as the names that stand there", "[cli]") {
  struct Row {
    Paths paths;
    std::string next;
  };
  const std::vector<Row> rows{
      {{}, "0001-title.md"},
      {{"0001-a.md", "0009-b.md"}, "0010-title.md"},
      {{"0000-a.md"}, "0001-title.md"},
      {{"0001-a.md", "0020-b.md", "0020-c.md"}, "0021-title.md"},
      {{"9999-a.md"}, "10000-title.md"},
      {{"001-a.md", "002-b.md"}, "003-title.md"},
      {{"998-a.md", "999-b.md", "1000-c.md"}, "1001-title.md"},
      {{"00021-a.md"}, "00022-title.md"},
      {{"1-foo.md", "12-bar.md"}, "13-title.md"},
      {{"9-foo.md"}, "10-title.md"},
      {{"0002_bar.md"}, "0003_title.md"},
      {{"0002.bar.md"}, "0003.title.md"},
      {{"001 - Use it.md"}, "002 - Title.md"},
      {{"adr-001-a.md", "adr-017-b.md"}, "adr-018-title.md"},
      {{"adr001-a.md", "adr015-b.md"}, "adr016-title.md"},
      {{"ADR-0001-a.md", "ADR-0012-b.md"}, "ADR-0013-title.md"},
      {{"ADR-001.md", "ADR-002.md"}, "ADR-003-title.md"},
      {{"ADR-001.md", "ADR-002_b.md"}, "ADR-003_title.md"},
      {{"adr_0004_a.md"}, "adr_0005_title.md"},
      {{"rfc-7-a.md"}, "rfc-8-title.md"},
      {{"backend-adr-007-a.md"}, "backend-adr-008-title.md"},
      {{"LADR-007-a.md"}, "LADR-008-title.md"},
      {{"01-adr-a.md", "13-adr-b.md"}, "14-adr-title.md"},
      {{"01-ADR-A.md", "02-ADR-B.md"}, "03-ADR-Title.md"},
      {{"0001-adr-process.md", "0002-b.md"}, "0003-title.md"},
      {{"2026001.name.md", "2026002.name.md"}, "2026003.title.md"},
      {{"2025017.name.md"}, "2026001.title.md"},  // of the year of the decision
      {{"2026-001-a.md"}, "2026-002-title.md"},
      {{"2026-01-a.md", "2026-14-b.md"}, "2026-15-title.md"},
      {{"2023-08-25-a.md", "2023-09-01-b.md"}, "2026-11-30-title.md"},
      {{"2023.08.25_a.md"}, "2026.11.30_title.md"},
      {{"2023-07-a.md", "2024-05-b.md"}, "2026-11-title.md"},
      {{"20200924-a.md"}, "20261130-title.md"},
      {{"adr-20200924-a.md"}, "adr-20261130-title.md"},
      {{"00010825-a.md"}, "00010826-title.md"},        // no day of our time
      {{"release-2024-05-01-a.md"}, "0001-title.md"},  // notes, no records
      {{"001-a/README.md", "001-a/picture.md"}, "002-title/README.md"},
      {{"001-a/index.rst"}, "002-title/index.md"},
      {{"0001-a.rst", "0002-b.adoc"}, "0003-title.md"},
      {{"0001-a.MD", "0002-b.markdown", "0003-c.asciidoc"}, "0004-title.md"},
  };
  for (const Row& row : rows) {
    INFO(row.next);
    CHECK(next(row.paths) == row.next);
    // what is no record has no part in it
    Paths more = row.paths;
    for (const char* other :
         {"README.md", "index.md", "template.md", "0000-template.md", "adr-template.md", "notes.md",
          "http2-notes.md", "2nd-draft.md", "0099-picture.png", "0098-picture/a.png", "old/0097-a.md"})
      more.emplace_back(other);
    CHECK(next(more) == row.next);
  }
}

TEST_CASE("titles are written as in the names that stand there", "[cli]") {
  const std::string title = "Über: 50 % Tea, twice";
  CHECK(next({"0001-use-it.md"}, title) == "0002-ber-50-tea-twice.md");
  CHECK(next({"0001-use_it.md"}, title) == "0002-ber_50_tea_twice.md");
  CHECK(next({"0001-Use-It.md"}, title) == "0002-Ber-50-Tea-Twice.md");
  CHECK(next({"0001-Use-it.md", "0002-Take-That-too.md"}, title) == "0003-Ber-50-tea-twice.md");
  CHECK(next({"0001-Use-it.md", "0002-that-too.md"}, title) == "0003-ber-50-tea-twice.md");
  CHECK(next({"ADR-001 Use it.md"}, title) == "ADR-002 Ber 50 tea twice.md");
  CHECK(next({}, "?!") == "0001-decision.md");
}

TEST_CASE("a number may be stated", "[cli]") {
  CHECK(next({"adr-001-a.md"}, "Title", 42) == "adr-042-title.md");
  CHECK(next({"1-a.md"}, "Title", 7) == "7-title.md");
  CHECK(next({"2026-001-a.md"}, "Title", 2025009) == "2025-009-title.md");
}

TEST_CASE("what can't be continued is said with what was seen", "[cli]") {
  CHECK(next({"0001-a.md", "adr-0002-b.md"}) == two_ways("0001-a.md", "adr-0002-b.md"));
  CHECK(next({"ADR-0001-a.md", "adr-0002-b.md"}) == two_ways("ADR-0001-a.md", "adr-0002-b.md"));
  CHECK(next({"0001-a.md", "0002_b.md"}) == two_ways("0001-a.md", "0002_b.md"));
  CHECK(next({"0001-a.md", "002-b.md"}) == two_ways("0001-a.md", "002-b.md"));
  CHECK(next({"12-a.md", "0013-b.md"}) == two_ways("0013-b.md", "12-a.md"));
  CHECK(next({"0001-a.md", "2023-08-25-b.md"}) == two_ways("0001-a.md", "2023-08-25-b.md"));
  CHECK(next({"2023-07-a.md", "2023-08-25-b.md"}) == two_ways("2023-07-a.md", "2023-08-25-b.md"));
  CHECK(next({"0001-a.md", "0002-b/README.md"}) == two_ways("0001-a.md", "0002-b/README.md"));
  CHECK(next({"api-001-a.md", "web-001-b.md"}) == two_ways("api-001-a.md", "web-001-b.md"));
  CHECK(next({"2023-a.md", "2024-b.md"}) ==
        R"(does "2023-a.md" begin with a year, or with a number? Rename it)");
  CHECK(next({"20230825143000-a.md"}) == R"(the number of "20230825143000-a.md" is too long to go on from)");
  CHECK(next({"001-a/text.md"}) ==
        R"(where each record is a folder, as "001-a" seems to be, that has to hold README.md or index.md)");
}

TEST_CASE("a record is found by its number, its date or its name", "[cli]") {
  const auto called = [](const Paths& paths, std::string_view reference) {
    std::string all;
    for (const RecordName& record : records_called(record_names(paths), reference))
      all += record.path + ' ' + record.id + ';';
    return all;
  };
  const Paths numbered{"adr-018-a.md", "adr-020-b.md", "adr-020-c.md"};
  CHECK(called(numbered, "18") == "adr-018-a.md ADR-018;");
  CHECK(called(numbered, "018") == "adr-018-a.md ADR-018;");
  CHECK(called(numbered, "ADR-018") == "adr-018-a.md ADR-018;");
  CHECK(called(numbered, "20") == "adr-020-b.md ADR-020;adr-020-c.md ADR-020;");
  CHECK(called(numbered, "adr-020-c.md") == "adr-020-c.md ADR-020;");
  CHECK(called(numbered, "adr-020-c") == "adr-020-c.md ADR-020;");
  CHECK(called(numbered, "2").empty());
  CHECK(called(numbered, "").empty());
  const Paths dated{"2023-08-25-a.md", "2023-09-01-b.md"};
  CHECK(called(dated, "2023-08-25") == "2023-08-25-a.md 2023-08-25-a;");
  CHECK(called(dated, "20230825") == "2023-08-25-a.md 2023-08-25-a;");
  CHECK(called({"2026-001-a.md"}, "2026-001") == "2026-001-a.md ADR-2026-001;");
  CHECK(called({"001-a/README.md"}, "001-a") == "001-a/README.md ADR-001;");
  CHECK(called({"001-a/README.md"}, "1") == "001-a/README.md ADR-001;");
}

}  // namespace langpick::cli
