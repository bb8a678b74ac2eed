#include "engine/settled.hpp"

#include <algorithm>
#include <vector>

#include "engine/rules.hpp"

namespace langpick::engine {

namespace {

std::int64_t addition(const Option& option, const Answers& answers, Index a, Index b) {
  std::int64_t sum = 0;
  for (const Effect& effect : option.effects) {
    const std::int64_t weight = scaled(effect.weight, answers.weight_percent[effect.criterion]);
    sum += weight * (effect.ratings[a] - effect.ratings[b]);
  }
  return sum;
}

/// `divisor` and points are of the answers given; `other` may be excluded now.
bool stays_behind(const Recommendation& r, std::int64_t leader_points, const Standing& other) {
  if (exclusion(*r.kb, r.answers, other.alternative) == Truth::yes) return true;
  const std::int64_t lead = leader_points - other.points;
  return lead + least_addition(*r.kb, r.answers, *r.leader, other.alternative) > 0;
}

}  // namespace

Truth exclusion(const KnowledgeBase& kb, const Answers& answers, Index alternative) {
  Truth strongest = Truth::no;
  for (const Rule& rule : kb.rules) {
    if (rule.kind != RuleKind::exclude) continue;
    if (!takes_out(kb.alternatives[alternative], alternative, rule.target)) continue;
    strongest = std::max(strongest, prospect(rule, answers));
  }
  return strongest;
}

bool all_ruled_out(std::span<const Rule> rules, const Answers& answers) {
  return std::ranges::all_of(rules, [&](const Rule& rule) {
    return rule.kind != RuleKind::prefer_outside || prospect(rule, answers) == Truth::no;
  });
}

bool outside_settled(const KnowledgeBase& kb, const Answers& answers, Index option) {
  for (const Rule& rule : kb.rules) {
    if (rule.kind != RuleKind::prefer_outside) continue;
    const Truth truth = prospect(rule, answers);
    if (truth == Truth::no) continue;
    if (rule.target != option) return false;
    if (truth == Truth::yes) return true;
  }
  return false;
}

std::int64_t least_addition(const KnowledgeBase& kb, const Answers& answers, Index a, Index b) {
  std::int64_t least = 0;
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (!answers.chosen[q].empty()) continue;
    const Question& question = kb.questions[q];
    std::vector<std::int64_t> additions;
    for (const Option& option : question.options) additions.push_back(addition(option, answers, a, b));
    std::ranges::sort(additions);
    for (Index i = 0; i < std::min<std::size_t>(question.max_choices, additions.size()); ++i) {
      least += std::min<std::int64_t>(additions[i], 0);
    }
  }
  return least;
}

bool settled(const Recommendation& r) {
  const KnowledgeBase& kb = *r.kb;
  if (!r.outside_rules.empty()) {
    return outside_settled(kb, r.answers, kb.rules[r.outside_rules.front()].target);
  }
  if (!all_ruled_out(kb.rules, r.answers)) return false;
  if (!r.leader) {
    return std::ranges::all_of(r.standings, [&](const Standing& standing) {
      return exclusion(kb, r.answers, standing.alternative) == Truth::yes;
    });
  }
  if (exclusion(kb, r.answers, *r.leader) != Truth::no) return false;
  const std::int64_t leader_points = r.standings.front().points;
  return std::ranges::all_of(r.standings.begin() + 1, r.standings.end(),
                             [&](const Standing& other) { return stays_behind(r, leader_points, other); });
}

}  // namespace langpick::engine
