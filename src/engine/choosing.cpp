#include "engine/choosing.hpp"

#include <algorithm>

#include "engine/rules.hpp"
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

}  // namespace langpick::engine

namespace langpick {

Choice choice_of(const Recommendation& r) {
  if (r.outside) return {Choice::Kind::outside, r.kb->rules[*r.outside].target};
  if (!r.leader || r.exact_tie) return {};
  return {Choice::Kind::alternative, *r.leader};
}

}  // namespace langpick
