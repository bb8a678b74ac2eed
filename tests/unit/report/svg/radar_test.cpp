#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "report/svg.hpp"

namespace langpick::report::svg {
namespace {

struct Box {
  int left, top, right, bottom;
};

Box box_of(const RadarLabel& label) {
  int width = 0;
  for (const std::string& line : label.lines) width = std::max(width, widest(line));
  const int left = label.first.x - (label.align == Align::start    ? 0
                                    : label.align == Align::middle ? width / 2
                                                                   : width);
  const int lines = static_cast<int>(label.lines.size());
  return {left, label.first.y - 90, left + width, label.first.y + (lines - 1) * line_height + 30};
}

bool touch(const Box& a, const Box& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

std::vector<RadarAxis> axes_of(std::size_t count, const std::string& label) {
  return std::vector<RadarAxis>(count, RadarAxis{label, {100, 0}});
}

}  // namespace

TEST_CASE("radar: ratings lie on their axes, from the middle to the rim", "[report]") {
  const Radar r = radar({{"a", {100, 50}}, {"b", {0, 100}}, {"c", {10, 0}}, {"d", {100, 100}}}, 2);
  CHECK(r.outlines[0] == std::vector<Point>{{0, -1150}, {0, 0}, {0, 115}, {-1150, 0}});
  CHECK(r.outlines[1] == std::vector<Point>{{0, -575}, {1150, 0}, {0, 0}, {-1150, 0}});
}

TEST_CASE("radar: labels of any length are whole, within the drawing, and none touches another", "[report]") {
  std::string sentence;
  for (int i = 0; i < 40; ++i) sentence += "word ";
  for (const std::string& label :
       {std::string{"Hiring"}, std::string(200, 'W'), sentence, std::string{"漢字漢字漢字漢字漢字漢字"}}) {
    for (const std::size_t count : {1U, 2U, 3U, 4U, 5U, 7U, 8U, 10U}) {
      const Radar r = radar(axes_of(count, label), 2);
      INFO(count << " axes, " << label);
      REQUIRE(r.labels.size() == count);
      for (std::size_t i = 0; i < count; ++i) {
        std::string all;
        for (const std::string& line : r.labels[i].lines) all += line;
        CHECK(std::ranges::count(all, 'W') == std::ranges::count(label, 'W'));
        CHECK(std::ranges::count(all, 'd') == std::ranges::count(label, 'd'));
        const Box box = box_of(r.labels[i]);
        CHECK(box.left >= r.least.x);
        CHECK(box.right <= r.most.x + 1);  // half a width is rounded
        CHECK(box.top >= r.least.y);
        CHECK(box.bottom <= r.most.y);
        for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(touch(box, box_of(r.labels[k])));
      }
    }
  }
}

TEST_CASE("radar: without axes there is an empty circle", "[report]") {
  const Radar r = radar({}, 2);
  CHECK(r.labels.empty());
  CHECK(r.least == Point{-radar_radius, -radar_radius});
  CHECK(r.most == Point{radar_radius, radar_radius});
}

}  // namespace langpick::report::svg
