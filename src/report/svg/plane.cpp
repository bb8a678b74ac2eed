#include "report/svg/plane.hpp"

#include <cmath>
#include <cstdlib>

namespace langpick::report::svg {

namespace {

/// The sine of `part / whole` of a quarter turn, 0 to 1: Taylor's series, whose first term left out is below
/// 10^-9 there. The library's own differs between machines in its last bits.
double sine(int part, int whole) {
  if (part == whole) return 1.0;
  constexpr double quarter_turn = 1.57079632679489661923;
  const double x = quarter_turn * part / whole;
  double term = x;
  double sum = x;
  for (int i = 3; i <= 13; i += 2) {
    term *= -x * x / (i * (i - 1));
    sum += term;
  }
  return sum;
}

}  // namespace

Point on_circle(int k, int n, int radius) {
  const int quarter = 4 * k / n;
  const int rest = 4 * k % n;
  const int along = static_cast<int>(std::lround(radius * sine(rest, n)));
  const int across = static_cast<int>(std::lround(radius * sine(n - rest, n)));
  switch (quarter) {
    case 0:
      return {along, -across};
    case 1:
      return {across, along};
    case 2:
      return {-along, across};
    default:
      return {-across, -along};
  }
}

std::string coordinate(int tenths) {
  std::string text = std::to_string(std::abs(tenths) / 10);
  if (tenths % 10 != 0) text += '.' + std::to_string(std::abs(tenths) % 10);
  return tenths < 0 ? '-' + text : text;
}

}  // namespace langpick::report::svg
