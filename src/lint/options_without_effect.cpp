#include "lint/checks.hpp"

namespace langpick::lint_checks {

/// An option that does nothing is either forgotten or meant so; then it says so.
void options_without_effect(const KnowledgeBase& kb, Findings& findings) {
  for (std::size_t q = 0; q < kb.questions.size(); ++q) {
    for (std::size_t o = 0; o < kb.questions[q].options.size(); ++o) {
      const Option& option = kb.questions[q].options[o];
      if (!option.effects.empty() || option.neutral) continue;
      findings.push_back({pointer({"questions", std::to_string(q), "options", std::to_string(o)}),
                          "has no effect; add one, or declare \"neutral\": true", "no-effect"});
    }
  }
}

}  // namespace langpick::lint_checks
