#pragma once
/// Coordinates of drawings: integers, so that the same drawing has the same bytes everywhere.

#include <cstddef>
#include <string>

namespace langpick::report::svg {

/// In tenths of the drawing's unit; y grows downwards.
struct Point {
  int x = 0;
  int y = 0;

  friend bool operator==(const Point&, const Point&) = default;
};

/// The `k`-th of `n` points spread evenly on a circle around the origin, clockwise from the top. The same on
/// every machine. Precondition: k < n, 0 <= radius < 10^6.
[[nodiscard]] Point on_circle(std::size_t k, std::size_t n, int radius);

/// Tenths as they are written in SVG: "12.5", "-0.5", "3".
[[nodiscard]] std::string coordinate(int tenths);

}  // namespace langpick::report::svg
