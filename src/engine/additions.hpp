#pragma once
/// What each option adds to the points of each alternative, computed once for many answer sets.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "langpick/answers.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::engine {

/// Rows of one number per alternative and then, last, the weight: under given weights of the criteria.
class Additions {
 public:
  using Row = std::span<const std::int64_t>;

  Additions(const KnowledgeBase& kb, const std::vector<int>& weight_percent);

  [[nodiscard]] Row base() const { return row(0); }
  [[nodiscard]] Row of(Index question, Index option) const { return row(first_[question] + option); }
  /// The points of every alternative and the divisor.
  [[nodiscard]] std::vector<std::int64_t> total(const Answers& answers) const;

 private:
  [[nodiscard]] Row row(std::size_t position) const { return Row{rows_}.subspan(position * width_, width_); }

  std::size_t width_;
  std::vector<std::size_t> first_;  ///< per question: the row of its first option
  std::vector<std::int64_t> rows_;
};

/// What the answer `options` of a question adds to the lead of `a` over `b`.
[[nodiscard]] std::int64_t advantage(const Additions& additions, Index question, OptionSet options, Index a,
                                     Index b);

/// Between what the answers to one question, none included, add to a lead.
struct Range {
  std::int64_t lowest = 0;   ///< <= 0
  std::int64_t highest = 0;  ///< >= 0
};
[[nodiscard]] Range range(const KnowledgeBase& kb, const Additions& additions, Index question, Index a,
                          Index b);

}  // namespace langpick::engine
