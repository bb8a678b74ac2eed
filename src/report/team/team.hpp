#pragma once
/// What every format says about a team's ballots, in words and tables.

#include <cstdint>
#include <string>
#include <vector>

#include "langpick/team.hpp"
#include "report/page.hpp"

namespace langpick::report {

/// The group's score of an alternative in tenths of a point, rounded half up.
[[nodiscard]] std::int64_t team_score(const TeamRecommendation& team, const Standing& standing);
/// One person's score of an alternative in tenths.
[[nodiscard]] std::int64_t member_score(const Recommendation& member, Index alternative);
/// Millionths of a point in tenths, rounded half up.
[[nodiscard]] std::int64_t in_tenths(std::int64_t in_millionths);

[[nodiscard]] bool is_pivotal(const TeamRecommendation& team, Index ballot);
[[nodiscard]] bool agrees(const TeamRecommendation& team, Index ballot);

/// "alice, bob and carol".
[[nodiscard]] std::string ballot_names(const TeamRecommendation& team, const std::vector<Index>& ballots);

/// "2 of 3 ballots say so".
[[nodiscard]] std::string agreement_words(const TeamRecommendation& team);
/// What there is to say about the choice beyond its name.
[[nodiscard]] std::vector<std::string> team_sentences(const TeamRecommendation& team);

[[nodiscard]] Table score_table(const TeamRecommendation& team);
[[nodiscard]] Table ballot_table(const TeamRecommendation& team);

/// The heading of the questions that divide, which says what their signs mean.
[[nodiscard]] std::string division_heading(const TeamRecommendation& team);
/// An answer to one question, and who gives it.
struct Opinion {
  OptionSet answer;       ///< empty: none
  std::int64_t lead = 0;  ///< in millionths
  std::vector<Index> ballots;
};
/// Those that speak most for the leader first.
[[nodiscard]] std::vector<Opinion> opinions(const TeamRecommendation& team, const Division& division);
[[nodiscard]] std::string answer_words(const Question& question, OptionSet answer);

}  // namespace langpick::report
