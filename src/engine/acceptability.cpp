#include "engine/acceptability.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace langpick::engine {

namespace {

/// The exponentials that the Gamma variables are made of, with their means.
struct Sides {
  std::vector<double> gains;
  std::vector<double> losses;

  void add(std::int64_t x, int copies) {
    std::vector<double>& side = x > 0 ? gains : losses;
    side.insert(side.end(), static_cast<std::size_t>(copies), std::abs(static_cast<double>(x)));
  }
};

Sides sides_of(std::span<const std::int64_t> net_terms, int shape) {
  Sides sides;
  for (const std::int64_t x : net_terms) sides.add(x, shape);
  return sides;
}

/// The chance that the losses are used up before the gains. It is never had by subtracting from 1, which
/// would leave nothing of a small one.
double gains_outlast(const Sides& sides) {
  // held[j] is that chance for the first i gains and the first j losses
  std::vector<double> held(sides.losses.size() + 1, 0.0);
  for (const double gain : sides.gains) {
    held[0] = 1.0;
    for (std::size_t j = 1; j < held.size(); ++j) {
      const double loss = sides.losses[j - 1];
      held[j] = (gain * held[j - 1] + loss * held[j]) / (gain + loss);
    }
  }
  return held.back();
}

}  // namespace

double lead_probability(std::span<const std::int64_t> net_terms, int shape) {
  return gains_outlast(sides_of(net_terms, shape));
}

std::vector<double> expected_importance(std::span<const std::int64_t> net_terms, int shape) {
  const double holds = lead_probability(net_terms, shape);
  std::vector<double> expected;
  for (const std::int64_t x : net_terms) {
    Sides sides = sides_of(net_terms, shape);
    sides.add(x, 1);
    expected.push_back(gains_outlast(sides) / holds);
  }
  return expected;
}

int to_basis_points(double probability) {
  const double raised = probability * 10'000.0 + 0.5;  // to cut it off rounds it; below 0 is 0 anyway
  return std::clamp(static_cast<int>(raised), 0, 10'000);
}

}  // namespace langpick::engine
