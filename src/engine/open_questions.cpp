#include "engine/open_questions.hpp"

#include <algorithm>
#include <vector>

#include "engine/rules.hpp"

namespace langpick::engine {

namespace {

std::int64_t addition(const KnowledgeBase& kb, const Option& option, const Answers& answers, Index a,
                      Index b) {
  std::int64_t sum = 0;
  for (const Effect& effect : option.effects) {
    const std::int64_t weight = scaled(effect.weight, answers.weight_percent[effect.criterion]);
    sum += weight * (effect.ratings[a] - effect.ratings[b]);
  }
  for (const Index c : option.drops) {
    const Criterion& criterion = kb.criteria[c];
    sum -= scaled(criterion.base_weight, answers.weight_percent[c]) *
           (criterion.ratings[a] - criterion.ratings[b]);
  }
  return sum;
}

/// `divisor` and points are of the answers given; `other` may be excluded now.
bool stays_behind(const Recommendation& r, const Future& future, std::int64_t leader_points,
                  const Standing& other) {
  if (exclusion(*r.kb, future, other.alternative) == Truth::yes) return true;
  const std::int64_t lead = leader_points - other.points;
  return lead + least_addition(*r.kb, future, *r.leader, other.alternative) > 0;
}

}  // namespace

Truth exclusion(const KnowledgeBase& kb, const Future& future, Index alternative) {
  Truth strongest = Truth::no;
  for (const Rule& rule : kb.rules) {
    if (rule.kind != RuleKind::exclude) continue;
    if (!takes_out(kb.alternatives[alternative], alternative, rule.target)) continue;
    strongest = std::max(strongest, prospect(rule, future));
  }
  return strongest;
}

bool all_ruled_out(std::span<const Rule> rules, const Future& future) {
  return std::ranges::all_of(rules, [&](const Rule& rule) {
    return rule.kind != RuleKind::prefer_outside || prospect(rule, future) == Truth::no;
  });
}

bool outside_settled(const KnowledgeBase& kb, const Future& future, Index option) {
  for (const Rule& rule : kb.rules) {
    if (rule.kind != RuleKind::prefer_outside) continue;
    const Truth truth = prospect(rule, future);
    if (truth == Truth::no) continue;
    if (rule.target != option) return false;
    if (truth == Truth::yes) return true;
  }
  return false;
}

std::int64_t least_addition(const KnowledgeBase& kb, const Future& future, Index a, Index b) {
  std::int64_t least = 0;
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (!future.is_open(q)) continue;
    const Question& question = kb.questions[q];
    std::vector<std::int64_t> additions;
    for (const Option& option : question.options) {
      additions.push_back(addition(kb, option, future.answers(), a, b));
    }
    std::ranges::sort(additions);
    for (Index i = 0; i < std::min<std::size_t>(question.max_choices, additions.size()); ++i) {
      least += std::min<std::int64_t>(additions[i], 0);
    }
  }
  return least;
}

bool settled(const Recommendation& r) {
  const KnowledgeBase& kb = *r.kb;
  const Future future{kb, r.answers};
  if (!r.outside_rules.empty()) {
    return outside_settled(kb, future, kb.rules[r.outside_rules.front()].target);
  }
  if (!all_ruled_out(kb.rules, future)) return false;
  if (!r.leader) {
    return std::ranges::all_of(r.standings, [&](const Standing& standing) {
      return exclusion(kb, future, standing.alternative) == Truth::yes;
    });
  }
  if (exclusion(kb, future, *r.leader) != Truth::no) return false;
  const std::int64_t leader_points = r.standings.front().points;
  return std::ranges::all_of(r.standings.begin() + 1, r.standings.end(), [&](const Standing& other) {
    return stays_behind(r, future, leader_points, other);
  });
}

std::vector<Bound> bounds(const Recommendation& r, const Additions& additions) {
  std::vector<Bound> found;
  if (!r.leader) return found;
  const Future future{*r.kb, r.answers};
  const std::int64_t leader_points = r.standings.front().points;
  for (const Standing& other : r.standings) {
    if (other.alternative == r.leader) continue;
    if (!other.eligible() && exclusion(*r.kb, future, other.alternative) == Truth::yes) continue;
    const std::int64_t lead = leader_points - other.points;
    Bound bound{other.alternative, lead, lead};
    for (Index q = 0; q < r.kb->questions.size(); ++q) {
      if (!future.is_open(q)) continue;
      const Range added = range(*r.kb, additions, q, *r.leader, other.alternative);
      bound.lowest += added.lowest;
      bound.highest += added.highest;
    }
    found.push_back(bound);
  }
  return found;
}

std::optional<Index> next_question(const Recommendation& r, const Additions& additions,
                                   std::span<const Index> questions) {
  std::optional<Index> next;
  std::int64_t widest = 0;
  for (const Index q : questions) {
    for (const Bound& bound : r.bounds) {
      const Range added = range(*r.kb, additions, q, *r.leader, bound.against);
      const std::int64_t swing = added.highest - added.lowest;
      if (swing <= widest) continue;
      widest = swing;
      next = q;
    }
  }
  return next;
}

}  // namespace langpick::engine
