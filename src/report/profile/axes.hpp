#pragma once
/// How the alternatives do, criterion by criterion, in one decision: what charts and tables of ratings show.

#include <optional>
#include <vector>

#include "langpick/recommendation.hpp"

namespace langpick::report {

/// A criterion that has weight in this decision.
struct ProfileAxis {
  Index criterion = 0;
  std::int64_t weight = 0;  ///< in hundredths, as `Recommendation::divisor`, of which it is a part
  std::vector<int>
      ratings;  ///< per alternative, 0..100; a situational criterion's are weighted means, rounded
};

/// All criteria that have weight, in the knowledge base's order.
[[nodiscard]] std::vector<ProfileAxis> profile_axes(const Recommendation& r);

/// The `most` weightiest of `axes`, still in the knowledge base's order.
[[nodiscard]] std::vector<ProfileAxis> weightiest(const std::vector<ProfileAxis>& axes, std::size_t most);

/// Whom a chart compares: leader, rival and runner-up, each once; without a leader the best two.
[[nodiscard]] std::vector<Index> compared(const Recommendation& r);

/// "23 %": its share of all weights.
[[nodiscard]] std::string share_words(const Recommendation& r, std::int64_t weight);

}  // namespace langpick::report
