#pragma once
/// The engine: answers in, recommendation out. Pure and total; all decisions in integers.

#include "langpick/answers.hpp"
#include "langpick/knowledge_base.hpp"
#include "langpick/recommendation.hpp"

namespace langpick {

/// Weighs `answers`, which belong to `kb`. Cannot fail. The result refers to `kb`.
[[nodiscard]] Recommendation recommend(const KnowledgeBase& kb, const Answers& answers);

}  // namespace langpick
