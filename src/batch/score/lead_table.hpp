#pragma once
/// What every term adds to the lead of one alternative over another: made once, asked for every line.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "batch/score/term_table.hpp"
#include "engine/rules.hpp"
#include "engine/score.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::batch {

inline constexpr std::size_t most_contributions = 5;  ///< that a line names

/// The largest of many, largest first, equals in the order of `engine::terms`.
struct LargestContributions {
  std::span<const Contribution> ranked;  ///< all there could be, in that order
  std::array<std::uint32_t, most_contributions> ranks{};
  std::size_t count = 0;

  [[nodiscard]] const Contribution& operator[](std::size_t i) const { return ranked[ranks[i]]; }
};

/// Of the lead of `leader` over `other`.
class LeadTable {
 public:
  /// `table` and `additions` are of the same weights.
  LeadTable(const KnowledgeBase& kb, const TermTable& table, const engine::Additions& additions, Index leader,
            Index other);

  /// Of the base and `terms`. They stay where they are as long as the table.
  [[nodiscard]] LargestContributions largest(std::span<const TermNumber> terms);

  /// The least that the open questions can add; never positive. As `engine::least_addition`.
  [[nodiscard]] std::int64_t least_addition(const engine::Future& future) const;

 private:
  std::vector<Contribution> ranked_;  ///< of all terms, largest first
  std::vector<std::uint32_t> ranks_;  ///< per term: its place in `ranked_`, or the one after the last; one
                                      ///< that takes a base term out has that term's, whose bit it flips back
  std::vector<std::uint64_t> base_;   ///< a bit per rank: those of the base
  std::vector<std::uint64_t> present_;  ///< a bit per rank: those of the answers at hand
  std::vector<std::int64_t> least_;     ///< per question
};

}  // namespace langpick::batch
