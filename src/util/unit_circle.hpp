#pragma once
#include <cstddef>

namespace langpick::util {

/// A point of the unit circle: x to the right, y downwards, as on a screen.
struct Direction {
  double x = 0;
  double y = -1;
};

/// Where the `index`-th of `count` evenly spaced directions points, clockwise from the top. The same bits on
/// every machine, unlike those of a library's sine, which may be rounded differently. Precondition: index <
/// count.
[[nodiscard]] Direction direction(std::size_t index, std::size_t count);

}  // namespace langpick::util
