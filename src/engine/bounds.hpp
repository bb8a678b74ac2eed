#pragma once
/// What the open questions can still do to the lead.

#include <optional>
#include <span>
#include <vector>

#include "engine/additions.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::engine {

/// Against every alternative that is or could become eligible, by standing. `recommendation` knows its
/// leader and standings; without a leader there are no bounds.
[[nodiscard]] std::vector<Bound> bounds(const Recommendation& recommendation, const Additions& additions);

/// The one of the open `questions` that can move one of these leads the furthest; none when none moves any.
[[nodiscard]] std::optional<Index> next_question(const Recommendation& recommendation,
                                                 const Additions& additions,
                                                 std::span<const Index> questions);

}  // namespace langpick::engine
