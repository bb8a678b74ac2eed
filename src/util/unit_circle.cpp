#include "util/unit_circle.hpp"

#include <numbers>

namespace langpick::util {

namespace {

/// x − x³/3! + x⁵/5! − …, from `term` x and `order` 1; from 1 and 0 the cosine.
double alternating_series(double x, double term, int order) {
  constexpr int last_order = 30;  // beyond it nothing changes for |x| ≤ π
  double sum = term;
  for (int n = order; n < last_order; n += 2) {
    term *= -x * x / ((n + 1) * (n + 2));
    sum += term;
  }
  return sum;
}

}  // namespace

Direction direction(std::size_t index, std::size_t count) {
  const double turn = static_cast<double>(index) / static_cast<double>(count);
  const double angle = 2 * std::numbers::pi * (turn > 0.5 ? turn - 1 : turn);
  return {alternating_series(angle, angle, 1), -alternating_series(angle, 1, 0)};
}

}  // namespace langpick::util
