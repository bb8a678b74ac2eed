#pragma once
/// What the answers at hand give to every alternative, criterion by criterion.

#include <cstdint>
#include <span>
#include <vector>

#include "batch/score/term_table.hpp"

namespace langpick::batch {

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

}  // namespace langpick::batch
