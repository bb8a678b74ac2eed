#pragma once
/// The limits of an audit: it ends with a reason instead of running on.

#include <cstdint>
#include <string>

namespace langpick::answer_space {

/// Thrown within this layer, caught in `audit` alone.
struct TooLarge {
  std::string why;
};

inline constexpr std::size_t most_answers = 1U << 16U;  ///< to one question
inline constexpr std::size_t most_cases = 20'000;       ///< that rules tell apart, after any question
inline constexpr std::size_t most_points = 6'000'000;   ///< kept of one half: about 200 MB
inline constexpr std::uint64_t most_steps = 1'500'000'000;
inline constexpr int most_half_bits = 56;  ///< answer sets of one half: two halves make at most 2^112

/// Counts steps of a few nanoseconds each.
class Effort {
 public:
  /// Throws TooLarge.
  void spend(std::uint64_t steps) {
    spent_ += steps;
    if (spent_ > most_steps) throw TooLarge{"counting takes more than 1,500,000,000 steps"};
  }

 private:
  std::uint64_t spent_ = 0;
};

}  // namespace langpick::answer_space
