#pragma once
/// Verdicts for answer sets by the million: what `recommend` decides, from rows that were made once.

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "batch/lead_table.hpp"
#include "batch/rule_table.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::batch {

/// Holds for one weighing of the criteria. Not for two threads at once.
class Scorer {
 public:
  Scorer(const KnowledgeBase& kb, const std::vector<int>& weight_percent);

  /// Fills in all of `r` that a verdict and scores are written from, each as `recommend` would: contenders,
  /// outside option, spread, divisor, standings and, unless `firmness` is none of the caller's business,
  /// acceptability, settled, outcome and strength. `r.answers` are the question; what `r` held of an earlier
  /// one is written over, and so its memory serves again.
  void judge(Recommendation& r, bool firmness);

  /// The first contributions of `recommend`, for an `r` that was judged here.
  [[nodiscard]] LargestShares contributions(const Recommendation& r);

 private:
  void list_options(const Answers& answers);
  static void list_unanswered(Recommendation& r);
  template <std::size_t Width>
  void add_up();
  [[nodiscard]] bool settled(const Recommendation& r);
  LeadTable& lead(Index leader, Index other);

  const KnowledgeBase* kb_;
  std::vector<int> weight_percent_;
  RuleTable rules_;
  std::size_t width_;                 ///< of the rows: the points of every alternative, and the divisor
  std::vector<std::int64_t> rows_;    ///< of the base, then per option
  std::vector<std::uint32_t> first_;  ///< per question: its first option, counted through all questions
  std::vector<std::unique_ptr<LeadTable>> leads_;  ///< per pair, made when first asked for

  // of the answers at hand
  std::vector<std::uint32_t> chosen_;       ///< room for all options, counted through all questions
  std::span<const std::uint32_t> options_;  ///< those chosen, in `chosen_`
  std::vector<std::int64_t> points_;        ///< a row
  std::vector<std::int64_t> net_;
};

}  // namespace langpick::batch
