#pragma once
/// What every term adds to the lead of one alternative over another: made once, asked for every line.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "batch/line_buffer.hpp"
#include "batch/term_table.hpp"
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
};

/// Of the lead of `leader` over `other`.
class LeadTable {
 public:
  /// `table` and `additions` are of the same weights.
  LeadTable(const KnowledgeBase& kb, const TermTable& table, const engine::Additions& additions, Index leader,
            Index other);

  /// Of the base and `terms`. They stay where they are as long as the table.
  [[nodiscard]] LargestShares largest(std::span<const TermNumber> terms);

  /// The least that the open questions can add; never positive. As `engine::least_addition`.
  [[nodiscard]] std::int64_t least_addition(const Answers& answers) const;

 private:
  const KnowledgeBase* kb_;
  Index leader_;
  Index other_;
  std::vector<Contribution> ranked_;  ///< of all terms, largest first
  std::vector<Share> shares_;  ///< of `ranked_`; empty until it is among the largest for the first time
  std::vector<std::uint32_t> ranks_;    ///< per term: its place in `ranked_`, or the one after the last
  std::vector<std::uint64_t> base_;     ///< a bit per rank: those of the base
  std::vector<std::uint64_t> present_;  ///< a bit per rank: those of the answers at hand
  std::vector<std::int64_t> least_;     ///< per question
};

}  // namespace langpick::batch
