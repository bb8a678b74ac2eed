#pragma once
/// The rules as a decision diagram: question by question, which cases they tell apart.

#include <vector>

#include "audit/answer_classes.hpp"
#include "audit/effort.hpp"
#include "engine/choosing.hpp"

namespace langpick::answer_space {

/// Layers of cases, each asking one question; the first layer has one case.
struct Diagram {
  std::vector<Index> questions;  ///< per layer
  /// Per layer, case and group of answers (`AnswerClasses::groups`): the case of the next layer.
  std::vector<std::vector<std::vector<Index>>> next;
  std::vector<engine::Verdicts> verdicts;  ///< of the cases after the last question; no two need differ
};

/// `classes` are of every question. Throws TooLarge, also beyond `most_cases`.
[[nodiscard]] Diagram make_diagram(const KnowledgeBase& kb, const std::vector<AnswerClasses>& classes,
                                   Effort& effort);

/// The part of a diagram that leads to one verdict, in the fewest cases; the first layer has one case.
struct Route {
  static constexpr Index dead_end = ~Index{0};
  std::vector<Index> questions;                       ///< those that matter to whether it gets there
  std::vector<std::vector<std::vector<Index>>> next;  ///< as in `Diagram`, or `dead_end`; at last case 0
};
[[nodiscard]] Route route_to(const Diagram& diagram, const engine::Verdicts& verdict);

[[nodiscard]] inline bool same(const engine::Verdicts& a, const engine::Verdicts& b) {
  return a.outside == b.outside && (a.outside || a.excluded == b.excluded);
}

}  // namespace langpick::answer_space
