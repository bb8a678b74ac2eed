#include <cmath>

#include <catch2/catch_test_macros.hpp>

#include "report/svg.hpp"

namespace langpick::report::svg {

TEST_CASE("plane: points on a circle begin at the top and go clockwise", "[report]") {
  CHECK(on_circle(0, 4, 1000) == Point{0, -1000});
  CHECK(on_circle(1, 4, 1000) == Point{1000, 0});
  CHECK(on_circle(2, 4, 1000) == Point{0, 1000});
  CHECK(on_circle(3, 4, 1000) == Point{-1000, 0});
  CHECK(on_circle(1, 3, 1000) == Point{866, 500});
  CHECK(on_circle(0, 1, 7) == Point{0, -7});
}

TEST_CASE("plane: points on a circle are where the library's sine puts them", "[report]") {
  constexpr double turn = 6.283185307179586;
  for (std::size_t n = 1; n <= 64; ++n) {
    for (std::size_t k = 0; k < n; ++k) {
      const Point p = on_circle(k, n, 100'000);
      INFO(k << " of " << n);
      CHECK(std::abs(p.x - 100'000 * std::sin(turn * static_cast<double>(k) / static_cast<double>(n))) <=
            0.501);
      CHECK(std::abs(p.y + 100'000 * std::cos(turn * static_cast<double>(k) / static_cast<double>(n))) <=
            0.501);
    }
  }
}

TEST_CASE("plane: tenths are written without needless digits", "[report]") {
  CHECK(coordinate(0) == "0");
  CHECK(coordinate(-5) == "-0.5");
  CHECK(coordinate(125) == "12.5");
  CHECK(coordinate(-1000) == "-100");
}

}  // namespace langpick::report::svg
