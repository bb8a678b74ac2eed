#pragma once
/// What more than one format says about a team.

#include <string>

#include "langpick/team.hpp"

namespace langpick::report {

/// "2 of 3 ballots say so".
[[nodiscard]] std::string agreement_words(const TeamRecommendation& team);

/// "Without alice and bob it would be another choice, whichever of them is left out." Precondition: somebody
/// is pivotal.
[[nodiscard]] std::string pivotal_words(const TeamRecommendation& team);

}  // namespace langpick::report
