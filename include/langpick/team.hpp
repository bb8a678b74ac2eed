#pragma once
/// Several people's answers about one project, made into one recommendation. `docs/method.md` defines it.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "langpick/analysis.hpp"
#include "langpick/recommendation.hpp"

namespace langpick {

/// One person's answers.
struct Ballot {
  std::string name;
  Answers answers;
};

/// How one alternative did. Its score, 0..100, is `points` millionths over the number of ballots.
struct TeamStanding {
  Standing standing;            ///< `points`: the sum of the ballots' scores in millionths of a score point
  std::optional<Index> ballot;  ///< the first whose answers exclude it, by the rule `standing.excluded_by`
};

/// What the ballots say about one question, as far as it matters between the group's leader and its rival.
struct Division {
  Index question = 0;
  std::vector<std::int64_t> leads;  ///< per ballot: what its answer adds to the lead, in millionths
  std::int64_t range = 0;           ///< between the largest and the smallest of them; > 0
};

struct TeamRecommendation {
  const KnowledgeBase* kb = nullptr;  ///< outlives it
  std::vector<Ballot> ballots;
  std::vector<Recommendation> members;  ///< of each ballot by itself, as `judge` gives them

  Choice choice;                        ///< of the group; none on an exact tie, or where nobody is eligible
  std::optional<Index> leader;          ///< best eligible alternative, also where the group looks outside
  std::optional<Index> runner_up;       ///< next best
  std::optional<Index> rival;           ///< whom the report argues against, as in `Recommendation`
  std::vector<TeamStanding> standings;  ///< by rank, then in the knowledge base's order
  std::vector<Index> agreeing;          ///< ballots whose own choice is the group's
  std::vector<Index> pivotal;  ///< ballots without which the choice would be another; of two ballots or more
  std::vector<Division> divisions;  ///< widest first
};

/// The group's score of an alternative is the mean of the ballots' scores, each rounded once to millionths;
/// an alternative that a rule excludes in any ballot is excluded. An outside option is chosen where more than
/// half of the ballots choose it. Its cost grows with the ballots alone. Precondition: at least one ballot,
/// all for `kb`.
[[nodiscard]] TeamRecommendation recommend_to_team(const KnowledgeBase& kb, std::vector<Ballot> ballots);

}  // namespace langpick
