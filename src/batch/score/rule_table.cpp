#include "batch/score/rule_table.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "langpick/engine.hpp"

namespace langpick::batch {

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
