#pragma once
/// Several people's answers about one project, made into one recommendation. `docs/method.md` defines it.

#include <cstdint>
#include <optional>
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

  /// Of the group, as far as it has it: no contributions, and nothing of what would change it. Points are the
  /// sums of the ballots' scores in millionths of a score point, over a divisor of a million for each ballot;
  /// what holds in one ballot, such as an answer, a warning or an exclusion, holds in the group.
  Recommendation group;
  std::vector<std::optional<Index>> excluded_in;  ///< per standing: the first ballot that excludes it
  std::vector<Index> agreeing;                    ///< ballots whose own choice is the group's
  std::vector<Index> pivotal;  ///< ballots without which the choice would be another; of two ballots or more
  std::vector<Division> divisions;  ///< of questions whose answers differ, the widest first
};

/// The group's score of an alternative is the mean of the ballots' scores, each rounded once to millionths;
/// an alternative that a rule excludes in any ballot is excluded. An outside option is chosen where more than
/// half of the ballots choose it, as firmly as the least firm of them does. The group is no firmer than the
/// answers of each ballot allow, and no more than a lean where no more than half of the ballots choose the
/// same. Its cost grows with the ballots alone. Precondition: at least one ballot, all for `kb`.
[[nodiscard]] TeamRecommendation recommend_to_team(const KnowledgeBase& kb, std::vector<Ballot> ballots);

/// The group's recommendation with the lead and the contributions of `a` over `b`: of each answer the sum
/// over all ballots, each rounded to millionths.
[[nodiscard]] Recommendation between(const TeamRecommendation& team, Index a, Index b);

}  // namespace langpick

namespace langpick::report {

struct TextStyle;

[[nodiscard]] std::string team_text(const TeamRecommendation& team, const TextStyle& style);
[[nodiscard]] std::string team_json(const TeamRecommendation& team);
/// One page that needs nothing but itself, as `recommendation_html`.
[[nodiscard]] std::string team_html(const TeamRecommendation& team);
/// The same as sections of another page.
[[nodiscard]] std::string team_html_part(const TeamRecommendation& team);
/// GitHub-flavoured Markdown.
[[nodiscard]] std::string team_markdown(const TeamRecommendation& team);

}  // namespace langpick::report
