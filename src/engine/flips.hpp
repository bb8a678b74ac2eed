#pragma once
/// The smallest changes of answers that change the choice.

#include <vector>

#include "engine/additions.hpp"
#include "langpick/analysis.hpp"

namespace langpick::engine {

/// Every flip of one answered question, in the order of options.
[[nodiscard]] std::vector<OptionSet> flips(const Question& question, OptionSet from);

/// `additions` are of the weights that `answers` states.
[[nodiscard]] FlipSets flip_sets(const KnowledgeBase& kb, const Answers& answers, const Additions& additions,
                                 const FlipScope& scope);

}  // namespace langpick::engine
