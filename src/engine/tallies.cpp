#include "engine/tallies.hpp"

#include <algorithm>
#include <cstdlib>

#include "engine/rules.hpp"

namespace langpick::engine {

Tallies::Tallies(const KnowledgeBase& kb, const Answers& answers, const std::vector<bool>& may_change)
    : kb_(&kb), own_(kb.questions.size()), joint_(kb.questions.size()) {
  const Future future{answers, may_change};
  for (const Rule& rule : kb.rules) {
    if (!has_a_say(rule) || prospect(rule, future) == Truth::no) continue;
    Entry entry{.rule = &rule, .when = tally(rule.when, answers)};
    if (rule.unless) entry.unless = tally(*rule.unless, answers);
    entries_.push_back(entry);
  }
}

Index Tallies::tally(const Condition& condition, const Answers& answers) {
  const auto index = static_cast<Index>(tallies_.size());
  Tally& tally = tallies_.emplace_back();
  const auto add = [&](const Condition& part, int points) {
    if (holds(part, answers)) tally.sum += points;
    let_hear(part, {&part, points, index});
  };
  if (condition.kind == Condition::Kind::at_least) {
    tally.needed = condition.needed;
    for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
      add(condition.conditions[i], condition.arguments[i].points);
    }
  } else {
    tally.needed = 1;
    add(condition, 1);
  }
  return index;
}

/// A negation of one question's options counts as joint: there are few, and they cost little.
void Tallies::let_hear(const Condition& condition, const Part& part) {
  for (const Condition& inner : condition.conditions) let_hear(inner, part);
  if (condition.kind != Condition::Kind::any_option) return;
  std::vector<Part>& parts = (&condition == part.condition ? own_ : joint_)[condition.question];
  if (parts.empty() || parts.back().condition != part.condition) parts.push_back(part);
}

std::vector<Shift> Tallies::shifts(Index question, OptionSet from, OptionSet to) const {
  std::vector<Shift> found;
  const auto of = [&](Index tally) -> Shift& {
    const auto known = std::ranges::find(found, tally, &Shift::tally);
    return known != found.end() ? *known : found.emplace_back(Shift{.tally = tally});
  };
  for (const auto& [condition, points, tally] : own_[question]) {
    const bool held = (from.bits() & condition->options) != 0;
    const bool holds = (to.bits() & condition->options) != 0;
    if (held != holds) of(tally).sure += holds ? points : -points;
  }
  for (const Part& part : joint_[question]) of(part.tally).unsure += std::abs(part.points);
  return found;
}

void ShiftBounds::widen(std::span<const Shift> shifts) {
  for (const auto& [tally, sure, unsure] : shifts) {
    if (tally >= bounds_.size()) bounds_.resize(tally + 1);
    Bound& bound = bounds_[tally];
    bound.up = std::max(bound.up, unsure + sure);
    bound.down = std::max(bound.down, unsure - sure);
  }
}

bool Tallies::may_turn(std::span<const Shift> shifts) const {
  return std::ranges::any_of(shifts, [&](const Shift& shift) {
    return tallies_[shift.tally].turns_within(shift.unsure + shift.sure, shift.unsure - shift.sure);
  });
}

bool Tallies::may_turn(const ShiftBounds& shifts, Index changes) const {
  const auto times = static_cast<int>(changes);
  for (std::size_t t = 0; t < shifts.bounds_.size(); ++t) {
    const auto [up, down] = shifts.bounds_[t];
    if (tallies_[t].turns_within(up * times, down * times)) return true;
  }
  return false;
}

void Tallies::count_joint(Index question, const Answers& answers, int sign) {
  for (const auto& [condition, points, tally] : joint_[question]) {
    if (holds(*condition, answers)) tallies_[tally].sum += sign * points;
  }
}

void Tallies::change(Answers& answers, Index question, OptionSet to, std::span<const Shift> shifts,
                     int sign) {
  count_joint(question, answers, -1);
  answers.chosen[question] = to;
  count_joint(question, answers, 1);
  for (const Shift& shift : shifts) tallies_[shift.tally].sum += sign * shift.sure;
}

Verdicts Tallies::verdicts() const {
  Verdicts verdicts{std::vector<bool>(kb_->alternatives.size()), std::nullopt};
  for (const auto& [rule, when, unless] : entries_) {
    if (!tallies_[when].holds() || (unless && tallies_[*unless].holds())) continue;
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
