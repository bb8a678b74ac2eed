#include "engine/rules.hpp"

#include <algorithm>

#include "langpick/engine.hpp"

namespace langpick::engine {

bool holds(const Condition& condition, const Answers& answers) {
  const auto each = [&](const Condition& part) { return holds(part, answers); };
  switch (condition.kind) {
    case Condition::Kind::any_option:
      return (answers.chosen[condition.question].bits() & condition.options) != 0;
    case Condition::Kind::all:
      return std::ranges::all_of(condition.conditions, each);
    case Condition::Kind::any:
      return std::ranges::any_of(condition.conditions, each);
    case Condition::Kind::negation:
      return !holds(condition.conditions.front(), answers);
    case Condition::Kind::at_least:
      return points(condition, answers) >= condition.needed;
  }
  return false;
}

int points(const Condition& condition, const Answers& answers) {
  int sum = 0;
  for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
    if (holds(condition.conditions[i], answers)) sum += condition.arguments[i].points;
  }
  return sum;
}

namespace {

Truth negated(Truth truth) {
  if (truth == Truth::maybe) return truth;
  return truth == Truth::yes ? Truth::no : Truth::yes;
}

/// Between what the points of an `at_least` can end up.
struct Points {
  int lowest = 0;
  int highest = 0;
};

/// Each of its conditions is looked at on its own.
Points prospective_points(const Condition& condition, const Future& future) {
  Points sum;
  for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
    const Truth truth = prospect(condition.conditions[i], future);
    const int points = condition.arguments[i].points;
    if (truth == Truth::no) continue;
    sum.lowest += truth == Truth::yes ? points : std::min(points, 0);
    sum.highest += truth == Truth::yes ? points : std::max(points, 0);
  }
  return sum;
}

bool hears_of(const Condition& condition, Index question) {
  if (condition.kind == Condition::Kind::any_option) return condition.question == question;
  return std::ranges::any_of(condition.conditions,
                             [&](const Condition& part) { return hears_of(part, question); });
}

}  // namespace

Truth prospect(const Condition& condition, const Future& future) {
  switch (condition.kind) {
    case Condition::Kind::any_option:
      if (future.is_open(condition.question)) return Truth::maybe;
      return holds(condition, future.answers()) ? Truth::yes : Truth::no;
    case Condition::Kind::all: {
      Truth weakest = Truth::yes;
      for (const Condition& part : condition.conditions) weakest = std::min(weakest, prospect(part, future));
      return weakest;
    }
    case Condition::Kind::any: {
      Truth strongest = Truth::no;
      for (const Condition& part : condition.conditions) {
        strongest = std::max(strongest, prospect(part, future));
      }
      return strongest;
    }
    case Condition::Kind::negation:
      return negated(prospect(condition.conditions.front(), future));
    case Condition::Kind::at_least: {
      const Points points = prospective_points(condition, future);
      if (points.lowest >= condition.needed) return Truth::yes;
      return points.highest < condition.needed ? Truth::no : Truth::maybe;
    }
  }
  return Truth::maybe;
}

bool fires(const Rule& rule, const Answers& answers) {
  return holds(rule.when, answers) && !(rule.unless && holds(*rule.unless, answers));
}

Truth prospect(const Rule& rule, const Future& future) {
  const Truth when = prospect(rule.when, future);
  return rule.unless ? std::min(when, negated(prospect(*rule.unless, future))) : when;
}

bool hears_of(const Rule& rule, Index question) {
  return hears_of(rule.when, question) || (rule.unless && hears_of(*rule.unless, question));
}

bool takes_out(const Alternative& alternative, Index position, Index target) {
  return position == target || std::ranges::find(alternative.members, target) != alternative.members.end();
}

Rulings apply_rules(const KnowledgeBase& kb, const Answers& answers) {
  Rulings rulings;
  rulings.excluded_by.resize(kb.alternatives.size());
  for (Index r = 0; r < kb.rules.size(); ++r) {
    const Rule& rule = kb.rules[r];
    if (!fires(rule, answers)) continue;
    switch (rule.kind) {
      case RuleKind::exclude:
        for (Index a = 0; a < kb.alternatives.size(); ++a) {
          std::optional<Index>& excluded_by = rulings.excluded_by[a];
          if (!excluded_by && takes_out(kb.alternatives[a], a, rule.target)) excluded_by = r;
        }
        break;
      case RuleKind::prefer_outside:
        rulings.outside.push_back(r);
        break;
      case RuleKind::warn:
        rulings.warnings.push_back(r);
        break;
      case RuleKind::contradiction:
        rulings.contradictions.push_back(r);
        break;
    }
  }
  return rulings;
}

/// In order: a question reads earlier ones only.
void Future::assign(const KnowledgeBase& kb, const Answers& answers) {
  answers_ = &answers;
  open_.assign(kb.questions.size(), false);
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (!answers.chosen[q].empty()) continue;
    const std::optional<Condition>& ask_when = kb.questions[q].ask_when;
    open_[q] = !ask_when || prospect(*ask_when, *this) != Truth::no;
  }
}

}  // namespace langpick::engine

namespace langpick {

bool applies(const Question& question, const Answers& answers) {
  return !question.ask_when || engine::holds(*question.ask_when, answers);
}

bool applies(const NextStep& step, const Answers& answers) {
  return !step.when || engine::holds(*step.when, answers);
}

}  // namespace langpick
