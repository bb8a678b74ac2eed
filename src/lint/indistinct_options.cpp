#include <algorithm>
#include <cstdint>
#include <map>
#include <vector>

#include "lint/checks.hpp"

namespace langpick::lint_checks {

namespace {

/// What an option adds to each criterion and alternative: weights, then weighted ratings.
std::map<Index, std::vector<std::int64_t>> additions(const KnowledgeBase& kb, const Option& option) {
  std::map<Index, std::vector<std::int64_t>> sums;
  const auto add = [&](Index criterion, std::int64_t weight, std::span<const int> ratings) {
    std::vector<std::int64_t>& sum = sums[criterion];
    sum.resize(ratings.size() + 1);
    sum[0] += weight;
    for (std::size_t a = 0; a < ratings.size(); ++a) sum[a + 1] += weight * ratings[a];
  };
  for (const Effect& effect : option.effects) add(effect.criterion, effect.weight, effect.ratings);
  for (const Index c : option.drops) add(c, -kb.criteria[c].base_weight, kb.criteria[c].ratings);
  return sums;
}

/// Does any part of it ask for one of the two and not for the other?
bool tells_apart(const Condition& condition, Index question, Index a, Index b) {
  if (condition.kind == Condition::Kind::any_option) {
    return condition.question == question && (condition.options >> a & 1U) != (condition.options >> b & 1U);
  }
  return std::ranges::any_of(condition.conditions,
                             [&](const Condition& part) { return tells_apart(part, question, a, b); });
}

bool conditions_tell_apart(const KnowledgeBase& kb, Index question, Index a, Index b) {
  const auto differs = [&](const Condition& condition) { return tells_apart(condition, question, a, b); };
  const auto by_rule = [&](const Rule& rule) {
    return differs(rule.when) || (rule.unless && differs(*rule.unless));
  };
  const auto by_question = [&](const Question& other) { return other.ask_when && differs(*other.ask_when); };
  return std::ranges::any_of(kb.rules, by_rule) || std::ranges::any_of(kb.questions, by_question);
}

}  // namespace

/// Two options that lead to the same result always are one option, or one of them lacks an effect.
void indistinct_options(const Subject& subject, Findings& findings) {
  const KnowledgeBase& kb = subject.kb;
  if (!subject.is_whole("#/rules")) return;  // what is wrong there may be what tells them apart
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (!subject.is_whole(place_of("questions", q))) continue;
    const std::span<const Option> options = kb.questions[q].options;
    for (Index b = 1; b < options.size(); ++b) {
      for (Index a = 0; a < b; ++a) {
        if (additions(kb, options[a]) != additions(kb, options[b]) || conditions_tell_apart(kb, q, a, b))
          continue;
        findings.push_back({place_of_option(q, b),
                            "nothing tells it apart from option \"" + std::string{options[a].id} + "\"",
                            "same-options"});
        break;
      }
    }
  }
}

}  // namespace langpick::lint_checks
