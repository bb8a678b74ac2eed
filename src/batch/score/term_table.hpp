#pragma once
/// All terms that answers can bring, numbered once, and what they give: to every alternative, criterion by
/// criterion, and to the lead of one over another.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "batch/read/chosen_options.hpp"
#include "engine/rules.hpp"
#include "engine/score.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::batch {

/// A place in `TermTable::all`.
using TermNumber = std::uint32_t;

class TermTable {
 public:
  /// With the criteria weighed as `weight_percent` says.
  TermTable(const KnowledgeBase& kb, const std::vector<int>& weight_percent);

  /// In the order of `engine::terms`; the first `base()` are there whatever the answers.
  [[nodiscard]] std::span<const engine::Term> all() const { return all_; }
  [[nodiscard]] std::size_t base() const { return base_; }

  /// The terms that `options` bring, without the base. They stay until the next call.
  [[nodiscard]] std::span<const TermNumber> of(std::span<const OptionNumber> options);

 private:
  static constexpr std::uint32_t usual = 4;  ///< terms at most that nearly every option brings
  struct Brought {
    std::array<TermNumber, usual> numbers{};  ///< the first of them, and what comes after them
    std::uint32_t count = 0;
  };

  std::vector<engine::Term> all_;
  std::size_t base_ = 0;
  std::vector<Brought> brought_;  ///< per option
  std::vector<TermNumber> room_;  ///< for all terms, and what is written beyond the last
};

/// One pass over the terms serves for points and for every lead.
class PointTable {
 public:
  PointTable(const KnowledgeBase& kb, const TermTable& table);

  /// Adds up the base and `terms`; what was added up before is forgotten.
  void add_up(std::span<const TermNumber> terms);

  /// The points of every alternative and, last, the divisor; see `engine::Scores`.
  [[nodiscard]] std::span<const std::int64_t> totals() const { return totals_; }

  /// Per criterion, what it adds to the lead of `a` over `b`; see `engine::net_terms`. They stay until the
  /// next call.
  [[nodiscard]] std::span<const std::int64_t> net_terms(Index a, Index b);

 private:
  template <std::size_t Width>
  void add_up_rows(std::span<const TermNumber> terms);

  std::size_t width_;                 ///< of a row: a number per alternative, and the weight
  std::vector<std::int64_t> rows_;    ///< per term
  std::vector<std::uint32_t> where_;  ///< per term: where its criterion's row begins in `sums_`
  std::vector<std::int64_t> base_;    ///< per criterion, a row
  std::vector<std::int64_t> base_totals_;

  // of the answers at hand
  std::vector<std::int64_t> sums_;    ///< per criterion, a row
  std::vector<std::int64_t> totals_;  ///< a row
  std::vector<std::int64_t> net_;     ///< per criterion
};

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
