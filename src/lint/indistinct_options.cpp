#include <algorithm>
#include <cstdint>
#include <map>
#include <vector>

#include "lint/checks.hpp"

namespace langpick::lint_checks {

namespace {

/// What an option adds to each criterion and alternative: weights, then weighted ratings.
std::map<Index, std::vector<std::int64_t>> additions(const Option& option) {
  std::map<Index, std::vector<std::int64_t>> sums;
  for (const Effect& effect : option.effects) {
    std::vector<std::int64_t>& sum = sums[effect.criterion];
    sum.resize(effect.ratings.size() + 1);
    sum[0] += effect.weight;
    for (std::size_t a = 0; a < effect.ratings.size(); ++a) sum[a + 1] += effect.weight * effect.ratings[a];
  }
  return sums;
}

bool rules_tell_apart(const KnowledgeBase& kb, Index question, Index a, Index b) {
  return std::ranges::any_of(kb.rules, [&](const Rule& rule) {
    const auto differs = [&](const Condition& condition) {
      return asks_for(condition, question, a) != asks_for(condition, question, b);
    };
    return differs(rule.when) || (rule.unless && differs(*rule.unless));
  });
}

}  // namespace

/// Two options that lead to the same result always are one option, or one of them lacks an effect.
void indistinct_options(const Subject& subject, Findings& findings) {
  const KnowledgeBase& kb = subject.kb;
  if (!subject.is_whole("#/rules")) return;  // what is wrong there may be what tells them apart
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (!subject.is_whole(place_of("questions", q))) continue;
    const std::span<const Option> options = kb.questions[q].options;
    for (Index b = 1; b < options.size(); ++b) {
      for (Index a = 0; a < b; ++a) {
        if (additions(options[a]) != additions(options[b]) || rules_tell_apart(kb, q, a, b)) continue;
        findings.push_back({place_of_option(q, b),
                            "nothing tells it apart from option \"" + std::string{options[a].id} + "\"",
                            "same-options"});
        break;
      }
    }
  }
}

}  // namespace langpick::lint_checks
