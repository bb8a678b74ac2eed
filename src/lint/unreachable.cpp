#include <algorithm>
#include <array>
#include <optional>

#include "langpick/audit.hpp"
#include "lint/checks.hpp"

namespace langpick::lint_checks {

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
