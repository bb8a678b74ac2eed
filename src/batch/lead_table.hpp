#pragma once
/// What every option adds to the lead of one alternative over another: made once, asked for every line.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "batch/line_buffer.hpp"
#include "engine/additions.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::batch {

inline constexpr std::size_t most_contributions = 5;  ///< that a line names

/// One term's part of the lead, and how it is written: `before`, the points, `after`.
struct Share {
  std::int64_t numerator = 0;
  Fragment before;
  Fragment after;
};

/// The largest shares, largest first, equals in the order of `engine::terms`.
struct LargestShares {
  std::array<const Share*, most_contributions> shares{};
  std::size_t count = 0;

  void offer(std::span<const Share> sorted);
};

class LeadTable {
 public:
  /// Of the lead of `leader` over `other`, with the criteria weighed as `weight_percent` says.
  LeadTable(const KnowledgeBase& kb, const std::vector<int>& weight_percent, Index leader, Index other);

  [[nodiscard]] LargestShares largest(const Answers& answers) const;

  /// The least that an open question can add; never positive. See `engine::least_addition`.
  [[nodiscard]] std::int64_t least(Index question) const { return least_[question]; }

 private:
  struct Slice {
    std::size_t first = 0;
    std::size_t count = 0;
  };
  [[nodiscard]] std::span<const Share> slice(Slice s) const {
    return std::span{shares_}.subspan(s.first, s.count);
  }
  Slice keep(const KnowledgeBase& kb, std::vector<Contribution> terms, Index leader, Index other);

  std::vector<Share> shares_;
  Slice base_;
  std::vector<std::size_t> first_;  ///< per question: the slice of its first option
  std::vector<Slice> options_;
  std::vector<std::int64_t> least_;  ///< per question
};

}  // namespace langpick::batch
