#include "batch/score/rule_table.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>

#include "langpick/engine.hpp"

namespace langpick::batch {

LeafTable::LeafTable(const KnowledgeBase& kb)
    : kb_(&kb), first_(first_options(kb)), asking_(kb.questions.size()) {
  std::size_t options = 0;
  for (const Question& question : kb.questions) options += question.options.size();
  effects_.resize(options);
}

std::optional<LeafSet> LeafTable::bit_of(const Condition& leaf) {
  constexpr std::size_t most_leaves = 64;
  const Leaf asked{leaf.question, leaf.options};
  const auto found = std::ranges::find(leaves_, asked);
  const auto position = static_cast<std::size_t>(found - leaves_.begin());
  if (position == most_leaves) return std::nullopt;
  const LeafSet bit = LeafSet{1} << position;
  if (found != leaves_.end()) return bit;
  leaves_.push_back(asked);
  asking_[leaf.question] |= bit;
  for (Index o = 0; o < kb_->questions[leaf.question].options.size(); ++o) {
    Effect& effect = effects_[first_[leaf.question] + o];
    effect.answered |= bit;
    if (OptionSet{leaf.options}.contains(o)) effect.met |= bit;
  }
  return bit;
}

void LeafTable::judge(std::span<const OptionNumber> chosen) {
  Effect all;
  for (const OptionNumber option : chosen) {
    all.met |= effects_[option].met;
    all.answered |= effects_[option].answered;
  }
  met_ = all.met;
  answered_ = all.answered;
}

namespace {

using Clauses = std::optional<std::vector<Clause>>;

constexpr std::size_t most_clauses = 64;

/// Every clause of the one with every clause of the other.
Clauses both(const Clauses& one, const Clauses& other) {
  if (!one || !other || one->size() * other->size() > most_clauses) return std::nullopt;
  std::vector<Clause> all;
  for (const Clause& a : *one) {
    for (const Clause& b : *other) all.push_back({a.needed | b.needed, a.barred | b.barred});
  }
  return all;
}

Clauses either(Clauses one, const Clauses& other) {
  if (!one || !other || one->size() + other->size() > most_clauses) return std::nullopt;
  one->insert(one->end(), other->begin(), other->end());
  return one;
}

Clauses clauses_of(const Condition& condition, bool negated, LeafTable& leaves) {
  if (condition.kind == Condition::Kind::at_least) return std::nullopt;  // a sum is quicker than its cases
  if (condition.kind == Condition::Kind::negation) {
    return clauses_of(condition.conditions.front(), !negated, leaves);
  }
  if (condition.kind == Condition::Kind::any_option) {
    const std::optional<LeafSet> leaf = leaves.bit_of(condition);
    if (!leaf) return std::nullopt;
    return std::vector{negated ? Clause{.barred = *leaf} : Clause{.needed = *leaf}};
  }
  const bool all = (condition.kind == Condition::Kind::all) != negated;
  Clauses clauses{std::vector<Clause>(all ? 1 : 0)};
  for (const Condition& part : condition.conditions) {
    const Clauses more = clauses_of(part, negated, leaves);
    clauses = all ? both(clauses, more) : either(std::move(clauses), more);
    if (!clauses) break;
  }
  return clauses;
}

}  // namespace

Clauses clauses_of(const Rule& rule, LeafTable& leaves) {
  const Clauses when = clauses_of(rule.when, false, leaves);
  return rule.unless ? both(when, clauses_of(*rule.unless, true, leaves)) : when;
}

using engine::Truth;

namespace {

constexpr std::size_t word_bits = 64;

}  // namespace

RuleTable::RuleTable(const KnowledgeBase& kb)
    : kb_(&kb), leaves_(kb), excluded_by_(kb.alternatives.size()), exclusion_(kb.alternatives.size()) {
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (kb.questions[q].ask_when) conditional_.push_back(q);
  }
  for (Index r = 0; r < kb.rules.size(); ++r) {
    const Rule& rule = kb.rules[r];
    if (rule.kind == RuleKind::warn) continue;
    const std::optional<std::vector<Clause>> clauses = clauses_of(rule, leaves_);
    const auto entry = static_cast<Index>(entries_.size());
    for (const Clause& clause : clauses.value_or(std::vector<Clause>(1))) clauses_.push_back({clause, entry});
    entries_.push_back({.position = r, .by_tree = !clauses, .kind = rule.kind, .taken_out = {}});
    for (Index a = 0; a < kb.alternatives.size() && rule.kind == RuleKind::exclude; ++a) {
      if (engine::takes_out(kb.alternatives[a], a, rule.target)) entries_.back().taken_out.push_back(a);
    }
  }
}

/// A clause that isn't out of the question.
RuleTable::Answer RuleTable::ask(const EntryClause& possible, const Answers& answers) const {
  const Entry& entry = entries_[possible.entry];
  if (entry.by_tree) {
    const Rule& rule = kb_->rules[entry.position];
    return {engine::fires(rule, answers), engine::prospect(rule, future_)};
  }
  const LeafSet open_needed = possible.clause.needed & leaves_.open();
  const LeafSet open_barred = possible.clause.barred & leaves_.open();
  return {open_needed == 0, (open_needed | open_barred) == 0 ? Truth::yes : Truth::maybe};
}

/// Of a rule with several clauses, called for each of them that is possible.
void RuleTable::note(const Entry& entry, Answer answer) {
  if (entry.kind == RuleKind::prefer_outside) return note_outside(entry.position, answer);
  if (entry.kind == RuleKind::contradiction) {
    const bool is_new = contradictions_.empty() || contradictions_.back() != entry.position;
    if (answer.fires && is_new) contradictions_.push_back(entry.position);
    return;
  }
  for (const Index a : entry.taken_out) {
    exclusion_[a] = std::max(exclusion_[a], answer.prospect);
    if (answer.fires && !excluded_by_[a]) excluded_by_[a] = entry.position;
  }
}

void RuleTable::note_outside(Index position, Answer answer) {
  if (possible_.empty() || possible_.back().position != position) possible_.push_back({position, Truth::no});
  possible_.back().truth = std::max(possible_.back().truth, answer.prospect);
  if (answer.fires && (outside_.empty() || outside_.back() != position)) outside_.push_back(position);
}

/// A bit for each of the clauses from `first` on that isn't out of the question. Without branches: which they
/// are can't be guessed, and a wrong guess costs more than all of it.
std::uint64_t RuleTable::possible_from(std::size_t first) const {
  const LeafSet met = leaves_.met();
  const LeafSet missed = ~(met | leaves_.open());
  std::uint64_t possible = 0;
  const std::size_t count = std::min(clauses_.size() - first, word_bits);
  for (std::size_t i = 0; i < count; ++i) {
    const Clause& clause = clauses_[first + i].clause;
    const bool is_possible = ((clause.needed & missed) | (clause.barred & met)) == 0;
    possible |= static_cast<std::uint64_t>(is_possible) << i;
  }
  return possible;
}

void RuleTable::look_ahead(const Answers& answers) {
  future_.assign(*kb_, answers);
  applicable_ = static_cast<Index>(kb_->questions.size());
  for (const Index q : conditional_) {
    if (!answers.chosen[q].empty()) continue;
    if (!applies(kb_->questions[q], answers)) --applicable_;
    if (!future_.is_open(q)) leaves_.close(q);
  }
}

void RuleTable::judge(const Answers& answers, std::span<const OptionNumber> chosen) {
  leaves_.judge(chosen);
  look_ahead(answers);
  std::ranges::fill(excluded_by_, std::optional<Index>{});
  std::ranges::fill(exclusion_, Truth::no);
  outside_.clear();
  contradictions_.clear();
  possible_.clear();
  for (std::size_t first = 0; first < clauses_.size(); first += word_bits) {
    std::uint64_t possible = possible_from(first);
    for (; possible != 0; possible &= possible - 1) {
      const EntryClause& one = clauses_[first + static_cast<std::size_t>(std::countr_zero(possible))];
      const Answer answer = ask(one, answers);
      if (answer.prospect != Truth::no) note(entries_[one.entry], answer);
    }
  }
}

bool RuleTable::outside_settled(Index option) const {
  for (const Prospect& prospect : possible_) {
    if (kb_->rules[prospect.position].target != option) return false;
    if (prospect.truth == Truth::yes) return true;
  }
  return false;
}

}  // namespace langpick::batch
