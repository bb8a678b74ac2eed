#include "batch/rule_table.hpp"

#include <algorithm>

namespace langpick::batch {

using engine::Truth;

/// False where no list of options will do: the condition can hold without any.
bool RuleTable::triggers_of(const Condition& condition, std::vector<Trigger>& triggers) {
  switch (condition.kind) {
    case Condition::Kind::any_option:
      triggers.push_back({condition.question, condition.options});
      return true;
    case Condition::Kind::any:
      return std::ranges::all_of(condition.conditions,
                                 [&](const Condition& part) { return triggers_of(part, triggers); });
    case Condition::Kind::all: {
      // any part will do, as all have to hold: the one of the fewest questions
      std::vector<Trigger> fewest;
      bool found = false;
      for (const Condition& part : condition.conditions) {
        std::vector<Trigger> candidate;
        if (!triggers_of(part, candidate) || (found && candidate.size() >= fewest.size())) continue;
        fewest = std::move(candidate);
        found = true;
      }
      triggers.insert(triggers.end(), fewest.begin(), fewest.end());
      return found;
    }
    case Condition::Kind::negation:
      return false;
  }
  return false;
}

RuleTable::RuleTable(const KnowledgeBase& kb) : kb_(&kb), excluded_by_(kb.alternatives.size()) {
  for (Index r = 0; r < kb.rules.size(); ++r) {
    const Rule& rule = kb.rules[r];
    if (rule.kind == RuleKind::warn) continue;
    Entry entry{.position = r};
    entry.always_asked = !triggers_of(rule.when, entry.triggers);
    for (Index a = 0; a < kb.alternatives.size() && rule.kind == RuleKind::exclude; ++a) {
      if (engine::takes_out(kb.alternatives[a], a, rule.target)) entry.taken_out.push_back(a);
    }
    entries_.push_back(std::move(entry));
  }
}

bool RuleTable::may_fire(const Entry& entry, const Answers& answers) {
  if (entry.always_asked) return true;
  for (const Trigger& trigger : entry.triggers) {
    const std::uint64_t chosen = answers.chosen[trigger.question].bits();
    if (chosen == 0 || (chosen & trigger.options) != 0) return true;
  }
  return false;
}

void RuleTable::fire(const Entry& entry) {
  if (kb_->rules[entry.position].kind == RuleKind::prefer_outside) outside_.push_back(entry.position);
  for (const Index a : entry.taken_out) {
    if (!excluded_by_[a]) excluded_by_[a] = entry.position;
  }
}

void RuleTable::judge(const Answers& answers) {
  std::ranges::fill(excluded_by_, std::nullopt);
  outside_.clear();
  for (Entry& entry : entries_) {
    entry.truth = Truth::no;
    if (!may_fire(entry, answers)) continue;
    const Rule& rule = kb_->rules[entry.position];
    entry.truth = engine::prospect(rule, answers);
    const bool fires = entry.truth == Truth::maybe ? engine::fires(rule, answers) : entry.truth == Truth::yes;
    if (fires) fire(entry);
  }
}

Truth RuleTable::exclusion(Index alternative) const {
  Truth strongest = Truth::no;
  for (const Entry& entry : entries_) {
    if (entry.truth <= strongest) continue;
    if (std::ranges::find(entry.taken_out, alternative) != entry.taken_out.end()) strongest = entry.truth;
  }
  return strongest;
}

bool RuleTable::all_ruled_out() const {
  return std::ranges::all_of(entries_, [&](const Entry& entry) {
    return entry.truth == Truth::no || kb_->rules[entry.position].kind != RuleKind::prefer_outside;
  });
}

bool RuleTable::outside_settled(Index option) const {
  for (const Entry& entry : entries_) {
    const Rule& rule = kb_->rules[entry.position];
    if (rule.kind != RuleKind::prefer_outside || entry.truth == Truth::no) continue;
    if (rule.target != option) return false;
    if (entry.truth == Truth::yes) return true;
  }
  return false;
}

}  // namespace langpick::batch
