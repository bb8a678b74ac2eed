#pragma once
/// The largest contributions as text, each made once for as long as the criteria are weighed the same.

#include <cstdint>
#include <vector>

#include "batch/score/lead_table.hpp"
#include "batch/write/line_buffer.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::batch {

/// Of one weighing of the criteria.
class ContributionWriter {
 public:
  explicit ContributionWriter(const KnowledgeBase& kb);

  /// Writes `,"contributions":[…]`; each as `recommend` does, but for its reason and sources. `largest` are
  /// those of the leader of `r` over its rival.
  void write(const Recommendation& r, const LargestContributions& largest, LineBuffer& out);

 private:
  /// All of it side by side, as it comes out of the caches with much else.
  struct Text {
    Fragment around;        ///< the points, which depend on the divisor
    std::size_t split = 0;  ///< where they belong; 0: there is no text yet
    std::int64_t numerator = 0;
  };
  [[nodiscard]] Text text_of(const Contribution& c, Index leader, Index rival) const;
  std::vector<Text>& texts_of(const Recommendation& r, std::size_t ranks);

  const KnowledgeBase* kb_;
  std::vector<std::vector<Text>> texts_;  ///< per leader and rival, by rank; empty until first asked for
};

}  // namespace langpick::batch
