#pragma once
/// Verdicts for answer sets by the million: what `recommend` decides, from rows that were made once.

#include <memory>
#include <span>
#include <vector>

#include "batch/score/rule_table.hpp"
#include "batch/score/term_table.hpp"
#include "engine/score.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::batch {

/// Holds for one weighing of the criteria. Not for two threads at once.
class Scorer {
 public:
  Scorer(const KnowledgeBase& kb, const std::vector<int>& weight_percent);

  /// Fills in all of `r` that a verdict and scores are written from, each as `recommend` would: contenders,
  /// outside option, spread, divisor, standings and, unless `firmness` is none of the caller's business,
  /// acceptability, settled, outcome and strength. `r.answers` are the question, and `chosen` the same ones;
  /// what `r` held of an earlier one is written over, and so its memory serves again.
  void judge(Recommendation& r, const ChosenOptions& chosen, bool firmness);

  /// The first contributions of `recommend`, for the `r` that was judged last.
  [[nodiscard]] LargestContributions contributions(const Recommendation& r);

 private:
  [[nodiscard]] bool settled(const Recommendation& r);
  LeadTable& lead(Index leader, Index other);

  const KnowledgeBase* kb_;
  engine::Additions additions_;
  RuleTable rules_;
  TermTable terms_;
  PointTable points_;
  std::vector<std::unique_ptr<LeadTable>> leads_;  ///< per pair, made when first asked for
  std::span<const TermNumber> brought_;            ///< by the answers at hand
};

}  // namespace langpick::batch
