#pragma once
/// The checks of `lint`, each in a file of its own that says what it finds and why that matters.

#include <span>
#include <string>
#include <string_view>

#include "langpick/finding.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::lint_checks {

void claims_without_source(const KnowledgeBase& kb, Findings& findings);
void flag_collisions(const KnowledgeBase& kb, std::span<const std::string_view> flags, Findings& findings);
void indistinct_options(const KnowledgeBase& kb, Findings& findings);
void one_sided_questions(const KnowledgeBase& kb, Findings& findings);
void options_without_effect(const KnowledgeBase& kb, Findings& findings);
void ratings_without_evidence(const KnowledgeBase& kb, Findings& findings);
void rules_at_odds(const KnowledgeBase& kb, Findings& findings);
void unreachable(const KnowledgeBase& kb, Findings& findings);

/// "#/questions/3/options/1"
[[nodiscard]] inline std::string pointer(std::initializer_list<std::string> parts) {
  std::string text = "#";
  for (const std::string& part : parts) text += '/' + part;
  return text;
}

/// Does a rule ask for an option of `question`; with `option`, for this one?
[[nodiscard]] bool asks_for(const Condition& condition, Index question, Index option);

}  // namespace langpick::lint_checks
