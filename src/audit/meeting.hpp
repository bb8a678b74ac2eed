#pragma once
/// Where two halves meet: which sums of one go with how many of the other.

#include <cstdint>
#include <vector>

#include "audit/gauge.hpp"
#include "audit/tally.hpp"

namespace langpick::answer_space {

/// Per point of `gains`, the answer sets behind those of `wants` that it satisfies; per point of `wants`,
/// those behind the `gains` that satisfy it.
struct Meeting {
  std::vector<std::uint64_t> satisfied;
  std::vector<std::uint64_t> satisfying;
};

/// Time grows with the number of points where the gauge has two fields at most, and with the number of pairs
/// where it has more. Throws TooLarge.
[[nodiscard]] Meeting meet(const Tally& gains, const Tally& wants, const Gauge& gauge, Effort& effort);

}  // namespace langpick::answer_space
