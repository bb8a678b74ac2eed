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

/// Chances that the losses are used up before the gains. They are never had by subtracting from 1, which
/// would leave nothing of a small one.
struct Chances {
  std::vector<double> by_losses;  ///< [j]: for all gains and the first j losses
  std::vector<double> by_gains;   ///< [i]: for the first i gains and all losses

  [[nodiscard]] double all() const { return by_losses.back(); }
};

double outlasts(double gain, double loss, double with_one_loss_less, double with_one_gain_less) {
  return (gain * with_one_loss_less + loss * with_one_gain_less) / (gain + loss);
}

/// `held` was for all gains but `gain`; now it is for that one, too.
void add_gain(std::vector<double>& held, double gain, const std::vector<double>& losses) {
  held[0] = 1.0;
  for (std::size_t j = 1; j < held.size(); ++j) {
    held[j] = outlasts(gain, losses[j - 1], held[j - 1], held[j]);
  }
}

Chances chances(const Sides& sides) {
  Chances found;
  found.by_losses.resize(sides.losses.size() + 1);
  found.by_gains.push_back(found.by_losses.back());
  for (const double gain : sides.gains) {
    add_gain(found.by_losses, gain, sides.losses);
    found.by_gains.push_back(found.by_losses.back());
  }
  return found;
}

/// The chance with one gain more.
double with_gain(const Sides& sides, const Chances& chances, double gain) {
  std::vector<double> held = chances.by_losses;
  add_gain(held, gain, sides.losses);
  return held.back();
}

/// The chance with one loss more.
double with_loss(const Sides& sides, const Chances& chances, double loss) {
  double held = 0.0;
  for (std::size_t i = 1; i <= sides.gains.size(); ++i) {
    held = outlasts(sides.gains[i - 1], loss, chances.by_gains[i], held);
  }
  return held;
}

}  // namespace

double lead_probability(std::span<const std::int64_t> net_terms, int shape) {
  return chances(sides_of(net_terms, shape)).all();
}

std::vector<double> expected_importance(std::span<const std::int64_t> net_terms, int shape) {
  const Sides sides = sides_of(net_terms, shape);
  const Chances once = chances(sides);
  std::vector<double> expected;
  for (const std::int64_t x : net_terms) {
    const double size = std::abs(static_cast<double>(x));
    const double again = x > 0 ? with_gain(sides, once, size) : with_loss(sides, once, size);
    expected.push_back(again / once.all());
  }
  return expected;
}

int to_basis_points(double probability) {
  const double raised = probability * 10'000.0 + 0.5;  // to cut it off rounds it; below 0 is 0 anyway
  return std::clamp(static_cast<int>(raised), 0, 10'000);
}

}  // namespace langpick::engine
