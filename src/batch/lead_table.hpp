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
};

/// Options are counted through all questions: the first of the second question comes after the last of the
/// first.
class LeadTable {
 public:
  /// Of the lead of `leader` over `other`, with the criteria weighed as `weight_percent` says.
  LeadTable(const KnowledgeBase& kb, const std::vector<int>& weight_percent, Index leader, Index other);

  /// Per criterion, what it adds to the lead, and some zeros after them; see `engine::net_terms`.
  /// `options`: those chosen, in their order.
  void net_terms(std::span<const std::uint32_t> options, std::vector<std::int64_t>& net) const;

  /// They stay where they are as long as the table.
  [[nodiscard]] LargestShares largest(const Answers& answers);

  /// The least that an open question can add; never positive. See `engine::least_addition`.
  [[nodiscard]] std::int64_t least(Index question) const { return least_[question]; }

 private:
  /// Who brings a share: one of `options` of `question`, or the base, which has none.
  struct Bringer {
    std::uint64_t options = 0;
    Index question = 0;
  };
  /// What an effect adds to the net term of a criterion.
  struct Addition {
    std::size_t criterion = 0;
    std::int64_t numerator = 0;
  };

  const KnowledgeBase* kb_;
  Index leader_;
  Index other_;
  std::vector<std::int64_t> base_;   ///< per criterion, and what `additions_` is filled up with
  std::vector<Addition> additions_;  ///< `most_effects_` per option, filled up with zeros: no branch to guess
  std::size_t most_effects_ = 0;     ///< of one option

  std::vector<Contribution> terms_;  ///< of the base and all options, largest first
  std::vector<Bringer> bringers_;    ///< of `terms_`, side by side: most are looked at only to be left aside
  std::vector<Share> shares_;        ///< of `terms_`; empty until it is among the largest for the first time
  std::vector<std::int64_t> least_;  ///< per question
};

}  // namespace langpick::batch
