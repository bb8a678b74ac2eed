#include "engine/acceptability.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
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

namespace {

static_assert(importance_shape == 4, "the fourth powers below are the shape");

constexpr double arithmetic_error = 1e-10;  // far more than doubles lose here or in the recursion

/// The scales x_c/4 of the Gamma variables, those that are 0 left out, and what the step is chosen from.
class Scales {
 public:
  explicit Scales(std::span<const std::int64_t> net_terms) {
    if (net_terms.size() > few_.size()) many_.resize(net_terms.size());
    double* const values = many_.empty() ? few_.data() : many_.data();
    std::size_t count = 0;
    std::int64_t sum = 0;
    std::int64_t most = 0;
    std::int64_t least = 0;
    double squares = 0.0;
    for (const std::int64_t term : net_terms) {  // no branch: nobody could guess which are 0
      const double scale = static_cast<double>(term) / importance_shape;
      values[count] = scale;
      count += static_cast<std::size_t>(term != 0);
      sum += term;
      most = std::max(most, term);
      least = std::min(least, term);
      squares += scale * scale;
    }
    count_ = count;
    mean = static_cast<double>(sum);
    variance = squares * importance_shape;
    largest_gain = static_cast<double>(most) / importance_shape;
    largest_loss = static_cast<double>(-least) / importance_shape;
  }

  [[nodiscard]] std::span<const double> values() const {
    return {many_.empty() ? few_.data() : many_.data(), count_};
  }

  double mean = 0.0;
  double variance = 0.0;
  double largest_gain = 0.0;
  double largest_loss = 0.0;

 private:
  std::array<double, 64> few_;  // where no memory has to be asked for
  std::vector<double> many_;
  std::size_t count_ = 0;
};

/// How far from the mean a tail of probability e^-`exponent` begins at the latest: Bernstein's inequality for
/// sub-gamma variables, P(X − mean > z) ≤ exp(−z² / 2(variance + largest·z)), solved for z.
double reach(double variance, double largest, double exponent) {
  const double linear = exponent * largest;
  return linear + std::sqrt(linear * linear + 2.0 * exponent * variance);
}

// Four numbers that are added and multiplied at once; a compiler makes of it what the machine has.
constexpr std::size_t lanes = 4;
using Lanes = double __attribute__((vector_size(lanes * sizeof(double))));
constexpr std::size_t rows = 4;
constexpr std::size_t nodes_at_once = rows * lanes;  // enough mostly, and what fits into registers
constexpr std::size_t most_nodes = 64;  // beyond that the terms are few, and the recursion is quick

/// A part of the sum over nodes of Im φ(t_k)/(k + 1/2), and |φ| at its last node.
struct PartialSum {
  double sum = 0.0;
  double modulus = 0.0;
};

/// Over `nodes_at_once` nodes from `first` on. φ(t) is the power −4 of z = Π (1 − i·t·x_c/4).
[[gnu::always_inline]] inline PartialSum add_nodes(std::span<const double> scales, double first,
                                                   double step) {
  std::array<Lanes, rows> middle;
  std::array<Lanes, rows> t;
  std::array<Lanes, rows> re;
  std::array<Lanes, rows> im;
  for (std::size_t r = 0; r < rows; ++r) {
    middle[r] = Lanes{0.5, 1.5, 2.5, 3.5} + (first + static_cast<double>(lanes * r));
    t[r] = middle[r] * step;
    re[r] = Lanes{1.0, 1.0, 1.0, 1.0};
    im[r] = Lanes{};
  }
  for (const double scale : scales) {
    for (std::size_t r = 0; r < rows; ++r) {
      const Lanes y = t[r] * scale;
      const Lanes real = re[r] + y * im[r];
      im[r] = im[r] - y * re[r];
      re[r] = real;
    }
  }
  Lanes sums{};
  Lanes fourth_power{};  // of |z|, as |φ| is 1 by it
  for (std::size_t r = 0; r < rows; ++r) {
    const Lanes real = re[r] * re[r] - im[r] * im[r];  // of z², as is the next
    const Lanes imaginary = 2.0 * re[r] * im[r];
    const Lanes squared = re[r] * re[r] + im[r] * im[r];
    fourth_power = squared * squared;
    sums -= 2.0 * real * imaginary / (fourth_power * fourth_power * middle[r]);
  }
  return {(sums[0] + sums[1]) + (sums[2] + sums[3]), 1.0 / fourth_power[lanes - 1]};
}

// The same numbers with wider registers: nothing is fused, so each lane is rounded as it would be alone.
#if defined(__x86_64__)
[[gnu::target("avx2")]] PartialSum add_nodes_by_fours(std::span<const double> scales, double first,
                                                      double step) {
  return add_nodes(scales, first, step);
}
bool has_fours() { return __builtin_cpu_supports("avx2") != 0; }
#else
PartialSum add_nodes_by_fours(std::span<const double> scales, double first, double step) {
  return add_nodes(scales, first, step);
}
bool has_fours() { return false; }
#endif

/// A bound on the probability of either tail that the midpoint rule leaves out.
struct Precision {
  double exponent = 0.0;
  double error = 0.0;  ///< e^-exponent, rounded up
};

/// P(Σ x_c·G_c > 0) = 1/2 + (1/π)·∫ Im φ(t)/t dt over t > 0, by the midpoint rule: 1/2 + (1/π)·Σ Im φ(t_k)/(k
/// + 1/2) with t_k = (k + 1/2)·step. The rule itself is wrong by at most the probability that |Σ x_c·G_c|
/// exceeds 2π/step (Davies 1973). From where |φ| is below 10^-4 it falls as t^-3 or faster, so what the sum
/// leaves out is less than (1/π)·(1/15.5 + 1/3) of |φ| at its last node.
std::optional<int> by_inversion(const Scales& scales, Precision precision) {
  static const bool by_fours = has_fours();
  constexpr double small = 1e-4;
  constexpr double left_out = 0.13;
  const double range =
      std::max(scales.mean + reach(scales.variance, scales.largest_gain, precision.exponent),
               reach(scales.variance, scales.largest_loss, precision.exponent) - scales.mean);
  const double step = 2.0 * std::numbers::pi / range;
  const double rule_error = precision.error + arithmetic_error;
  double sum = 0.0;
  for (std::size_t first = 0; first < most_nodes; first += nodes_at_once) {
    const auto from = static_cast<double>(first);
    const PartialSum part =
        by_fours ? add_nodes_by_fours(scales.values(), from, step) : add_nodes(scales.values(), from, step);
    sum += part.sum;
    if (part.modulus > small) continue;
    const double probability = 0.5 + sum / std::numbers::pi;
    const double error = rule_error + left_out * part.modulus;
    const int least = to_basis_points(probability - error);
    if (least == to_basis_points(probability + error)) return least;
    if (part.modulus < rule_error) break;  // more nodes would not make it surer
  }
  return std::nullopt;
}

}  // namespace

int lead_basis_points(std::span<const std::int64_t> net_terms) {
  const Scales scales{net_terms};
  if (scales.largest_gain == 0.0) return 0;
  if (scales.largest_loss == 0.0) return 10'000;
  constexpr Precision usual{14.0, 8.4e-7};
  constexpr Precision finer{24.0, 3.8e-11};
  for (const Precision precision : {usual, finer}) {
    if (const std::optional<int> found = by_inversion(scales, precision)) return *found;
  }
  return to_basis_points(lead_probability(net_terms));
}

}  // namespace langpick::engine
