#pragma once
/// How likely a lead is to hold when the importance of each criterion is uncertain.

#include <cstdint>
#include <span>
#include <vector>

namespace langpick::engine {

/// Shape of the Gamma variable that multiplies each criterion: mean 1, coefficient of variation 50 %.
inline constexpr int importance_shape = 4;

/// P(Σ x_c·G_c > 0) for independent G_c ~ Gamma(shape, mean 1): rank acceptability after SMAA
/// (Lahdelma, Salminen 2001), but exact: a Gamma of integer shape is a sum of exponentials, and which
/// of two sums of exponentials ends first follows a recursion of convex combinations.
/// `net_terms` are the x_c; shape 1 is the uniform distribution on the weight simplex.
/// In [0, 1]; 0 when no x_c is positive. Cost: (shape · number of terms)² / 4.
[[nodiscard]] double lead_probability(std::span<const std::int64_t> net_terms, int shape = importance_shape);

/// E(G_c | the lead holds) per term: weighing a Gamma variable of shape m by its own size makes it one of
/// shape m + 1, so each is the same probability with that term counted once more, over the probability as it
/// is. They sum to the number of terms, because whether the lead holds depends on the shares of the G_c
/// alone, which are independent of their sum. Its cost is a few times that of `lead_probability`.
/// Precondition: some term is positive.
[[nodiscard]] std::vector<double> expected_importance(std::span<const std::int64_t> net_terms,
                                                      int shape = importance_shape);

/// A probability in hundredths of a percent, 0..10000: the integer that every comparison uses.
[[nodiscard]] int to_basis_points(double probability);

/// The same integer as `to_basis_points(lead_probability(net_terms))`, always, for a fraction of the cost.
///
/// The probability is first read off the characteristic function φ of Σ x_c·G_c, as Imhof (1961) and Davies
/// (1973) do for quadratic forms, with a bound of the error; only where that leaves two integers open is the
/// recursion asked. Cost: number of terms · 8 mostly.
[[nodiscard]] int lead_basis_points(std::span<const std::int64_t> net_terms);

}  // namespace langpick::engine
