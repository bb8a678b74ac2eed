#include "engine/inversion.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "engine/acceptability.hpp"

namespace langpick::engine {

namespace {

static_assert(importance_shape == 4, "the fourth power below is the shape");

constexpr std::size_t nodes_at_once = 8;    // enough mostly, and what fits into registers
constexpr std::size_t most_nodes = 64;      // beyond that the terms are few, and the recursion is quick
constexpr double arithmetic_error = 1e-10;  // far more than doubles lose here or in the recursion

/// What the choice of the step rests on: mean, variance, and the largest scale on either side.
struct Moments {
  double mean = 0.0;
  double variance = 0.0;
  double largest_gain = 0.0;
  double largest_loss = 0.0;
};

Moments moments_of(std::span<const std::int64_t> net_terms) {
  Moments m;
  for (const std::int64_t term : net_terms) {
    const auto x = static_cast<double>(term);
    m.mean += x;
    m.variance += x * x;
    m.largest_gain = std::max(m.largest_gain, x);
    m.largest_loss = std::max(m.largest_loss, -x);
  }
  m.variance /= importance_shape;
  m.largest_gain /= importance_shape;
  m.largest_loss /= importance_shape;
  return m;
}

/// How far from the mean a tail of probability e^-`exponent` begins at the latest: Bernstein's inequality for
/// sub-gamma variables, P(X − mean > z) ≤ exp(−z² / 2(variance + scale·z)), solved for z.
double reach(double variance, double scale, double exponent) {
  const double linear = exponent * scale;
  return linear + std::sqrt(linear * linear + 2.0 * exponent * variance);
}

/// Π (1 − i·t·x_c/4) at `nodes_at_once` values of t; φ(t) is its power −4.
struct Products {
  std::array<double, nodes_at_once> re{};
  std::array<double, nodes_at_once> im{};
};

Products products(std::span<const std::int64_t> net_terms, const std::array<double, nodes_at_once>& t) {
  Products z;
  z.re.fill(1.0);
  for (const std::int64_t term : net_terms) {
    const double x = static_cast<double>(term) / importance_shape;
    for (std::size_t k = 0; k < nodes_at_once; ++k) {
      const double y = t[k] * x;
      const double re = z.re[k] + y * z.im[k];
      z.im[k] = z.im[k] - y * z.re[k];
      z.re[k] = re;
    }
  }
  return z;
}

/// P(Σ x_c·G_c > 0) = 1/2 + (1/π)·∫ Im φ(t)/t dt over t > 0, by the midpoint rule: 1/2 + (1/π)·Σ Im φ(t_k)/(k
/// + 1/2) with t_k = (k + 1/2)·step. The rule itself is wrong by at most the probability that |Σ x_c·G_c|
/// exceeds 2π/step (Davies 1973), which `exponent` holds below e^-exponent. From where |φ| is below 10^-4 it
/// falls as t^-3 or faster, so what the sum leaves out is less than (1/π)·(1/8.5 + 1/3) of |φ| at its last
/// node.
std::optional<int> by_inversion(std::span<const std::int64_t> net_terms, const Moments& m, double exponent) {
  const double range = std::max(m.mean + reach(m.variance, m.largest_gain, exponent),
                                reach(m.variance, m.largest_loss, exponent) - m.mean);
  const double step = 2.0 * std::numbers::pi / range;
  const double rule_error = std::exp(-exponent) + arithmetic_error;
  constexpr double small = 1e-4;
  constexpr double left_out = 0.15;
  double sum = 0.0;
  for (std::size_t first = 0; first < most_nodes; first += nodes_at_once) {
    std::array<double, nodes_at_once> middle{};
    std::array<double, nodes_at_once> t{};
    for (std::size_t k = 0; k < nodes_at_once; ++k) {
      middle[k] = static_cast<double>(first + k) + 0.5;
      t[k] = middle[k] * step;
    }
    const Products z = products(net_terms, t);
    double modulus = 1.0;  // |φ| at the last node
    for (std::size_t k = 0; k < nodes_at_once; ++k) {
      const double real = z.re[k] * z.re[k] - z.im[k] * z.im[k];
      const double half_imaginary = z.re[k] * z.im[k];
      const double squared = z.re[k] * z.re[k] + z.im[k] * z.im[k];
      modulus = 1.0 / (squared * squared);
      sum -= 4.0 * real * half_imaginary * modulus * modulus / middle[k];
    }
    if (modulus > small) continue;
    const double probability = 0.5 + sum / std::numbers::pi;
    const double error = rule_error + left_out * modulus;
    const int least = to_basis_points(probability - error);
    if (least == to_basis_points(probability + error)) return least;
    if (modulus < rule_error) break;  // more nodes would not make it surer
  }
  return std::nullopt;
}

}  // namespace

int lead_basis_points(std::span<const std::int64_t> net_terms) {
  const Moments m = moments_of(net_terms);
  if (m.largest_gain == 0.0) return 0;
  if (m.largest_loss == 0.0) return 10'000;
  for (const double exponent : {14.0, 24.0}) {  // an error of 10^-6 is enough mostly, 10^-10 nearly always
    if (const std::optional<int> found = by_inversion(net_terms, m, exponent)) return *found;
  }
  return to_basis_points(lead_probability(net_terms));
}

}  // namespace langpick::engine
