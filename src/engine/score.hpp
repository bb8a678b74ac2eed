#pragma once
/// The additive value model of `docs/method.md`, exact.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/terms.hpp"

namespace langpick::engine {

/// Exact: all alternatives share the divisor, so order and equality need no division.
struct Scores {
  std::int64_t divisor = 0;          ///< sum of the weights; 0 when there was no term
  std::vector<std::int64_t> points;  ///< per alternative; its score is points / divisor
};

/// Adds up `terms`, in any order; each rates `alternatives` alternatives. Cannot fail.
[[nodiscard]] Scores score(std::span<const Term> terms, std::size_t alternatives);

/// Per criterion, the sum of its terms' advantage of `a` over `b`: the `x_c` of the analyses.
[[nodiscard]] std::vector<std::int64_t> net_terms(std::span<const Term> terms, std::size_t criteria, Index a,
                                                  Index b);

}  // namespace langpick::engine
