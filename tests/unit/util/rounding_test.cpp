#include "util/rounding.hpp"

#include <limits>

#include <catch2/catch_test_macros.hpp>

namespace langpick::util {

TEST_CASE("rounded_ratio: half goes up, towards plus infinity", "[util]") {
  CHECK(rounded_ratio(5, 2, 1) == 3);
  CHECK(rounded_ratio(-5, 2, 1) == -2);
  CHECK(rounded_ratio(-7, 2, 1) == -3);
  CHECK(rounded_ratio(1, 20, 10) == 1);  // 0.05 is shown as 0.1
  CHECK(rounded_ratio(-1, 20, 10) == 0);
}

TEST_CASE("rounded_ratio: is the nearest integer, on every small ratio", "[util]") {
  for (std::int64_t n = -60; n <= 60; ++n) {
    for (std::int64_t d = 1; d <= 12; ++d) {
      for (const std::int64_t scale : {1, 10, 100}) {
        const std::int64_t r = rounded_ratio(n, d, scale);
        // r - 1/2 <= n·scale/d < r + 1/2
        const bool nearest = (2 * r - 1) * d <= 2 * n * scale && 2 * n * scale < (2 * r + 1) * d;
        if (!nearest) FAIL_CHECK(n << '/' << d << " in 1/" << scale << " gives " << r);
      }
    }
  }
}

TEST_CASE("rounded_ratio: nothing of nothing is 0", "[util]") { CHECK(rounded_ratio(7, 0, 10) == 0); }

TEST_CASE("rounded_ratio: the largest total of a knowledge base fits", "[util]") {
  constexpr std::int64_t largest = 100'000'000'000'000;  // max_total_weight · 10³ · max_rating
  STATIC_CHECK(rounded_ratio(largest, 1'000'000'000'000, 10) == 1000);
  STATIC_CHECK(rounded_ratio(-largest, 1'000'000'000'000, 1000) == -100'000);
}

}  // namespace langpick::util
