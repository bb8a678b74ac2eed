#include "langpick/team.hpp"

#include <algorithm>
#include <cassert>
#include <functional>

#include "engine/terms.hpp"
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

/// The ballots in a group's sums, all but perhaps one.
class Group {
 public:
  Group(const KnowledgeBase& kb, std::span<const Recommendation> members, std::optional<Index> without)
      : kb_(kb), members_(members), without_(without), excluding_(kb.alternatives.size()) {
    add_up();
  }

  [[nodiscard]] const Recommendation& sums() const { return sums_; }
  [[nodiscard]] std::optional<Index> excluding(Index alternative) const { return excluding_[alternative]; }
  [[nodiscard]] Choice choice() const;

 private:
  void add_up();
  [[nodiscard]] bool counts(Index ballot) const { return ballot != without_; }
  [[nodiscard]] std::optional<Choice> outside() const;

  const KnowledgeBase& kb_;
  std::span<const Recommendation> members_;
  std::optional<Index> without_;
  std::vector<std::optional<Index>> excluding_;  ///< per alternative: the first ballot that excludes it
  Recommendation sums_;                          ///< standings in millionths, and who contends
};

void Group::add_up() {
  std::vector<std::int64_t> points(kb_.alternatives.size());
  std::vector<std::optional<Index>> excluded_by(kb_.alternatives.size());
  for (Index b = 0; b < members_.size(); ++b) {
    if (!counts(b)) continue;
    for (const Standing& standing : members_[b].standings) {
      points[standing.alternative] += in_millionths(standing.points, members_[b].divisor);
      if (standing.eligible() || excluding_[standing.alternative]) continue;
      excluding_[standing.alternative] = b;
      excluded_by[standing.alternative] = standing.excluded_by;
    }
  }
  sums_.kb = &kb_;
  engine::rank(points, excluded_by, sums_.standings);
  engine::name_contenders(sums_);
}

/// The outside option that more than half of the ballots choose.
std::optional<Choice> Group::outside() const {
  const auto voters = static_cast<std::ptrdiff_t>(members_.size() - (without_ ? 1U : 0U));
  for (Index o = 0; o < kb_.outside_options.size(); ++o) {
    const Choice option{Choice::Kind::outside, o};
    std::ptrdiff_t votes = 0;
    for (Index b = 0; b < members_.size(); ++b) {
      if (counts(b) && choice_of(members_[b]) == option) ++votes;
    }
    if (2 * votes > voters) return option;
  }
  return std::nullopt;
}

Choice Group::choice() const {
  if (const std::optional<Choice> option = outside()) return *option;
  if (!sums_.leader || sums_.exact_tie) return {};
  return {Choice::Kind::alternative, *sums_.leader};
}

/// What each question's answer adds to the lead in this ballot, in millionths of its score points.
std::vector<std::int64_t> leads(const KnowledgeBase& kb, const Recommendation& member, Index leader,
                                Index rival) {
  std::vector<std::int64_t> found(kb.questions.size());
  for (Index q = 0; q < kb.questions.size(); ++q) {
    std::int64_t numerator = 0;
    member.answers.chosen[q].for_each([&](Index o) {
      for (const Effect& effect : kb.questions[q].options[o].effects) {
        numerator += engine::scaled(effect.weight, member.answers.weight_percent[effect.criterion]) *
                     (effect.ratings[leader] - effect.ratings[rival]);
      }
    });
    found[q] = in_millionths(numerator, member.divisor);
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
  for (const Ballot& ballot : team.ballots) team.members.push_back(recommend(kb, ballot.answers));
  const Group all{kb, team.members, std::nullopt};
  team.choice = all.choice();
  team.leader = all.sums().leader;
  team.runner_up = all.sums().runner_up;
  team.rival = all.sums().rival;
  for (const Standing& standing : all.sums().standings) {
    team.standings.push_back({standing, all.excluding(standing.alternative)});
  }
  for (Index b = 0; b < team.members.size(); ++b) {
    if (choice_of(team.members[b]) == team.choice) team.agreeing.push_back(b);
    if (team.members.size() > 1 && Group{kb, team.members, b}.choice() != team.choice)
      team.pivotal.push_back(b);
  }
  if (team.leader) team.divisions = divisions(kb, team.members, *team.leader, *team.rival);
  return team;
}

}  // namespace langpick
