#pragma once
/// What speaks for the outside options, and what against them.

#include <vector>

#include "langpick/recommendation.hpp"

namespace langpick::engine {

/// Of each prefer_outside rule that holds, in file order; then of each that counts, has half of the points it
/// needs and isn't ruled out by its `unless`.
[[nodiscard]] std::vector<OutsideCase> outside_cases(const KnowledgeBase& kb, const Answers& answers);

/// Has one of the latter? Then what lies outside is a rival too.
[[nodiscard]] bool outside_is_near(const KnowledgeBase& kb, const Answers& answers);

}  // namespace langpick::engine
