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
  /// What an effect or a base term adds to one criterion.
  struct Addition {
    std::size_t criterion_row = 0;
    std::size_t ratings_row = 0;  ///< weight times rating, per alternative
    std::int64_t weight = 0;
  };
  void add_up(const Answers& answers);
  void add_option(std::span<const Addition> additions);
  [[nodiscard]] bool settled(const Recommendation& r);
  LeadTable& lead(Index leader, Index other);

  const KnowledgeBase* kb_;
  std::vector<int> weight_percent_;
  std::size_t width_;  ///< alternatives
  RuleTable rules_;
  std::vector<std::int64_t> products_;
  std::vector<Addition> additions_;
  std::vector<std::size_t> first_;   ///< per question: its first option in `ends_`, counted from 0
  std::vector<std::size_t> begins_;  ///< per option: its first addition; one more at the end
  std::vector<std::int64_t> base_;   ///< per criterion and alternative
  std::int64_t base_divisor_ = 0;
  std::vector<std::unique_ptr<LeadTable>> leads_;  ///< per pair, made when first asked for

  // of the answers at hand
  std::vector<std::int64_t> by_criterion_;  ///< per criterion and alternative
  std::vector<std::int64_t> points_;
  std::vector<std::int64_t> net_;
  std::int64_t divisor_ = 0;
};

}  // namespace langpick::batch
