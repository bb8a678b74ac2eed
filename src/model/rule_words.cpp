#include "langpick/rule_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace langpick {

namespace {

std::string chosen_words(const Question& question, std::uint64_t options) {
  std::vector<std::string_view> ids;
  for (Index o = 0; o < question.options.size(); ++o) {
    if ((options >> o & 1U) != 0) ids.push_back(question.options[o].id);
  }
  std::ranges::sort(ids);
  std::string words{question.id};
  for (std::size_t i = 0; i < ids.size(); ++i) words += (i == 0 ? " is " : " or ") + std::string{ids[i]};
  return words;
}

}  // namespace

std::string signed_points(int points) {
  return points < 0 ? "−" + std::to_string(-points) : '+' + std::to_string(points);
}

std::string_view strength_word(Strength strength) {
  constexpr std::array<std::string_view, 4> words{"tie", "lean", "clear", "strong"};
  return words[static_cast<std::size_t>(strength)];
}

std::string_view outcome_word(Outcome outcome) {
  constexpr std::array<std::string_view, 4> words{"recommend", "near_tie", "look_elsewhere", "none_eligible"};
  return words[static_cast<std::size_t>(outcome)];
}

std::string_view choice_id(const KnowledgeBase& kb, const Choice& choice) {
  if (choice.kind == Choice::Kind::none) return {};
  return choice.kind == Choice::Kind::outside ? kb.outside_options[choice.position].id
                                              : kb.alternatives[choice.position].id;
}

std::string_view name_of_choice(const KnowledgeBase& kb, std::string_view id) {
  for (const Alternative& alternative : kb.alternatives) {
    if (alternative.id == id) return alternative.name;
  }
  for (const OutsideOption& option : kb.outside_options) {
    if (option.id == id) return option.name;
  }
  return {};
}

bool asks_for(const Condition& condition, Index question, std::optional<Index> option) {
  if (condition.kind == Condition::Kind::any_option) {
    return condition.question == question && (!option || (condition.options >> *option & 1U) != 0);
  }
  return std::ranges::any_of(condition.conditions,
                             [&](const Condition& part) { return asks_for(part, question, option); });
}

bool asks_for(const Rule& rule, Index question, std::optional<Index> option) {
  return asks_for(rule.when, question, option) || (rule.unless && asks_for(*rule.unless, question, option));
}

std::string condition_words(const KnowledgeBase& kb, const Condition& condition) {
  using Kind = Condition::Kind;
  if (condition.kind == Kind::any_option) {
    return chosen_words(kb.questions[condition.question], condition.options);
  }
  std::string parts;
  for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
    if (i > 0) parts += "; ";
    if (condition.kind == Kind::at_least) parts += signed_points(condition.arguments[i].points) + " if ";
    parts += condition_words(kb, condition.conditions[i]);
  }
  if (condition.kind == Kind::at_least) {
    return "at least " + std::to_string(condition.needed) + " points of (" + parts + ')';
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
    case RuleKind::warn: {
      std::string words = "warns";
      for (const Choice& choice : rule.warned) {
        words += (words == "warns" ? " of " : " or ") + std::string{choice_id(kb, choice)};
      }
      return words;
    }
    case RuleKind::contradiction:
      break;
  }
  return "finds a contradiction";
}

std::string rule_words(const KnowledgeBase& kb, const Rule& rule) {
  const std::string words = consequence_words(kb, rule) + " when " + condition_words(kb, rule.when);
  return rule.unless ? words + ", unless " + condition_words(kb, *rule.unless) : words;
}

}  // namespace langpick
