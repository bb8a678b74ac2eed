#include "history/rule_words.hpp"

#include <algorithm>

#include "history/statements.hpp"

namespace langpick::history {

namespace {

std::string chosen_words(const Question& question, std::uint64_t options) {
  std::vector<std::string> ids;
  for (Index o = 0; o < question.options.size(); ++o) {
    if ((options >> o & 1U) != 0) ids.emplace_back(question.options[o].id);
  }
  return std::string{question.id} + " is " + sorted_list(std::move(ids), " or ");
}

std::string_view strength_word(Strength strength) {
  switch (strength) {
    case Strength::strong:
      return "strong";
    case Strength::clear:
      return "clear";
    case Strength::lean:
      return "lean";
    case Strength::tie:
      break;
  }
  return "tie";
}

}  // namespace

std::string condition_words(const KnowledgeBase& kb, const Condition& condition) {
  using Kind = Condition::Kind;
  if (condition.kind == Kind::any_option) {
    return chosen_words(kb.questions[condition.question], condition.options);
  }
  std::string parts;
  for (const Condition& part : condition.conditions) {
    parts += (parts.empty() ? "" : "; ") + condition_words(kb, part);
  }
  if (condition.kind == Kind::negation) return "not (" + parts + ')';
  return (condition.kind == Kind::all ? "all of (" : "any of (") + parts + ')';
}

std::string consequence_words(const KnowledgeBase& kb, const Rule& rule) {
  switch (rule.kind) {
    case RuleKind::exclude:
      return "excludes " + std::string{kb.alternatives[rule.target].id};
    case RuleKind::prefer_outside:
      return "prefers " + std::string{kb.outside_options[rule.target].id} + " (" +
             std::string{strength_word(rule.strength)} + ')';
    case RuleKind::warn:
      break;
  }
  return "warns";
}

std::string rule_words(const KnowledgeBase& kb, const Rule& rule) {
  const std::string words = consequence_words(kb, rule) + " when " + condition_words(kb, rule.when);
  return rule.unless ? words + ", unless " + condition_words(kb, *rule.unless) : words;
}

std::vector<Index> deciding_rules(const Recommendation& r) {
  std::vector<Index> rules = r.outside_rules;
  for (const Standing& standing : r.standings) {
    if (standing.excluded_by) rules.push_back(*standing.excluded_by);
  }
  std::ranges::sort(rules);
  const auto repeated = std::ranges::unique(rules);
  rules.erase(repeated.begin(), repeated.end());
  return rules;
}

}  // namespace langpick::history
