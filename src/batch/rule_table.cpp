#include "batch/rule_table.hpp"

#include <algorithm>

namespace langpick::batch {

using engine::Truth;

namespace {

// Without branches: which rules the answers meet can't be guessed, and a wrong guess costs more than the
// rest.

static_assert(static_cast<int>(Truth::no) == 0 && static_cast<int>(Truth::maybe) == 1 &&
              static_cast<int>(Truth::yes) == 2);

Truth negated(Truth truth) { return static_cast<Truth>(2 - static_cast<int>(truth)); }

/// `decided`, or else `open` and so maybe, or else not.
Truth yes_if(bool decided, bool open) {
  return static_cast<Truth>(2 * static_cast<int>(decided) + static_cast<int>(open & !decided));
}

}  // namespace

FlatCondition::FlatCondition(const Condition& condition) {
  negated_ = condition.kind == Condition::Kind::negation;
  if (!flatten(negated_ ? condition.conditions.front() : condition)) nested_ = &condition;
}

bool FlatCondition::flatten(const Condition& condition) {
  switch (condition.kind) {
    case Condition::Kind::any_option:
      leaves_.push_back({condition.question, condition.options});
      return true;
    case Condition::Kind::any:
    case Condition::Kind::all:
      all_ = condition.kind == Condition::Kind::all;
      for (const Condition& part : condition.conditions) {
        if (part.kind == Condition::Kind::any_option) leaves_.push_back({part.question, part.options});
      }
      return leaves_.size() == condition.conditions.size();
    case Condition::Kind::negation:
      break;
  }
  return false;
}

// Both look at all leaves: which one decides can't be guessed either.

Truth FlatCondition::any(const Answers& answers) const {
  bool hit = false;
  bool open = false;
  for (const Leaf& leaf : leaves_) {
    const std::uint64_t chosen = answers.chosen[leaf.question].bits();
    hit |= (chosen & leaf.options) != 0;
    open |= chosen == 0;
  }
  return yes_if(hit, open);
}

Truth FlatCondition::all(const Answers& answers) const {
  bool missed = false;
  bool open = false;
  for (const Leaf& leaf : leaves_) {
    const std::uint64_t chosen = answers.chosen[leaf.question].bits();
    missed |= chosen != 0 && (chosen & leaf.options) == 0;
    open |= chosen == 0;
  }
  return negated(yes_if(missed, open));
}

FlatCondition::Answer FlatCondition::ask(const Answers& answers) const {
  if (nested_ != nullptr) {
    if (all_ && !negated_ && all(answers) == Truth::no) return {};
    return {engine::holds(*nested_, answers), engine::prospect(*nested_, answers)};
  }
  const Truth truth = all_ ? all(answers) : any(answers);
  const bool holds = truth == Truth::yes;  // an open question has no option, so `maybe` doesn't hold now
  return negated_ ? Answer{!holds, negated(truth)} : Answer{holds, truth};
}

RuleTable::RuleTable(const KnowledgeBase& kb)
    : kb_(&kb), excluded_by_(kb.alternatives.size()), exclusion_(kb.alternatives.size()) {
  for (Index r = 0; r < kb.rules.size(); ++r) {
    const Rule& rule = kb.rules[r];
    if (rule.kind == RuleKind::warn) continue;
    Entry entry{.position = r, .when = FlatCondition{rule.when}};
    if (rule.unless) entry.unless.emplace(*rule.unless);
    for (Index a = 0; a < kb.alternatives.size() && rule.kind == RuleKind::exclude; ++a) {
      if (engine::takes_out(kb.alternatives[a], a, rule.target)) entry.taken_out.push_back(a);
    }
    entries_.push_back(std::move(entry));
  }
}

void RuleTable::note(const Entry& entry, bool fires) {
  if (entry.taken_out.empty()) {
    all_ruled_out_ = false;
    if (fires) outside_.push_back(entry.position);
  }
  for (const Index a : entry.taken_out) {
    exclusion_[a] = std::max(exclusion_[a], entry.truth);
    if (fires && !excluded_by_[a]) excluded_by_[a] = entry.position;
  }
}

void RuleTable::judge(const Answers& answers) {
  std::ranges::fill(excluded_by_, std::nullopt);
  std::ranges::fill(exclusion_, Truth::no);
  outside_.clear();
  all_ruled_out_ = true;
  for (Entry& entry : entries_) {
    FlatCondition::Answer when = entry.when.ask(answers);
    entry.truth = when.prospect;
    if (entry.unless) {
      const FlatCondition::Answer unless = entry.unless->ask(answers);
      entry.truth = std::min(entry.truth, negated(unless.prospect));
      when.holds &= !unless.holds;
    }
    if (entry.truth != Truth::no) note(entry, when.holds);
  }
}

bool RuleTable::outside_settled(Index option) const {
  for (const Entry& entry : entries_) {
    if (!entry.taken_out.empty() || entry.truth == Truth::no) continue;
    if (kb_->rules[entry.position].target != option) return false;
    if (entry.truth == Truth::yes) return true;
  }
  return false;
}

}  // namespace langpick::batch
