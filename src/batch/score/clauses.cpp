#include "batch/score/clauses.hpp"

#include <utility>

namespace langpick::batch {

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

}  // namespace langpick::batch
