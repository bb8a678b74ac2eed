#include "langpick/team.hpp"

#include <algorithm>
#include <cassert>
#include <functional>

#include "engine/additions.hpp"
#include "engine/verdict.hpp"
#include "langpick/engine.hpp"
#include "util/rounding.hpp"

namespace langpick {

namespace {

/// A ratio in millionths, rounded half up; 0 when the denominator is 0. In two steps, since a total of points
/// in millionths would not fit.
std::int64_t in_millionths(std::int64_t numerator, std::int64_t denominator) {
  constexpr std::int64_t scale = 1'000'000;
  if (denominator == 0) return 0;
  std::int64_t whole = numerator / denominator;
  if (numerator % denominator < 0) --whole;
  return whole * scale + util::rounded_ratio(numerator - whole * denominator, denominator, scale);
}

/// The sums over a group's ballots; to count one in or out costs the same however many there are.
class Group {
 public:
  explicit Group(const KnowledgeBase& kb)
      : kb_(kb),
        points_(kb.alternatives.size()),
        excluding_(kb.alternatives.size()),
        pointing_(kb.outside_options.size()) {}

  /// Counts a ballot in, or out again with a `sign` of -1.
  void count(const Recommendation& member, int sign = 1);
  /// Standings in millionths, and who contends; `excluded_by` has a rule for each that the group excludes.
  [[nodiscard]] Recommendation sums(const std::vector<std::optional<Index>>& excluded_by) const;
  [[nodiscard]] Choice choice() const;

 private:
  [[nodiscard]] std::optional<Choice> outside() const;

  const KnowledgeBase& kb_;
  std::int64_t voters_ = 0;
  std::vector<std::int64_t> points_;     ///< per alternative
  std::vector<std::int64_t> excluding_;  ///< per alternative: so many ballots exclude it
  std::vector<std::int64_t> pointing_;   ///< per outside option: so many choose it
};

void Group::count(const Recommendation& member, int sign) {
  voters_ += sign;
  for (const Standing& standing : member.standings) {
    points_[standing.alternative] += sign * in_millionths(standing.points, member.divisor);
    if (!standing.eligible()) excluding_[standing.alternative] += sign;
  }
  const Choice chosen = choice_of(member);
  if (chosen.kind == Choice::Kind::outside) pointing_[chosen.position] += sign;
}

Recommendation Group::sums(const std::vector<std::optional<Index>>& excluded_by) const {
  Recommendation sums{.kb = &kb_};
  engine::rank(points_, excluded_by, sums.standings);
  engine::name_contenders(sums);
  return sums;
}

/// The outside option that more than half of the ballots choose.
std::optional<Choice> Group::outside() const {
  const auto most = std::ranges::max_element(pointing_);
  if (most == pointing_.end() || 2 * *most <= voters_) return std::nullopt;
  return Choice{Choice::Kind::outside, static_cast<Index>(most - pointing_.begin())};
}

Choice Group::choice() const {
  if (const std::optional<Choice> option = outside()) return *option;
  std::vector<std::optional<Index>> excluded_by(kb_.alternatives.size());
  for (Index a = 0; a < excluded_by.size(); ++a) {
    if (excluding_[a] > 0) excluded_by[a] = 0;  // whichever rule it is, the choice is the same
  }
  const Recommendation ranked = sums(excluded_by);
  if (!ranked.leader || ranked.exact_tie) return {};
  return {Choice::Kind::alternative, *ranked.leader};
}

/// The first ballot that excludes an alternative, and by which rule.
struct Exclusion {
  std::optional<Index> ballot;
  std::optional<Index> rule;
};

std::vector<Exclusion> exclusions(const KnowledgeBase& kb, std::span<const Recommendation> members) {
  std::vector<Exclusion> found(kb.alternatives.size());
  for (Index b = 0; b < members.size(); ++b) {
    for (const Standing& standing : members[b].standings) {
      Exclusion& exclusion = found[standing.alternative];
      if (!standing.eligible() && !exclusion.ballot) exclusion = {b, standing.excluded_by};
    }
  }
  return found;
}

/// What each question's answer adds to the lead in this ballot, in millionths of its score points.
std::vector<std::int64_t> leads(const KnowledgeBase& kb, const Recommendation& member, Index leader,
                                Index rival) {
  const engine::Additions additions{kb, member.answers.weight_percent};
  std::vector<std::int64_t> found;
  found.reserve(kb.questions.size());
  for (Index q = 0; q < kb.questions.size(); ++q) {
    found.push_back(in_millionths(engine::advantage(additions, q, member.answers.chosen[q], leader, rival),
                                  member.divisor));
  }
  return found;
}

std::vector<Division> divisions(const KnowledgeBase& kb, std::span<const Recommendation> members,
                                Index leader, Index rival) {
  std::vector<Division> found(kb.questions.size());
  for (Index q = 0; q < found.size(); ++q) found[q].question = q;
  for (const Recommendation& member : members) {
    const std::vector<std::int64_t> of_member = leads(kb, member, leader, rival);
    for (Index q = 0; q < found.size(); ++q) found[q].leads.push_back(of_member[q]);
  }
  for (Division& division : found) {
    const auto [least, most] = std::ranges::minmax(division.leads);
    division.range = most - least;
  }
  std::erase_if(found, [](const Division& division) { return division.range == 0; });
  std::ranges::stable_sort(found, std::greater{}, &Division::range);
  return found;
}

}  // namespace

TeamRecommendation recommend_to_team(const KnowledgeBase& kb, std::vector<Ballot> ballots) {
  assert(!ballots.empty());
  TeamRecommendation team{.kb = &kb, .ballots = std::move(ballots)};
  Group group{kb};
  for (const Ballot& ballot : team.ballots) {
    team.members.push_back(judge(kb, ballot.answers));
    group.count(team.members.back());
  }
  const std::vector<Exclusion> excluding = exclusions(kb, team.members);
  std::vector<std::optional<Index>> excluded_by;
  excluded_by.reserve(excluding.size());
  for (const Exclusion& exclusion : excluding) excluded_by.push_back(exclusion.rule);
  const Recommendation sums = group.sums(excluded_by);
  team.choice = group.choice();
  team.leader = sums.leader;
  team.runner_up = sums.runner_up;
  team.rival = sums.rival;
  for (const Standing& standing : sums.standings) {
    team.standings.push_back({standing, excluding[standing.alternative].ballot});
  }
  for (Index b = 0; b < team.members.size(); ++b) {
    const Recommendation& member = team.members[b];
    if (choice_of(member) == team.choice) team.agreeing.push_back(b);
    if (team.members.size() == 1) continue;
    group.count(member, -1);
    if (group.choice() != team.choice) team.pivotal.push_back(b);
    group.count(member);
  }
  if (team.leader) team.divisions = divisions(kb, team.members, *team.leader, *team.rival);
  return team;
}

}  // namespace langpick
