#include <algorithm>

#include "lint/checks.hpp"

namespace langpick::lint_checks {

/// A question's id is its flag; one of the program's own would hide it.
void flag_collisions(const KnowledgeBase& kb, std::span<const std::string_view> flags, Findings& findings) {
  for (std::size_t q = 0; q < kb.questions.size(); ++q) {
    const std::string_view id = kb.questions[q].id;
    if (std::ranges::find(flags, id) == flags.end()) continue;
    findings.push_back({pointer({"questions", std::to_string(q), "id"}),
                        '"' + std::string{id} + "\" is a flag of langpick itself; choose another id",
                        "flag-collision"});
  }
}

}  // namespace langpick::lint_checks
