#include "langpick/lint.hpp"

#include <algorithm>

#include "lint/checks.hpp"

namespace langpick {

Findings lint(const KnowledgeBase& kb, std::span<const std::string_view> flags) {
  Findings findings;
  lint_checks::claims_without_source(kb, findings);
  lint_checks::ratings_without_evidence(kb, findings);
  lint_checks::options_without_effect(kb, findings);
  lint_checks::indistinct_options(kb, findings);
  lint_checks::one_sided_questions(kb, findings);
  lint_checks::rules_at_odds(kb, findings);
  lint_checks::unreachable(kb, findings);
  lint_checks::flag_collisions(kb, flags, findings);
  return findings;
}

namespace lint_checks {

bool asks_for(const Condition& condition, Index question, Index option) {
  if (condition.kind == Condition::Kind::any_option) {
    return condition.question == question && (condition.options >> option & 1U) != 0;
  }
  return std::ranges::any_of(condition.conditions,
                             [&](const Condition& part) { return asks_for(part, question, option); });
}

}  // namespace lint_checks

}  // namespace langpick
