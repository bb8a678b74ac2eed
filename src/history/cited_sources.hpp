#pragma once
#include <vector>

#include "langpick/recommendation.hpp"
#include "langpick/team.hpp"

namespace langpick::history {

/// Per source: does the recommendation rest on it? Those of the effects that were chosen, of the evidence for
/// each criterion that is weighed, and of the rules that decide.
[[nodiscard]] std::vector<bool> cited_sources(const Recommendation& recommendation);
/// Does the group, or any of its ballots?
[[nodiscard]] std::vector<bool> cited_sources(const TeamRecommendation& team);

}  // namespace langpick::history
