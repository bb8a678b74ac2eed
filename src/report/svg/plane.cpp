#include "report/svg/plane.hpp"

#include <cmath>
#include <cstdlib>

#include "util/unit_circle.hpp"

namespace langpick::report::svg {

Point on_circle(std::size_t k, std::size_t n, int radius) {
  if (2 * k > n) {  // the left half mirrors the right one, however its halves are rounded
    const Point mirrored = on_circle(n - k, n, radius);
    return {-mirrored.x, mirrored.y};
  }
  const util::Direction direction = util::direction(k, n);
  return {static_cast<int>(std::lround(radius * direction.x)),
          static_cast<int>(std::lround(radius * direction.y))};
}

std::string coordinate(int tenths) {
  std::string text = std::to_string(std::abs(tenths) / 10);
  if (tenths % 10 != 0) text += '.' + std::to_string(std::abs(tenths) % 10);
  return tenths < 0 ? '-' + text : text;
}

}  // namespace langpick::report::svg
