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

}  // namespace langpick::lint_checks
