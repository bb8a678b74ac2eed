#include "engine/outside_cases.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "engine/rules.hpp"

namespace langpick::engine {

namespace {

/// The condition that counts, if the rule has one.
const Condition* counting(const Condition& when) {
  if (when.kind == Condition::Kind::at_least) return &when;
  if (when.kind != Condition::Kind::all) return nullptr;
  const auto found = std::ranges::find(when.conditions, Condition::Kind::at_least, &Condition::kind);
  return found != when.conditions.end() ? &*found : nullptr;
}

/// The answers among what a condition asks for that were given.
void collect_answers(const Condition& condition, const Answers& answers, std::vector<Ground>& grounds) {
  if (!holds(condition, answers)) return;
  if (condition.kind == Condition::Kind::any_option) {
    grounds.push_back({.condition = &condition, .argument = nullptr});
  } else if (condition.kind != Condition::Kind::negation) {
    for (const Condition& part : condition.conditions) collect_answers(part, answers, grounds);
  }
}

void count(const Condition& condition, const Answers& answers, OutsideCase& found) {
  found.points = points(condition, answers);
  found.needed = condition.needed;
  for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
    if (!holds(condition.conditions[i], answers)) continue;
    const Argument& argument = condition.arguments[i];
    (argument.points > 0 ? found.grounds : found.counter_grounds)
        .push_back({.condition = &condition.conditions[i], .argument = &argument});
  }
  const auto weight = [](const Ground& ground) { return -std::abs(ground.argument->points); };
  std::ranges::stable_sort(found.grounds, {}, weight);
  std::ranges::stable_sort(found.counter_grounds, {}, weight);
}

OutsideCase case_of(const KnowledgeBase& kb, Index position, const Answers& answers) {
  const Rule& rule = kb.rules[position];
  OutsideCase found{.rule = position, .holds = fires(rule, answers)};
  if (const Condition* condition = counting(rule.when)) {
    count(*condition, answers, found);
  } else {
    collect_answers(rule.when, answers, found.grounds);
  }
  return found;
}

bool is_near(const Rule& rule, const OutsideCase& found, const Answers& answers) {
  if (found.holds || !found.counts() || *found.points * 2 < found.needed) return false;
  const bool others_hold = rule.when.kind == Condition::Kind::at_least ||
                           std::ranges::all_of(rule.when.conditions, [&](const Condition& part) {
                             return part.kind == Condition::Kind::at_least || holds(part, answers);
                           });
  return others_hold && !(rule.unless && holds(*rule.unless, answers));
}

}  // namespace

std::vector<OutsideCase> outside_cases(const KnowledgeBase& kb, const Answers& answers) {
  std::vector<OutsideCase> holding;
  std::vector<OutsideCase> near;
  for (Index r = 0; r < kb.rules.size(); ++r) {
    if (kb.rules[r].kind != RuleKind::prefer_outside) continue;
    OutsideCase found = case_of(kb, r, answers);
    const bool nearly = is_near(kb.rules[r], found, answers);
    if (found.holds || nearly) (nearly ? near : holding).push_back(std::move(found));
  }
  std::ranges::move(near, std::back_inserter(holding));
  return holding;
}

bool outside_is_near(const KnowledgeBase& kb, const Answers& answers) {
  Index position = 0;
  return std::ranges::any_of(kb.rules, [&](const Rule& rule) {
    const Index r = position++;
    return rule.kind == RuleKind::prefer_outside && is_near(rule, case_of(kb, r, answers), answers);
  });
}

}  // namespace langpick::engine
