#include "langpick/team.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <map>
#include <tuple>

#include "engine/score.hpp"
#include "engine/verdict.hpp"
#include "langpick/engine.hpp"
#include "util/rounding.hpp"

namespace langpick {

namespace {

constexpr std::int64_t scale = 1'000'000;

/// A ratio in millionths, rounded half up; 0 when the denominator is 0. In two steps, since a total of points
/// in millionths would not fit.
std::int64_t in_millionths(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0) return 0;
  std::int64_t whole = numerator / denominator;
  if (numerator % denominator < 0) --whole;
  return whole * scale + util::rounded_ratio(numerator - whole * denominator, denominator, scale);
}

/// What speaks for each alternative in a ballot, by criterion, in millionths of its score points: a row for
/// each criterion.
std::vector<std::int64_t> points_by_criterion(const KnowledgeBase& kb, const Recommendation& member) {
  const std::size_t width = kb.alternatives.size();
  std::vector<std::int64_t> sums(kb.criteria.size() * width);
  for (const engine::Term& term : engine::terms(kb, member.answers)) {
    for (std::size_t a = 0; a < width; ++a) sums[term.criterion * width + a] += term.weight * term.ratings[a];
  }
  for (std::int64_t& sum : sums) sum = in_millionths(sum, member.divisor);
  return sums;
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
  /// The outside option that more than half of the ballots choose.
  [[nodiscard]] std::optional<Choice> outside() const;

 private:
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
  Recommendation sums{.kb = &kb_, .answers = Answers{kb_}, .divisor = voters_ * scale};
  engine::rank(points_, excluded_by, sums.standings);
  engine::name_contenders(sums);
  if (sums.leader) sums.lead = points_[*sums.leader] - points_[*sums.rival];
  return sums;
}

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
  return choice_of(sums(excluded_by));
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

void add_missing(std::vector<Index>& rules, const std::vector<Index>& more) {
  for (const Index rule : more) {
    if (std::ranges::find(rules, rule) == rules.end()) rules.push_back(rule);
  }
}

/// What was said in any of the ballots, and what is open in all of them.
void gather(Recommendation& group, std::span<const Recommendation> members) {
  std::vector<std::size_t> open(group.kb->questions.size());
  for (const Recommendation& member : members) {
    if (group.answers.project.empty()) group.answers.project = member.answers.project;
    for (Index q = 0; q < open.size(); ++q) {
      OptionSet& chosen = group.answers.chosen[q];
      chosen = OptionSet{chosen.bits() | member.answers.chosen[q].bits()};
    }
    for (const Index q : member.unanswered) ++open[q];
    add_missing(group.warnings, member.warnings);
    add_missing(group.contradictions, member.contradictions);
  }
  std::ranges::sort(group.warnings);
  std::ranges::sort(group.contradictions);
  for (Index q = 0; q < open.size(); ++q) {
    if (open[q] == members.size()) group.unanswered.push_back(q);
  }
  group.applicable = group.answers.answered() + static_cast<Index>(group.unanswered.size());
}

/// How firm the lead of the group is.
void judge_group(Recommendation& group, std::span<const Recommendation> members) {
  const KnowledgeBase& kb = *group.kb;
  const std::size_t width = kb.alternatives.size();
  std::vector<std::int64_t> sums(kb.criteria.size() * width);
  for (const Recommendation& member : members) {
    std::ranges::transform(points_by_criterion(kb, member), sums, sums.begin(), std::plus{});
  }
  engine::judge_lead(group, [&](Index a, Index b) {
    std::vector<std::int64_t> net;
    for (std::size_t row = 0; row < sums.size(); row += width) net.push_back(sums[row + a] - sums[row + b]);
    return net;
  });
}

/// Outcome and strength. An outside option stands as firmly as the least firm ballot that chooses it says,
/// and what at most half of the ballots choose is a lean at most: a rule may hold in a single one.
void decide_group(Recommendation& group, std::span<const Recommendation> members,
                  const std::optional<Choice>& outside) {
  Strength most = Strength::strong;
  for (const Recommendation& member : members) {
    most = std::min(most, engine::firmest(member));
    if (!outside || choice_of(member) != *outside) continue;
    if (group.outside_rules.empty()) group.outside_rules.push_back(*member.outside);
    most = std::min(most, member.strength);
  }
  engine::decide(group);
  const auto agrees = [&](const Recommendation& member) { return choice_of(member) == choice_of(group); };
  const auto agreeing = static_cast<std::size_t>(std::ranges::count_if(members, agrees));
  if (2 * agreeing <= members.size()) most = std::min(most, Strength::lean);
  group.strength = std::min(group.strength, most);
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
  const auto are_alike = [&](Index q) {
    const OptionSet first = members.front().answers.chosen[q];
    return std::ranges::all_of(members,
                               [&](const Recommendation& m) { return m.answers.chosen[q] == first; });
  };
  // one answer has as many points as the others in its ballot let it have, and yet divides nobody
  std::erase_if(found, [&](const Division& d) { return d.range == 0 || are_alike(d.question); });
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
  team.group = group.sums(excluded_by);
  gather(team.group, team.members);
  judge_group(team.group, team.members);
  decide_group(team.group, team.members, group.outside());
  for (const Standing& standing : team.group.standings) {
    team.excluded_in.push_back(excluding[standing.alternative].ballot);
  }
  const Choice choice = choice_of(team.group);
  for (Index b = 0; b < team.members.size(); ++b) {
    const Recommendation& member = team.members[b];
    if (choice_of(member) == choice) team.agreeing.push_back(b);
    if (team.members.size() == 1) continue;
    group.count(member, -1);
    if (group.choice() != choice) team.pivotal.push_back(b);
    group.count(member);
  }
  if (team.group.leader) team.divisions = divisions(kb, team.members, *team.group.leader, *team.group.rival);
  return team;
}

Recommendation between(const TeamRecommendation& team, Index a, Index b) {
  Recommendation pair = team.group;
  pair.leader = a;
  pair.rival = b;
  std::map<std::tuple<Index, std::optional<Index>, std::optional<Index>, const Effect*>, std::size_t> places;
  for (const Recommendation& member : team.members) {
    for (const engine::Term& term : engine::terms(*team.kb, member.answers)) {
      const auto [place, is_new] = places.try_emplace(
          {term.criterion, term.question, term.option, term.effect}, pair.contributions.size());
      if (is_new) pair.contributions.push_back({term.question, term.option, term.criterion, term.effect, 0});
      pair.contributions[place->second].numerator +=
          in_millionths(engine::advantage(term, a, b), member.divisor);
    }
  }
  std::erase_if(pair.contributions, [](const Contribution& c) { return c.numerator == 0; });
  std::ranges::stable_sort(pair.contributions, std::greater{}, &Contribution::numerator);
  pair.lead = 0;
  for (const Contribution& c : pair.contributions) pair.lead += c.numerator;
  return pair;
}

}  // namespace langpick
