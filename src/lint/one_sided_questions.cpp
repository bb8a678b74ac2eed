#include <cstdint>
#include <optional>
#include <vector>

#include "lint/checks.hpp"

namespace langpick::lint_checks {

namespace {

/// The one alternative that the option's effects lift most; none on a tie or without effects.
std::optional<Index> favourite(const KnowledgeBase& kb, const Option& option) {
  const std::size_t alternatives = kb.alternatives.size();
  std::vector<std::int64_t> points(alternatives);
  for (const Effect& effect : option.effects) {
    for (std::size_t a = 0; a < alternatives; ++a) points[a] += effect.weight * effect.ratings[a];
  }
  for (const Index c : option.drops) {
    const Criterion& criterion = kb.criteria[c];
    for (std::size_t a = 0; a < alternatives; ++a) points[a] -= criterion.base_weight * criterion.ratings[a];
  }
  std::optional<Index> best;
  bool tied = false;
  for (Index a = 0; a < alternatives; ++a) {
    if (best && points[a] < points[*best]) continue;
    tied = best && points[a] == points[*best];
    best = a;
  }
  const bool does_nothing = option.effects.empty() && option.drops.empty();
  return tied || does_nothing ? std::nullopt : best;
}

/// Was the question read whole, and every criterion that its options weigh?
bool weighs_whole_criteria(const Subject& subject, std::size_t q) {
  if (!subject.is_whole(place_of("questions", q))) return false;
  for (const Option& option : subject.kb.questions[q].options) {
    for (const Effect& effect : option.effects) {
      if (!subject.is_whole(place_of("criteria", effect.criterion))) return false;
    }
  }
  return true;
}

}  // namespace

/// A question whose every answer favours the same side can't inform anybody.
void one_sided_questions(const Subject& subject, Findings& findings) {
  const KnowledgeBase& kb = subject.kb;
  for (std::size_t q = 0; q < kb.questions.size(); ++q) {
    if (!weighs_whole_criteria(subject, q)) continue;
    const std::span<const Option> options = kb.questions[q].options;
    const std::optional<Index> first = favourite(kb, options.front());
    bool one_sided = first.has_value();
    for (const Option& option : options) one_sided = one_sided && favourite(kb, option) == first;
    if (!one_sided) continue;
    findings.push_back({place_of("questions", q),
                        "every option favours \"" + std::string{kb.alternatives[*first].id} + "\"",
                        "one-sided"});
  }
}

}  // namespace langpick::lint_checks
