#include "batch/score/point_table.hpp"

#include <algorithm>
#include <array>

namespace langpick::batch {

PointTable::PointTable(const KnowledgeBase& kb, const TermTable& table)
    : width_(kb.alternatives.size() + 1),
      base_(kb.criteria.size() * width_),
      base_totals_(width_),
      sums_(base_.size()),
      totals_(width_),
      net_(kb.criteria.size()) {
  for (const engine::Term& term : table.all()) {
    where_.push_back(static_cast<std::uint32_t>(term.criterion * width_));
    for (const int rating : term.ratings) rows_.push_back(term.weight * rating);
    rows_.push_back(term.weight);
  }
  for (std::size_t i = 0; i < table.base() * width_; ++i) {
    base_[where_[i / width_] + i % width_] += rows_[i];
    base_totals_[i % width_] += rows_[i];
  }
}

/// `Width`: of the rows, where it is known to the compiler, which then adds them in registers; 0: any.
template <std::size_t Width>
void PointTable::add_up_rows(std::span<const TermNumber> terms) {
  const std::size_t width = Width == 0 ? width_ : Width;
  std::ranges::copy(base_, sums_.begin());
  std::array<std::int64_t, Width> kept{};
  std::int64_t* const totals = Width == 0 ? totals_.data() : kept.data();
  std::copy_n(base_totals_.begin(), width, totals);
  for (const TermNumber term : terms) {
    const std::int64_t* const row = rows_.data() + term * width;
    std::int64_t* const sums = sums_.data() + where_[term];
    std::array<std::int64_t, Width> sum{};  // all of it is read before any is written
    for (std::size_t i = 0; i < Width; ++i) sum[i] = sums[i] + row[i];
    for (std::size_t i = 0; i < Width; ++i) sums[i] = sum[i];
    for (std::size_t i = Width; i < width; ++i) sums[i] += row[i];
    for (std::size_t i = 0; i < width; ++i) totals[i] += row[i];
  }
  if constexpr (Width != 0) std::ranges::copy(kept, totals_.begin());
}

void PointTable::add_up(std::span<const TermNumber> terms) {
  switch (width_) {
    case 3:
      return add_up_rows<3>(terms);
    case 4:
      return add_up_rows<4>(terms);
    case 5:
      return add_up_rows<5>(terms);
    default:
      return add_up_rows<0>(terms);
  }
}

std::span<const std::int64_t> PointTable::net_terms(Index a, Index b) {
  const std::int64_t* sums = sums_.data();
  for (std::int64_t& net : net_) {
    net = sums[a] - sums[b];
    sums += width_;
  }
  return net_;
}

}  // namespace langpick::batch
