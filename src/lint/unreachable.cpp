#include "langpick/audit.hpp"
#include "lint/checks.hpp"

namespace langpick::lint_checks {

/// An alternative that no complete answer set chooses isn't on offer, and a question whose answer changes no
/// choice is asked in vain. Where the answer space is too large to be counted, nothing is said.
void unreachable(const KnowledgeBase& kb, Findings& findings) {
  const std::optional<Reach> found = reach(kb);
  if (!found) return;
  for (Index a = 0; a < kb.alternatives.size(); ++a) {
    if (found->alternatives[a]) continue;
    findings.push_back({pointer({"alternatives", std::to_string(a)}),
                        "no complete answers lead to \"" + std::string{kb.alternatives[a].id} +
                            "\"; see `langpick kb audit`",
                        "unreachable-alternative"});
  }
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (found->questions[q]) continue;
    findings.push_back({pointer({"questions", std::to_string(q)}),
                        "no answer to it changes what is chosen; see `langpick kb audit`", "no-influence",
                        Level::warning});
  }
}

}  // namespace langpick::lint_checks
