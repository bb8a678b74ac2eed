#pragma once
/// The engine: answers in, recommendation out. Pure and total; all decisions in integers.

#include <optional>
#include <span>
#include <vector>

#include "langpick/answers.hpp"
#include "langpick/knowledge_base.hpp"
#include "langpick/recommendation.hpp"

namespace langpick {

/// Weighs `answers`, which belong to `kb`. Cannot fail. The result refers to `kb`.
[[nodiscard]] Recommendation recommend(const KnowledgeBase& kb, const Answers& answers);

/// The same, at a fraction of the cost, without the reasons and what would change it: contributions, outside
/// cases, bounds, next question, flip sets and like cases stay empty. For those who ask many recommendations
/// for their choice.
[[nodiscard]] Recommendation judge(const KnowledgeBase& kb, const Answers& answers);

/// The same recommendation, with the lead and the contributions of `a` over `b` in place of those of the
/// leader over the rival.
[[nodiscard]] Recommendation between(const Recommendation& recommendation, Index a, Index b);

/// How firm the choice is by what it rests on, before it is asked how much was answered and what else holds
/// it back.
[[nodiscard]] Strength unlimited_strength(const Recommendation& recommendation);

/// What makes a condition hold: the parts of it that ask for an option which was chosen. None where it
/// doesn't hold, or by what was not chosen alone.
[[nodiscard]] std::vector<Ground> grounds(const Condition& condition, const Answers& answers);

/// What a prefer_outside rule comes to, whether it holds or not.
[[nodiscard]] OutsideCase outside_case(const KnowledgeBase& kb, Index rule, const Answers& answers);

/// Is it to be asked: does its `ask_when`, if it has one, hold? What isn't answered counts as not chosen.
[[nodiscard]] bool applies(const Question& question, const Answers& answers);

/// Is it to be told: does its `when`, if it has one, hold?
[[nodiscard]] bool applies(const NextStep& step, const Answers& answers);

/// Per criterion: has an answer taken its base term out?
[[nodiscard]] std::vector<bool> dropped(const KnowledgeBase& kb, const Answers& answers);

/// The open question among `candidates` that can move a lead of `recommendation` the furthest, the first of
/// several; none when no open one moves any.
[[nodiscard]] std::optional<Index> most_informative(const Recommendation& recommendation,
                                                    std::span<const Index> candidates);

}  // namespace langpick
