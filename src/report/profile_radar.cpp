#include <algorithm>
#include <cmath>

#include <ftxui/dom/canvas.hpp>

#include "report/profile.hpp"
#include "util/unit_circle.hpp"

namespace langpick::report {

namespace {

constexpr int dots_across = 2;  // of a braille character
constexpr int dots_down = 4;
constexpr int rim_columns = 3;  // axis numbers stand outside the rim

struct Dot {
  int x = 0;
  int y = 0;
};

class Radar {
 public:
  Radar(std::size_t axes, int columns)
      : axes_(axes),
        radius_(columns * dots_across / 2 - rim_columns * dots_across),
        rows_((2 * radius_ + dots_down) / dots_down + 2),
        centre_{columns * dots_across / 2, rows_ * dots_down / 2},
        canvas_(columns * dots_across, rows_ * dots_down) {}

  /// Dotted, with a dot at each axis; and the centre, where a rating of 0 would be.
  void rim() {
    const std::size_t dots = axes_ * std::max<std::size_t>(1, 2 * static_cast<std::size_t>(radius_) / axes_);
    for (std::size_t i = 0; i < dots; ++i) {
      const Dot dot = at(i, dots, radius_);
      canvas_.DrawPointOn(dot.x, dot.y);
    }
    canvas_.DrawPointOn(centre_.x, centre_.y);
  }

  void polygon(const std::vector<int>& ratings) {
    for (std::size_t i = 0; i < axes_; ++i) {
      const std::size_t next = (i + 1) % axes_;
      const Dot from = at(i, axes_, radius_ * ratings[i] / max_rating);
      const Dot to = at(next, axes_, radius_ * ratings[next] / max_rating);
      canvas_.DrawPointLine(from.x, from.y, to.x, to.y);
    }
  }

  void numbers() {
    for (std::size_t i = 0; i < axes_; ++i) {
      const std::string number = std::to_string(i + 1);
      const int width = static_cast<int>(number.size());
      Dot place = at(i, axes_, radius_ + 2 * dots_across);
      place.x -= place.x < centre_.x - 1 ? (width - 1) * dots_across : 0;
      canvas_.DrawText(place.x, place.y, number);
    }
  }

  [[nodiscard]] std::vector<std::string> lines() const {
    std::vector<std::string> all(static_cast<std::size_t>(rows_));
    for (int row = 0; row < rows_; ++row) {
      for (int x = 0; x < canvas_.width(); x += dots_across) {
        const std::string character = canvas_.GetPixel(x / dots_across, row).character;
        all[static_cast<std::size_t>(row)] += character.empty() ? " " : character;
      }
    }
    return all;
  }

 private:
  [[nodiscard]] Dot at(std::size_t index, std::size_t count, int distance) const {
    const auto moved = [&](int from, double towards) {
      return static_cast<int>(std::lround(from + distance * towards));
    };
    const util::Direction to = util::direction(index, count);
    return {moved(centre_.x, to.x), moved(centre_.y, to.y)};
  }

  std::size_t axes_;
  int radius_;  // in dots
  int rows_;
  Dot centre_;
  ftxui::Canvas canvas_;
};

}  // namespace

std::vector<std::string> radar(const std::vector<int>& ratings, int columns) {
  if (ratings.size() < 3) return {};
  Radar chart{ratings.size(), columns};
  chart.rim();
  chart.polygon(ratings);
  chart.numbers();
  return chart.lines();
}

}  // namespace langpick::report
