#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "langpick/audit.hpp"
#include "lint/checks.hpp"

namespace langpick::lint_checks {

namespace {

/// The same for two conditions that ask the same, and for no others.
std::string signature(const Condition& condition) {
  std::string text;
  const auto add = [&](char mark, auto number) { text.append(1, mark).append(std::to_string(number)); };
  add('k', static_cast<int>(condition.kind));
  add('q', condition.question);
  add('o', condition.options);
  add('n', condition.needed);
  for (const Argument& argument : condition.arguments) add('p', argument.points);
  text += '(';
  for (const Condition& part : condition.conditions) text += signature(part);
  return text + ')';
}

int most_points(const Condition& condition) {
  int sum = 0;
  for (const Argument& argument : condition.arguments) sum += std::max(argument.points, 0);
  return sum;
}

/// Conditions of one "all" on the same single choice that share no option can't hold together.
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
  std::map<Index, std::uint64_t> shared;
  for (const Condition& part : condition.conditions) {
    if (part.kind != Condition::Kind::any_option || kb.questions[part.question].multiple()) continue;
    const auto entry = shared.try_emplace(part.question, part.options).first;
    if ((entry->second &= part.options) == 0) return true;
  }
  return std::ranges::any_of(condition.conditions, impossible);
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

void report_impossible(const Subject& subject, const std::optional<Condition>& condition, std::string place,
                       FindingCode code, Findings& findings) {
  if (!condition || !subject.is_whole(place) || !asks_whole_questions(subject, *condition) ||
      !is_impossible(subject.kb, *condition))
    return;
  findings.push_back(
      {std::move(place),
       "can never hold: it asks for two answers to one question, or for more points than there are", code});
}

/// The steps of one entry of `list`.
void report_never_told(const Subject& subject, std::string_view list, std::size_t entry,
                       std::span<const NextStep> steps, Findings& findings) {
  const std::string place = place_of(list, entry) + "/next_steps/";
  for (std::size_t s = 0; s < steps.size(); ++s) {
    report_impossible(subject, steps[s].when, place + std::to_string(s) + "/when", "never-told", findings);
  }
}

}  // namespace

/// A rule that can never fire, or never be heard since an earlier one says otherwise, misleads its reader; so
/// does a question that is never asked, or a step that is never told.
void rules_at_odds(const Subject& subject, Findings& findings) {
  const KnowledgeBase& kb = subject.kb;
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (!subject.is_whole(place_of("questions", q))) continue;
    report_impossible(subject, kb.questions[q].ask_when, place_of("questions", q) + "/ask_when",
                      "never-asked", findings);
  }
  for (std::size_t a = 0; a < kb.alternatives.size(); ++a)
    report_never_told(subject, "alternatives", a, kb.alternatives[a].next_steps, findings);
  for (std::size_t o = 0; o < kb.outside_options.size(); ++o)
    report_never_told(subject, "outside_options", o, kb.outside_options[o].next_steps, findings);
  std::unordered_map<std::string, Index> pointing_outside;  // the first rule of each condition that does
  for (Index r = 0; r < kb.rules.size(); ++r) {
    if (!is_whole_rule(subject, r)) continue;
    const Rule& rule = kb.rules[r];
    const std::string place = place_of("rules", r);
    report_impossible(subject, rule.when, place + "/when", "rule-never-fires", findings);
    const std::string when = signature(rule.when);
    const std::string unless = rule.unless ? signature(*rule.unless) : "";
    if (when == unless) {
      findings.push_back(
          {place + "/unless", "is the same as \"when\": the rule can never fire", "rule-never-fires"});
    }
    if (rule.kind != RuleKind::prefer_outside) continue;
    const auto [earlier, is_first] = pointing_outside.try_emplace(when + unless, r);
    if (is_first) continue;
    findings.push_back({place,
                        "rule \"" + std::string{kb.rules[earlier->second].id} +
                            "\" has the same condition and decides first",
                        "rules-contradict"});
  }
}

namespace {

/// Did the reader understand all that a choice is made of?
bool can_choose(const Subject& subject) {
  constexpr std::array lists{"#/alternatives", "#/outside_options", "#/criteria", "#/questions", "#/rules"};
  return subject.adds_up() &&
         std::ranges::all_of(lists, [&](const char* list) { return subject.is_whole(list); });
}

}  // namespace

/// An alternative that no complete answers lead to isn't on offer, and a question whose answer changes no
/// choice is asked in vain. Where trying doesn't show that, and there is too much to be counted, it is said.
void unreachable(const Subject& subject, Findings& findings) {
  if (!can_choose(subject)) return;
  const KnowledgeBase& kb = subject.kb;
  for (Index o = 0; o < kb.outside_options.size(); ++o) {
    const bool has_rule = std::ranges::any_of(kb.rules, [&](const Rule& rule) {
      return rule.kind == RuleKind::prefer_outside && rule.target == o;
    });
    if (has_rule) continue;
    findings.push_back({place_of("outside_options", o),
                        "no rule points to \"" + std::string{kb.outside_options[o].id} + '"', "no-rule"});
  }
  if (kb.questions.empty()) return;  // the weights choose one: to lose is no mistake of the others
  const std::optional<Reach> found = reach(kb);
  if (!found) {
    findings.push_back(
        {"#",
         "that each alternative can be reached and each question matters can't be shown: there is "
         "too much to be counted; see `langpick kb audit`",
         "not-decided"});
    return;
  }
  for (Index a = 0; a < kb.alternatives.size(); ++a) {
    if (found->alternatives[a]) continue;
    findings.push_back({place_of("alternatives", a),
                        "no complete answers lead to \"" + std::string{kb.alternatives[a].id} +
                            "\"; see `langpick kb audit`",
                        "unreachable-alternative"});
  }
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (found->questions[q]) continue;
    findings.push_back({place_of("questions", q),
                        "no answer to it changes what is chosen; see `langpick kb audit`", "no-influence"});
  }
}

}  // namespace langpick::lint_checks
