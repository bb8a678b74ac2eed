#include <algorithm>

#include "lint/checks.hpp"

namespace langpick::lint_checks {

namespace {

bool same(const Condition& a, const Condition& b) {
  return a.kind == b.kind && a.question == b.question && a.options == b.options && a.needed == b.needed &&
         std::ranges::equal(a.arguments, b.arguments, {}, &Argument::points, &Argument::points) &&
         std::ranges::equal(a.conditions, b.conditions, same);
}

bool same(const std::optional<Condition>& a, const std::optional<Condition>& b) {
  return a.has_value() == b.has_value() && (!a || same(*a, *b));
}

int most_points(const Condition& condition) {
  int sum = 0;
  for (const Argument& argument : condition.arguments) sum += std::max(argument.points, 0);
  return sum;
}

/// Two conditions of one "all" on the same single choice that share no option can't hold together.
bool is_impossible(const KnowledgeBase& kb, const Condition& condition) {
  const auto impossible = [&](const Condition& part) { return is_impossible(kb, part); };
  switch (condition.kind) {
    case Condition::Kind::any_option:
      return condition.options == 0;
    case Condition::Kind::any:
      return std::ranges::all_of(condition.conditions, impossible);
    case Condition::Kind::negation:
      return false;
    case Condition::Kind::at_least:
      return most_points(condition) < condition.needed;
    case Condition::Kind::all:
      break;
  }
  for (const Condition& a : condition.conditions) {
    for (const Condition& b : condition.conditions) {
      const bool both_ask = a.kind == Condition::Kind::any_option && b.kind == Condition::Kind::any_option;
      if (!both_ask || a.question != b.question || kb.questions[a.question].multiple()) continue;
      if ((a.options & b.options) == 0) return true;
    }
  }
  return std::ranges::any_of(condition.conditions, impossible);
}

bool contradict(const Rule& a, const Rule& b) {
  return a.kind == RuleKind::prefer_outside && b.kind == a.kind && same(a.when, b.when) &&
         same(a.unless, b.unless);
}

/// Were all questions that the condition asks read whole?
bool asks_whole_questions(const Subject& subject, const Condition& condition) {
  if (condition.kind == Condition::Kind::any_option) {
    return subject.is_whole(place_of("questions", condition.question));
  }
  return std::ranges::all_of(condition.conditions,
                             [&](const Condition& part) { return asks_whole_questions(subject, part); });
}

bool is_whole_rule(const Subject& subject, std::size_t position) {
  const Rule& rule = subject.kb.rules[position];
  return subject.is_whole(place_of("rules", position)) && asks_whole_questions(subject, rule.when) &&
         (!rule.unless || asks_whole_questions(subject, *rule.unless));
}

}  // namespace

/// A rule that can never fire, or never be heard since an earlier one says otherwise, misleads its reader; so
/// does a question that is never asked.
void rules_at_odds(const Subject& subject, Findings& findings) {
  const KnowledgeBase& kb = subject.kb;
  for (Index q = 0; q < kb.questions.size(); ++q) {
    const std::optional<Condition>& ask_when = kb.questions[q].ask_when;
    if (!ask_when || !subject.is_whole(place_of("questions", q)) ||
        !asks_whole_questions(subject, *ask_when) || !is_impossible(kb, *ask_when))
      continue;
    findings.push_back({place_of("questions", q) + "/ask_when",
                        "can never hold: it asks for two answers to one question, or for more points than "
                        "there are",
                        "never-asked"});
  }
  for (Index r = 0; r < kb.rules.size(); ++r) {
    if (!is_whole_rule(subject, r)) continue;
    const Rule& rule = kb.rules[r];
    const std::string place = place_of("rules", r);
    if (is_impossible(kb, rule.when)) {
      findings.push_back(
          {place + "/when",
           "can never hold: it asks for two answers to one question, or for more points than there are",
           "rule-never-fires"});
    }
    if (rule.unless && same(rule.when, *rule.unless)) {
      findings.push_back(
          {place + "/unless", "is the same as \"when\": the rule can never fire", "rule-never-fires"});
    }
    for (Index earlier = 0; earlier < r; ++earlier) {
      if (!is_whole_rule(subject, earlier) || !contradict(kb.rules[earlier], rule)) continue;
      findings.push_back(
          {place,
           "rule \"" + std::string{kb.rules[earlier].id} + "\" has the same condition and decides first",
           "rules-contradict"});
      break;
    }
  }
}

}  // namespace langpick::lint_checks
