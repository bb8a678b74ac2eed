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

std::string rule_words(const KnowledgeBase& kb, const Rule& rule) {
  std::string words;
  switch (rule.kind) {
    case RuleKind::exclude:
      words = "excludes " + std::string{kb.alternatives[rule.target].id};
      break;
    case RuleKind::prefer_outside:
      words = "prefers " + std::string{kb.outside_options[rule.target].id} + " (" +
              std::string{strength_word(rule.strength)} + ')';
      break;
    case RuleKind::warn:
      words = "warns";
      break;
  }
  words += " when " + condition_words(kb, rule.when);
  return rule.unless ? words + ", unless " + condition_words(kb, *rule.unless) : words;
}

}  // namespace langpick::history
