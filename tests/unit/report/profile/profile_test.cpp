#include "report/profile.hpp"

#include <algorithm>
#include <sstream>

#include <catch2/catch_test_macros.hpp>

#include "langpick/engine.hpp"
#include "langpick/reading.hpp"
#include "support/data_store.hpp"
#include "support/tea_or_coffee.hpp"
#include "util/text_width.hpp"

namespace langpick::report {
namespace {

int widest_line(const std::string& text) {
  std::istringstream lines{text};
  int widest = 0;
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, util::text_width(line));
  return widest;
}

/// The characters of a chart, spaces left out.
std::string marks(const std::vector<std::string>& chart) {
  std::string all;
  for (const std::string& line : chart) {
    std::ranges::copy_if(line, std::back_inserter(all), [](char c) { return c != ' '; });
  }
  return all;
}

}  // namespace

TEST_CASE("profile: the base has every rated criterion, whatever it weighs") {
  const LoadedKnowledgeBase loaded{test::tea_or_coffee()};
  const Profile base = base_profile(loaded.knowledge_base());
  REQUIRE(base.axes.size() == 2);  // the habit is situational
  CHECK(base.axes[0].name == "Taste");
  CHECK(base.axes[0].ratings == std::vector{70, 60});
  CHECK(base.axes[0].weight == "2");
  CHECK(base.axes[1].weight == "0");
}

TEST_CASE("profile: a recommendation's has what counted, a situational rating as the mean of its terms") {
  const LoadedKnowledgeBase loaded{test::tea_or_coffee()};
  Answers answers{loaded.knowledge_base()};
  answers.chosen[1].add(0);
  CHECK(profile(recommend(loaded.knowledge_base(), answers)).axes.size() == 2);  // taste and habit

  answers.chosen[0].add(0);
  answers.chosen[1].add(1);
  const Profile both = profile(recommend(loaded.knowledge_base(), answers));
  REQUIRE(both.axes.size() == 3);
  CHECK(both.axes[0].weight == "29 %");  // 2 of 7
  CHECK(both.axes[1].weight == "43 %");
  CHECK(both.axes[2].name == "Habit");
  CHECK(both.axes[2].ratings == std::vector{50, 50});  // 90 and 10, 10 and 90

  answers.weight_percent[1] = 0;
  CHECK(profile(recommend(loaded.knowledge_base(), answers)).axes.size() == 2);  // strength weighs nothing
}

TEST_CASE("radar: as wide as asked, every axis numbered, and nothing for less than a triangle") {
  CHECK(radar({50, 50}, 24).empty());
  for (const int columns : {12, 13, 24, 30}) {
    const std::vector<std::string> chart = radar({100, 0, 50, 75, 20}, columns);
    REQUIRE_FALSE(chart.empty());
    for (const std::string& line : chart) CHECK(util::text_width(line) == columns);
    for (const char number : {'1', '2', '3', '4', '5'}) CHECK(std::ranges::count(marks(chart), number) == 1);
  }
}

TEST_CASE("radar: a quarter of the way out on four axes is a small square around the centre") {
  CHECK(radar({0, 0, 0, 0}, 16) != radar({25, 25, 25, 25}, 16));
  const std::vector<std::string> expected{"        1       ",  //
                                          "      ⠠ ⠄⠠      ",  //
                                          "    ⠄⠁     ⠁⠄   ",  //
                                          "   ⠂   ⢀⢄    ⠂  ",  //
                                          " 4 ⡁   ⠑⠕⠁   ⡁ 2",  //
                                          "    ⠄       ⠄   ",  //
                                          "     ⠁⠠ ⠄⠠ ⠁    ",  //
                                          "        3       "};
  CHECK(radar({25, 25, 25, 25}, 16) == expected);
}

TEST_CASE("profile: no line is wider than the page, and each axis is there") {
  for (const int width : {40, 60, 80, 100}) {
    const std::string text =
        profile_text(recommend(test::data_store(), Answers{test::data_store()}), {.width = width});
    CHECK(widest_line(text) <= width);
    for (const Criterion& criterion : test::data_store().criteria) {
      if (criterion.base_weight == 0) continue;
      const std::string_view first_word = criterion.name.substr(0, criterion.name.find(' '));
      CHECK(text.find(first_word) != std::string::npos);
    }
  }
}

}  // namespace langpick::report
