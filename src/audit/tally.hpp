#pragma once
/// How often each sum occurs among many answer sets.

#include <cstdint>
#include <span>
#include <vector>

#include "audit/effort.hpp"

namespace langpick::answer_space {

struct Point {
  std::int64_t key = 0;     ///< a `Gauge`'s
  std::uint64_t count = 0;  ///< answer sets with this sum
};

/// By key, each key once.
using Tally = std::vector<Point>;

/// The points of `tally`, each `times` over and moved by `shift`.
struct Moved {
  const Tally* tally = nullptr;
  std::int64_t shift = 0;
  std::uint64_t times = 1;
};

/// All of them in one tally. Throws TooLarge.
[[nodiscard]] Tally merged(std::span<const Moved> parts, Effort& effort);

}  // namespace langpick::answer_space
