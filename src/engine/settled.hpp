#pragma once
/// Whether the questions that are still open can change the choice.

#include <cstdint>
#include <span>

#include "engine/terms.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::engine {

/// The least that the open questions can add to the lead of `a` over `b`; never positive, as leaving
/// them open is allowed. Exact but for rules, of which it knows nothing.
[[nodiscard]] std::int64_t least_addition(const KnowledgeBase& kb, const Answers& answers, Index a, Index b);

/// True only when no further answer can change the choice of `recommendation`, whose leader, standings
/// and outside rules are known. Errs towards false: rules are judged one condition at a time.
[[nodiscard]] bool settled(const Recommendation& recommendation);

}  // namespace langpick::engine
