#pragma once
/// What a recommendation rests on: what its record keeps, and what `check` looks at again.

#include <vector>

#include "langpick/recommendation.hpp"
#include "langpick/team.hpp"

namespace langpick::history {

/// The rules that took an alternative out or preferred an outside option, in file order.
[[nodiscard]] std::vector<Index> deciding_rules(const Recommendation& recommendation);

/// Per source: does the recommendation rest on it? Those of the effects that were chosen, of the evidence for
/// each criterion that is weighed, and of the rules that decide.
[[nodiscard]] std::vector<bool> cited_sources(const Recommendation& recommendation);
/// Does the group, or any of its ballots?
[[nodiscard]] std::vector<bool> cited_sources(const TeamRecommendation& team);

}  // namespace langpick::history
