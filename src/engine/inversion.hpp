#pragma once
/// The acceptability as the integer that is reported, by the quickest route that is sure of it.

#include <cstdint>
#include <span>

namespace langpick::engine {

/// The same integer as `to_basis_points(lead_probability(net_terms))`, always, for a fraction of the cost.
///
/// The probability is first read off the characteristic function φ of Σ x_c·G_c, as Imhof (1961) and Davies
/// (1973) do for quadratic forms, with a bound of the error; only where that leaves two integers open is the
/// recursion asked. Cost: number of terms · 8 mostly.
[[nodiscard]] int lead_basis_points(std::span<const std::int64_t> net_terms);

}  // namespace langpick::engine
