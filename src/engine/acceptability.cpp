#include "engine/acceptability.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace langpick::engine {

double lead_probability(std::span<const std::int64_t> net_terms, int shape) {
  std::vector<double> gains;
  std::vector<double> losses;
  for (const std::int64_t x : net_terms) {
    std::vector<double>& side = x > 0 ? gains : losses;
    side.insert(side.end(), static_cast<std::size_t>(shape), std::abs(static_cast<double>(x)));
  }
  if (gains.empty()) return 0.0;

  // lost[j] is P(i, j): the chance that the first i gains are used up before the first j losses
  std::vector<double> lost(losses.size() + 1, 1.0);
  for (const double gain : gains) {
    lost[0] = 0.0;
    for (std::size_t j = 1; j <= losses.size(); ++j) {
      const double loss = losses[j - 1];
      lost[j] = (gain * lost[j - 1] + loss * lost[j]) / (gain + loss);
    }
  }
  return 1.0 - lost.back();
}

int to_basis_points(double probability) {
  return std::clamp(static_cast<int>(std::floor(probability * 10'000.0 + 0.5)), 0, 10'000);
}

}  // namespace langpick::engine
