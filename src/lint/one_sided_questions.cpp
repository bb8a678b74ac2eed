#include <cstdint>
#include <optional>
#include <vector>

#include "lint/checks.hpp"

namespace langpick::lint_checks {

namespace {

/// The one alternative that the option's effects lift most; none on a tie or without effects.
std::optional<Index> favourite(const Option& option, std::size_t alternatives) {
  std::vector<std::int64_t> points(alternatives);
  for (const Effect& effect : option.effects) {
    for (std::size_t a = 0; a < alternatives; ++a) points[a] += effect.weight * effect.ratings[a];
  }
  std::optional<Index> best;
  bool tied = false;
  for (Index a = 0; a < alternatives; ++a) {
    if (best && points[a] < points[*best]) continue;
    tied = best && points[a] == points[*best];
    best = a;
  }
  return tied || option.effects.empty() ? std::nullopt : best;
}

}  // namespace

/// A question whose every answer favours the same side can't inform anybody.
void one_sided_questions(const KnowledgeBase& kb, Findings& findings) {
  for (std::size_t q = 0; q < kb.questions.size(); ++q) {
    const std::span<const Option> options = kb.questions[q].options;
    const std::optional<Index> first = favourite(options.front(), kb.alternatives.size());
    bool one_sided = first.has_value();
    for (const Option& option : options)
      one_sided = one_sided && favourite(option, kb.alternatives.size()) == first;
    if (!one_sided) continue;
    findings.push_back({pointer({"questions", std::to_string(q)}),
                        "every option favours \"" + std::string{kb.alternatives[*first].id} + "\"",
                        "one-sided", Level::warning});
  }
}

}  // namespace langpick::lint_checks
