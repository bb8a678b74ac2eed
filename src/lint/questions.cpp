#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "lint/checks.hpp"

namespace langpick::lint_checks {

/// An option that does nothing is either forgotten or meant so; then it says so.
void options_without_effect(const Subject& subject, Findings& findings) {
  for (std::size_t q = 0; q < subject.kb.questions.size(); ++q) {
    const std::span<const Option> options = subject.kb.questions[q].options;
    for (std::size_t o = 0; o < options.size(); ++o) {
      const std::string place = place_of_option(q, o);
      if (!options[o].effects.empty() || !options[o].drops.empty() || options[o].neutral ||
          !subject.is_whole(place))
        continue;
      findings.push_back({place, "has no effect; add one, or declare \"neutral\": true", "no-effect"});
    }
  }
}

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
  const auto by_steps = [&](const auto& choice) {
    return std::ranges::any_of(choice.next_steps,
                               [&](const NextStep& step) { return step.when && differs(*step.when); });
  };
  return std::ranges::any_of(kb.rules, by_rule) || std::ranges::any_of(kb.questions, by_question) ||
         std::ranges::any_of(kb.alternatives, by_steps) || std::ranges::any_of(kb.outside_options, by_steps);
}

}  // namespace

/// Two options that lead to the same result always are one option, or one of them lacks an effect.
void indistinct_options(const Subject& subject, Findings& findings) {
  const KnowledgeBase& kb = subject.kb;
  for (const char* list : {"#/rules", "#/alternatives", "#/outside_options"}) {
    if (!subject.is_whole(list)) return;  // what is wrong there may be what tells them apart
  }
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

namespace {

/// The one alternative that the option's effects lift most; none on a tie or without effects.
std::optional<Index> favourite(const KnowledgeBase& kb, const Option& option) {
  const std::size_t alternatives = kb.alternatives.size();
  std::vector<std::int64_t> points(alternatives);
  for (const Effect& effect : option.effects) {
    for (std::size_t a = 0; a < alternatives; ++a) points[a] += effect.weight * effect.ratings[a];
  }
  for (const Index c : option.drops) {
    const Criterion& criterion = kb.criteria[c];
    for (std::size_t a = 0; a < alternatives; ++a) points[a] -= criterion.base_weight * criterion.ratings[a];
  }
  std::optional<Index> best;
  bool tied = false;
  for (Index a = 0; a < alternatives; ++a) {
    if (best && points[a] < points[*best]) continue;
    tied = best && points[a] == points[*best];
    best = a;
  }
  const bool does_nothing = option.effects.empty() && option.drops.empty();
  return tied || does_nothing ? std::nullopt : best;
}

/// Was the question read whole, and every criterion that its options weigh?
bool weighs_whole_criteria(const Subject& subject, std::size_t q) {
  if (!subject.is_whole(place_of("questions", q))) return false;
  for (const Option& option : subject.kb.questions[q].options) {
    for (const Effect& effect : option.effects) {
      if (!subject.is_whole(place_of("criteria", effect.criterion))) return false;
    }
  }
  return true;
}

}  // namespace

/// A question whose every answer favours the same side can't inform anybody.
void one_sided_questions(const Subject& subject, Findings& findings) {
  const KnowledgeBase& kb = subject.kb;
  for (std::size_t q = 0; q < kb.questions.size(); ++q) {
    if (!weighs_whole_criteria(subject, q)) continue;
    const std::span<const Option> options = kb.questions[q].options;
    const std::optional<Index> first = favourite(kb, options.front());
    bool one_sided = first.has_value();
    for (const Option& option : options) one_sided = one_sided && favourite(kb, option) == first;
    if (!one_sided) continue;
    findings.push_back({place_of("questions", q),
                        "every option favours \"" + std::string{kb.alternatives[*first].id} + "\"",
                        "one-sided"});
  }
}

/// A question's id is its flag; one of the program's own would hide it.
void flag_collisions(const Subject& subject, std::span<const std::string_view> flags, Findings& findings) {
  for (std::size_t q = 0; q < subject.kb.questions.size(); ++q) {
    const std::string_view id = subject.kb.questions[q].id;
    if (std::ranges::find(flags, id) == flags.end()) continue;
    findings.push_back({place_of("questions", q) + "/id",
                        '"' + std::string{id} + "\" is a flag of langpick itself; choose another id",
                        "flag-collision"});
  }
}

}  // namespace langpick::lint_checks
