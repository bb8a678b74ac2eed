#include "engine/choosing.hpp"

#include <algorithm>
#include <cstdlib>

#include "langpick/recommendation.hpp"

namespace langpick::engine {

ChoiceRules::ChoiceRules(const KnowledgeBase& kb, const Answers& answers, const std::vector<bool>& may_change)
    : kb_(&kb) {
  const Future future{answers, may_change};
  for (const Rule& rule : kb.rules) {
    if (!has_a_say(rule)) continue;
    const Truth truth = prospect(rule, future);
    if (truth != Truth::no) entries_.push_back({&rule, truth == Truth::yes});
  }
}

Verdicts ChoiceRules::judge(const Answers& answers) const {
  Verdicts verdicts{std::vector<bool>(kb_->alternatives.size()), std::nullopt};
  for (const Entry& entry : entries_) {
    const Rule& rule = *entry.rule;
    if (rule.kind == RuleKind::prefer_outside && verdicts.outside) continue;
    if (!entry.certain && !fires(rule, answers)) continue;
    if (rule.kind == RuleKind::prefer_outside) {
      verdicts.outside = rule.target;
      continue;
    }
    for (Index a = 0; a < kb_->alternatives.size(); ++a) {
      if (takes_out(kb_->alternatives[a], a, rule.target)) verdicts.excluded[a] = true;
    }
  }
  return verdicts;
}

Choice choose(std::span<const std::int64_t> points, const Verdicts& verdicts) {
  if (verdicts.outside) return {Choice::Kind::outside, *verdicts.outside};
  std::optional<Index> best;
  bool tie = false;
  for (Index a = 0; a < verdicts.excluded.size(); ++a) {
    if (verdicts.excluded[a]) continue;
    if (!best || points[a] > points[*best]) {
      best = a;
      tie = false;
    } else {
      tie = tie || points[a] == points[*best];
    }
  }
  if (!best || tie) return {};
  return {Choice::Kind::alternative, *best};
}

namespace {

/// Does another answer to `question` turn the condition, or a part of it?
bool turns(const Condition& condition, Index question, OptionSet from, OptionSet to) {
  if (condition.kind != Condition::Kind::any_option) {
    return std::ranges::any_of(condition.conditions,
                               [&](const Condition& part) { return turns(part, question, from, to); });
  }
  const auto held = [&](OptionSet answer) { return (answer.bits() & condition.options) != 0; };
  return condition.question == question && held(from) != held(to);
}

}  // namespace

Tallies::Tallies(const KnowledgeBase& kb, const Answers& answers, const std::vector<bool>& may_change)
    : kb_(&kb), own_(kb.questions.size()), joint_(kb.questions.size()) {
  const Future future{answers, may_change};
  for (const Rule& rule : kb.rules) {
    if (!has_a_say(rule) || prospect(rule, future) == Truth::no) continue;
    Entry entry{.rule = &rule, .when = tally(rule.when, future)};
    if (rule.unless) entry.unless = tally(*rule.unless, future);
    entries_.push_back(entry);
  }
}

Index Tallies::tally(const Condition& condition, const Future& future) {
  const auto index = static_cast<Index>(sums_.size());
  const bool counts = condition.kind == Condition::Kind::at_least;
  int& sum = sums_.emplace_back(0);
  needed_.push_back(counts ? condition.needed : 1);
  const auto add = [&](const Condition& part, int points) {
    if (holds(part, future.answers())) sum += points;
    if (prospect(part, future) == Truth::maybe) let_hear(part, {&part, points, index});
  };
  if (counts) {
    for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
      add(condition.conditions[i], condition.arguments[i].points);
    }
  } else {
    add(condition, 1);
  }
  return index;
}

/// A negation of one question's options counts as joint: there are few, and they cost little.
void Tallies::let_hear(const Condition& condition, const Summand& part) {
  for (const Condition& inner : condition.conditions) let_hear(inner, part);
  if (condition.kind != Condition::Kind::any_option) return;
  std::vector<Summand>& parts = (&condition == part.condition ? own_ : joint_)[condition.question];
  if (parts.empty() || parts.back().condition != part.condition) parts.push_back(part);
}

Impact Tallies::impact(Index question, OptionSet from, OptionSet to) const {
  Impact impact;
  const auto of = [&](Index tally) -> Shift& {
    const auto known = std::ranges::find(impact.shifts, tally, &Shift::tally);
    return known != impact.shifts.end() ? *known : impact.shifts.emplace_back(Shift{.tally = tally});
  };
  for (const auto& [condition, points, tally] : own_[question]) {
    if (!turns(*condition, question, from, to)) continue;
    of(tally).sure += (to.bits() & condition->options) != 0 ? points : -points;
  }
  for (const Summand& part : joint_[question]) {
    if (!turns(*part.condition, question, from, to)) continue;
    of(part.tally).unsure += std::abs(part.points);
    impact.unsure.push_back(part);
  }
  return impact;
}

void ShiftBounds::widen(const Impact& impact) {
  for (const auto& [tally, sure, unsure] : impact.shifts) {
    if (tally >= bounds_.size()) bounds_.resize(tally + 1);
    Bound& bound = bounds_[tally];
    bound.up = std::max(bound.up, unsure + sure);
    bound.down = std::max(bound.down, unsure - sure);
  }
}

bool Tallies::may_turn(const Impact& impact) const {
  return std::ranges::any_of(impact.shifts, [&](const Shift& shift) {
    return turns_within(shift.tally, shift.unsure + shift.sure, shift.unsure - shift.sure);
  });
}

bool Tallies::may_turn(const ShiftBounds& shifts, Index changes) const {
  const auto times = static_cast<int>(changes);
  for (std::size_t t = 0; t < shifts.bounds_.size(); ++t) {
    const auto [up, down] = shifts.bounds_[t];
    if (turns_within(static_cast<Index>(t), up * times, down * times)) return true;
  }
  return false;
}

void Tallies::count(std::span<const Summand> summands, const Answers& answers, int sign) {
  for (const auto& [condition, points, tally] : summands) {
    if (holds(*condition, answers)) sums_[tally] += sign * points;
  }
}

Tallies::Sums Tallies::change(Answers& answers, Index question, OptionSet to, const Impact& impact) {
  Sums before = sums_;
  count(impact.unsure, answers, -1);
  answers.chosen[question] = to;
  count(impact.unsure, answers, 1);
  for (const Shift& shift : impact.shifts) sums_[shift.tally] += shift.sure;
  return before;
}

Verdicts Tallies::verdicts() const {
  Verdicts verdicts{std::vector<bool>(kb_->alternatives.size()), std::nullopt};
  for (const auto& [rule, when, unless] : entries_) {
    if (!is_met(when) || (unless && is_met(*unless))) continue;
    if (rule->kind == RuleKind::prefer_outside) {
      if (!verdicts.outside) verdicts.outside = rule->target;
      continue;
    }
    for (Index a = 0; a < kb_->alternatives.size(); ++a) {
      if (takes_out(kb_->alternatives[a], a, rule->target)) verdicts.excluded[a] = true;
    }
  }
  return verdicts;
}

}  // namespace langpick::engine

namespace langpick {

Choice choice_of(const Recommendation& r) {
  if (r.outside) return {Choice::Kind::outside, r.kb->rules[*r.outside].target};
  if (!r.leader || r.exact_tie) return {};
  return {Choice::Kind::alternative, *r.leader};
}

}  // namespace langpick
