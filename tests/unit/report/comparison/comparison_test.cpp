#include "report/comparison.hpp"

#include <array>
#include <sstream>

#include <catch2/catch_test_macros.hpp>

#include "langpick/comparison.hpp"
#include "report/page.hpp"
#include "support/data_store.hpp"
#include "util/text_width.hpp"

namespace langpick::report {
namespace {

const std::array<Alternative, 2> two{Alternative{.id = "a", .name = "Ada"},
                                     Alternative{.id = "b", .name = "Bob"}};

FigureValue number(Index alternative, std::int64_t low, std::int64_t high, Index source = 0) {
  return {
      .alternative = alternative, .subject = two[alternative].id, .low = low, .high = high, .source = source};
}

std::string ratio(Better better, std::string_view unit, const std::vector<FigureValue>& values,
                  Index source = 0) {
  KnowledgeBase kb;
  kb.alternatives = two;
  return figure_ratio(kb, {.unit = unit, .better = better, .values = values}, source);
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("figures: the ratio names the better one, rounded half up") {
  CHECK(ratio(Better::lower, "ms", {number(0, 12'000, 12'000), number(1, 4'000, 4'000)}) ==
        "Bob 3.0× faster");
  CHECK(ratio(Better::lower, "MB", {number(0, 4'000, 4'000), number(1, 18'000, 18'000)}) == "Ada 4.5× less");
  CHECK(ratio(Better::higher, "requests/s", {number(0, 380'000, 380'000), number(1, 520'000, 520'000)}) ==
        "Bob 1.4× more");
  CHECK(ratio(Better::lower, "s", {number(0, 400, 400), number(1, 500, 500)}) == "Ada 1.3× faster");  // 1.25
}

TEST_CASE("figures: ranges give a range of ratios, from the nearest ends to the farthest") {
  CHECK(ratio(Better::lower, "s", {number(0, 2'000, 5'000), number(1, 30'000, 120'000)}) ==
        "Ada 6.0–60.0× faster");
}

TEST_CASE("figures: no ratio where it would say nothing") {
  CHECK(
      ratio(Better::lower, "s", {number(0, 2'000, 5'000), number(1, 4'000, 9'000)}).empty());  // they overlap
  CHECK(ratio(Better::neither, "s", {number(0, 2'000, 2'000), number(1, 4'000, 4'000)}).empty());
  CHECK(ratio(Better::lower, "s", {number(0, 0, 0), number(1, 4'000, 4'000)}).empty());
  CHECK(ratio(Better::lower, "s", {number(0, 2'000, 2'000, 0), number(1, 4'000, 4'000, 1)}).empty());
}

TEST_CASE("figures: numbers without trailing zeros, ranges, and words where there is no number") {
  CHECK(figure_text({.low = 1'200, .high = 1'200}, "s") == "1.2 s");
  CHECK(figure_text({.low = 5'000, .high = 5'000, .approximate = true}, "ms") == "about 5 ms");
  CHECK(figure_text({.low = 2'000, .high = 5'000, .version = "Go 1.23"}, "s") == "2–5 s (Go 1.23)");
  CHECK(figure_text({.low = 26'000, .high = 26'000}, "%") == "26 %");
  CHECK(figure_text({.text = "none"}, "ms") == "none");
}

TEST_CASE("compare: the overview scores the base terms alone, which no answer touched") {
  // (2·95 + 1·60 + 2·55) / 5 = 72.0 and (2·85 + 1·75 + 2·98) / 5 = 88.2
  const std::string text = comparison_text(test::data_store(), {}, {});
  CHECK(contains(text, "\n  SQLite                 88.2\n"));
  CHECK(contains(text, "\n  PostgreSQL             72.0\n"));
  CHECK(contains(text, "\n   1 Durability (weight 2)\n     PostgreSQL             95 █"));
  CHECK(contains(comparison_text(test::data_store(), std::vector<std::string>{"ratings"}, {}),
                 "\n  Durability          95          85      30     90                     2\n"));
}

TEST_CASE("compare: tables fit the terminal, as columns or as a list") {
  for (const int width : {40, 60, 80, 100}) {
    std::istringstream lines(comparison_text(test::data_store(), {}, {.width = width}));
    for (std::string line; std::getline(lines, line);) {
      INFO(width << ": " << line);
      CHECK(util::text_width(line) <= width);
    }
  }
}

TEST_CASE("compare: markdown escapes what would be markup") {
  CHECK(markdown_table({{"a|b"}, {{"<b>*x*</b> [y](z)"}}}) ==
        "| a\\|b |\n|---|\n| &lt;b>\\*x\\*&lt;/b> \\[y\\](z) |\n");
}

}  // namespace langpick::report
