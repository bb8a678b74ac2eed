#include <algorithm>

#include "lint/checks.hpp"

namespace langpick::lint_checks {

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
