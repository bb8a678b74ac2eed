#include "util/csv.hpp"

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "util/text.hpp"

namespace langpick::util {

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view text) {
  Rows rows;
  for (const std::vector<Cell>& cells : read_csv(text).rows) {
    std::vector<std::string>& row = rows.emplace_back();
    for (const Cell& cell : cells) row.push_back(cell.text);
  }
  return rows;
}

/// "2:5 why", of what can't be read.
std::string defect_of(std::string_view text) {
  const Csv csv = read_csv(text);
  if (!csv.defect) return "none";
  return std::to_string(csv.defect->line) + ':' + std::to_string(csv.defect->column) + ' ' + csv.defect->text;
}

}  // namespace

TEST_CASE("csv: the first line says what separates cells", "[util]") {
  CHECK(rows_of("a,b\n1,2\n") == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(rows_of("a;b\n1,5;2\n") == Rows{{"a", "b"}, {"1,5", "2"}});
  CHECK(rows_of("a\tb;c\n1\t2,5\n") == Rows{{"a", "b;c"}, {"1", "2,5"}});
  CHECK(rows_of("\"a;x\",b\n1,2\n") == Rows{{"a;x", "b"}, {"1", "2"}});
}

TEST_CASE("csv: marks, line ends and blank lines as spreadsheets write them", "[util]") {
  CHECK(rows_of("\xEF\xBB\xBF"
                "a,b\r\n,\r\n\r\n1,2") == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(rows_of("").empty());
  CHECK(rows_of("a, b ,\n") == Rows{{"a", "b", ""}});
}

TEST_CASE("csv: a quoted cell holds separators, line breaks and quotes", "[util]") {
  CHECK(rows_of("\"a,\"\"b\"\"\nc\" ,d\n") == Rows{{"a,\"b\"\nc", "d"}});
  CHECK(rows_of("5\" disk,x\n") == Rows{{"5\" disk", "x"}});
}

TEST_CASE("csv: cells know where they stand, in characters", "[util]") {
  const Csv csv = read_csv("ä,\"b\nc\", d\n");
  REQUIRE(csv.rows.size() == 1);
  const std::vector<Cell>& row = csv.rows.front();
  CHECK((row[1].line == 1 && row[1].column == 3));
  CHECK((row[2].line == 2 && row[2].column == 5));
}

TEST_CASE("csv: what can't be read is told with its place", "[util]") {
  CHECK(defect_of("a,b\n1,\"2\n3,4\n") == "2:3 the quote is never closed");
  CHECK(defect_of("a,b\n1,\"2\"3\n") == "2:6 expected the end of the cell after its closing quote");
  CHECK(defect_of("a,b\n1,\"2\"\n") == "none");
}

TEST_CASE("numbers held in hundredths are written without needless zeros", "[util]") {
  CHECK(decimal_text(3088, 100) == "30.88");
  CHECK(decimal_text(3080, 100) == "30.8");
  CHECK(decimal_text(3000, 100) == "30");
  CHECK(decimal_text(5, 100) == "0.05");
  CHECK(decimal_text(-50, 100) == "-0.5");
  CHECK(decimal_text(100, 1) == "100");
}

}  // namespace langpick::util
