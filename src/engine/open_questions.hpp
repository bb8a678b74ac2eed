#pragma once
/// What the open questions can still do: to the lead, and to the choice.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/rules.hpp"
#include "engine/score.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::engine {

/// The least that the open questions can add to the lead of `a` over `b`; never positive, as leaving
/// them open is allowed. Exact but for rules, of which it knows nothing.
[[nodiscard]] std::int64_t least_addition(const KnowledgeBase& kb, const Future& future, Index a, Index b);

/// Could a rule take `alternative` out? Errs only towards `maybe`.
[[nodiscard]] Truth exclusion(const KnowledgeBase& kb, const Future& future, Index alternative);

/// Can none of the prefer_outside rules among `rules` ever fire? Errs only towards no.
[[nodiscard]] bool all_ruled_out(std::span<const Rule> rules, const Future& future);

/// Does the first prefer_outside rule that fires point to `option` whatever is still answered? Errs only
/// towards no.
[[nodiscard]] bool outside_settled(const KnowledgeBase& kb, const Future& future, Index option);

/// True only when no further answer can change the choice of `recommendation`, whose leader, standings
/// and outside rules are known. Errs towards false: rules are judged one condition at a time.
[[nodiscard]] bool settled(const Recommendation& recommendation);

/// Against every alternative that is or could become eligible, by standing. `recommendation` knows its
/// leader and standings; without a leader there are no bounds.
[[nodiscard]] std::vector<Bound> bounds(const Recommendation& recommendation, const Additions& additions);

/// The one of the open `questions` that can move one of these leads the furthest; none when none moves any.
[[nodiscard]] std::optional<Index> next_question(const Recommendation& recommendation,
                                                 const Additions& additions,
                                                 std::span<const Index> questions);

}  // namespace langpick::engine
