#include "support/recommendation_oracle.hpp"

#include <algorithm>
#include <utility>

namespace langpick::test {

RecommendationOracle::RecommendationOracle(const KnowledgeBase& kb, const Answers& answers) {
  for (const Alternative& alternative : kb.alternatives) {
    const Id id(alternative.id);
    alternatives.push_back(id);
    footprint[id] = {id};
    for (const Index member : alternative.members) footprint[id].insert(Id(kb.alternatives[member].id));
  }
  add_up(kb, answers);
  obey(kb, answers);
  choose();
}

Index RecommendationOracle::rank(const Id& id) const {
  Index better = 0;
  for (const Id& other : alternatives) {
    const bool ahead = points.at(other) > points.at(id);
    if (eligible(other) && !eligible(id)) ++better;
    if (eligible(other) == eligible(id) && ahead) ++better;
  }
  return better + 1;
}

namespace {

/// The flow of probability over how many of the gains' and the losses' exponentials have ended, starting
/// from none: of two that run, one of mean a and one of mean b, the first ends first with b / (a + b).
long double chance_that_losses_end_first(const std::vector<std::int64_t>& gains,
                                         const std::vector<std::int64_t>& losses) {
  std::map<std::pair<std::size_t, std::size_t>, long double> reached{{{0, 0}, 1.0L}};
  long double chance = 0;
  for (std::size_t i = 0; i < gains.size(); ++i) {
    for (std::size_t j = 0; j < losses.size(); ++j) {
      const long double here = reached[{i, j}];
      const auto gain = static_cast<long double>(gains[i]);
      const auto loss = static_cast<long double>(losses[j]);
      reached[{i + 1, j}] += here * loss / (gain + loss);
      reached[{i, j + 1}] += here * gain / (gain + loss);
    }
    chance += reached[{i, losses.size()}];
  }
  return chance;
}

}  // namespace

int RecommendationOracle::acceptability(const Id& other) const {
  std::map<Id, std::int64_t> net;
  for (const Vote& vote : votes) {
    net[vote.criterion] += vote.weight * (vote.ratings.at(leader) - vote.ratings.at(other));
  }
  std::vector<std::int64_t> gains;
  std::vector<std::int64_t> losses;
  for (const auto& [criterion, x] : net) {
    if (x > 0) gains.insert(gains.end(), 4, x);
    if (x < 0) losses.insert(losses.end(), 4, -x);
  }
  return static_cast<int>(chance_that_losses_end_first(gains, losses) * 10'000 + 0.5L);
}

int RecommendationOracle::least_acceptability() const {
  int least = 10'000;
  for (const Id& other : alternatives) {
    if (eligible(other) && other != leader) least = std::min(least, acceptability(other));
  }
  return least;
}

void RecommendationOracle::vote(const Vote& vote) {
  if (vote.weight == 0) return;
  votes.push_back(vote);
  divisor += vote.weight;
  for (const Id& id : alternatives) points[id] += vote.weight * vote.ratings.at(id);
}

std::map<Id, int> RecommendationOracle::by_id(std::span<const int> ratings) const {
  std::map<Id, int> named;
  for (std::size_t a = 0; a < ratings.size(); ++a) named[alternatives[a]] = ratings[a];
  return named;
}

void RecommendationOracle::add_up(const KnowledgeBase& kb, const Answers& answers) {
  for (const Id& id : alternatives) points[id] = 0;
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    const Criterion& criterion = kb.criteria[c];
    vote({"", "", Id(criterion.id), criterion.base_weight * answers.weight_percent[c],
          by_id(criterion.ratings)});
  }
  for (Index q = 0; q < kb.questions.size(); ++q) {
    for (Index o = 0; o < kb.questions[q].options.size(); ++o) {
      if (!answers.chosen[q].contains(o)) continue;
      const Option& option = kb.questions[q].options[o];
      for (const Effect& effect : option.effects) {
        vote({Id(kb.questions[q].id), Id(option.id), Id(kb.criteria[effect.criterion].id),
              effect.weight * answers.weight_percent[effect.criterion], by_id(effect.ratings)});
      }
      for (const Index c : option.drops) {
        vote({Id(kb.questions[q].id), Id(option.id), Id(kb.criteria[c].id),
              -kb.criteria[c].base_weight * answers.weight_percent[c], by_id(kb.criteria[c].ratings)});
      }
    }
  }
}

bool RecommendationOracle::holds(const KnowledgeBase& kb, const Answers& answers,
                                 const Condition& condition) {
  bool found = false;
  std::size_t true_parts = 0;
  int counted = 0;
  for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
    if (!holds(kb, answers, condition.conditions[i])) continue;
    ++true_parts;
    if (!condition.arguments.empty()) counted += condition.arguments[i].points;
  }
  switch (condition.kind) {
    case Condition::Kind::any_option:
      for (Index o = 0; o < kb.questions[condition.question].options.size(); ++o) {
        const bool meant = (condition.options >> o) % 2 == 1;
        if (meant && answers.chosen[condition.question].contains(o)) found = true;
      }
      return found;
    case Condition::Kind::all:
      return true_parts == condition.conditions.size();
    case Condition::Kind::any:
      return true_parts > 0;
    case Condition::Kind::negation:
      return true_parts == 0;
    case Condition::Kind::at_least:
      return counted >= condition.needed;
  }
  return false;
}

void RecommendationOracle::obey(const KnowledgeBase& kb, const Answers& answers) {
  for (Index q = 0; q < kb.questions.size(); ++q) {
    const std::optional<Condition>& ask_when = kb.questions[q].ask_when;
    if (!answers.chosen[q].empty() || (ask_when && !holds(kb, answers, *ask_when))) continue;
    unanswered.insert(Id(kb.questions[q].id));
  }
  for (const Rule& rule : kb.rules) {
    if (!holds(kb, answers, rule.when)) continue;
    if (rule.unless && holds(kb, answers, *rule.unless)) continue;
    if (rule.kind == RuleKind::warn) warnings.emplace_back(rule.id);
    if (rule.kind == RuleKind::contradiction) contradictions.emplace_back(rule.id);
    if (rule.kind == RuleKind::prefer_outside) outside_rules.emplace_back(rule.id);
    if (rule.kind != RuleKind::exclude) continue;
    for (const Id& id : alternatives) {
      if (footprint[id].contains(alternatives[rule.target])) excluded_by.emplace(id, rule.id);
    }
  }
}

/// The best of those that `admits`, the first of the file among equals.
Id RecommendationOracle::best(const std::function<bool(const Id&)>& admits) const {
  Id found;
  for (const Id& id : alternatives) {
    if (admits(id) && (found.empty() || rank(id) < rank(found))) found = id;
  }
  return found;
}

void RecommendationOracle::choose() {
  leader = best([&](const Id& id) { return eligible(id); });
  if (leader.empty()) return;
  runner_up = best([&](const Id& id) { return eligible(id) && id != leader; });
  exact_tie = !runner_up.empty() && points[leader] == points[runner_up];

  const bool contested = !runner_up.empty();  // else the excluded ones are all there is to argue against
  const auto other = [&](const Id& id) { return id != leader && eligible(id) == contested; };
  rival = best([&](const Id& id) {
    const bool shares = std::ranges::any_of(
        footprint.at(leader), [&](const Id& member) { return footprint.at(id).contains(member); });
    return other(id) && !shares;
  });
  if (rival.empty()) rival = best(other);
}

}  // namespace langpick::test
