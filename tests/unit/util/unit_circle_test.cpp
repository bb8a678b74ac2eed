#include "util/unit_circle.hpp"

#include <cmath>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

namespace langpick::util {

using Catch::Matchers::WithinAbs;

TEST_CASE("unit circle: clockwise from the top, y downwards") {
  const double diagonal = std::sqrt(0.5);
  const Direction top = direction(0, 8);
  CHECK_THAT(top.x, WithinAbs(0, 1e-15));
  CHECK_THAT(top.y, WithinAbs(-1, 1e-15));
  CHECK_THAT(direction(1, 8).x, WithinAbs(diagonal, 1e-14));
  CHECK_THAT(direction(1, 8).y, WithinAbs(-diagonal, 1e-14));
  CHECK_THAT(direction(2, 8).x, WithinAbs(1, 1e-14));
  CHECK_THAT(direction(4, 8).y, WithinAbs(1, 1e-14));
  CHECK_THAT(direction(6, 8).x, WithinAbs(-1, 1e-14));
}

TEST_CASE("unit circle: every direction is as the library's sine and cosine have it") {
  constexpr double full_turn = 6.283185307179586;
  for (std::size_t count = 1; count < 50; ++count) {
    for (std::size_t index = 0; index < count; ++index) {
      const double angle = full_turn * static_cast<double>(index) / static_cast<double>(count);
      CHECK_THAT(direction(index, count).x, WithinAbs(std::sin(angle), 1e-13));
      CHECK_THAT(direction(index, count).y, WithinAbs(-std::cos(angle), 1e-13));
    }
  }
}

}  // namespace langpick::util
