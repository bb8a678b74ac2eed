#pragma once
/// Exact rounding of ratios of integers, for showing.

#include <cstdint>

namespace langpick::util {

/// `numerator / denominator` in units of `1 / scale`, rounded half up (towards +∞); 0 when the
/// denominator is 0. Precondition: denominator >= 0 and |numerator| · 2 · scale fits in 64 bits.
[[nodiscard]] constexpr std::int64_t rounded_ratio(std::int64_t numerator, std::int64_t denominator,
                                                   std::int64_t scale) {
  if (denominator == 0) return 0;
  const std::int64_t doubled = numerator * scale * 2 + denominator;
  const std::int64_t divisor = denominator * 2;
  const std::int64_t quotient = doubled / divisor;
  return doubled % divisor < 0 ? quotient - 1 : quotient;  // division truncates, rounding floors
}

}  // namespace langpick::util
