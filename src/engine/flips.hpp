#pragma once
/// The smallest changes of answers that change the choice.

#include <vector>

#include "engine/score.hpp"
#include "langpick/analysis.hpp"

namespace langpick::engine {

/// Every flip of one question, in the order of options: none that is not answered, and none to an answer that
/// contradicts others with which today's agrees. An option that can't be true beside those given takes their
/// place.
[[nodiscard]] std::vector<OptionSet> flips(const KnowledgeBase& kb, const Answers& answers, Index question);

/// `additions` are of the weights that `answers` states.
[[nodiscard]] FlipSets flip_sets(const KnowledgeBase& kb, const Answers& answers, const Additions& additions,
                                 const FlipScope& scope);

}  // namespace langpick::engine
