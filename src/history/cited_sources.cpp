#include "history/cited_sources.hpp"

#include <algorithm>
#include <functional>

#include "history/deciding_rules.hpp"
#include "langpick/engine.hpp"

namespace langpick::history {

std::vector<bool> cited_sources(const Recommendation& r) {
  const KnowledgeBase& kb = *r.kb;
  std::vector<bool> cited(kb.sources.size());
  const auto cite = [&](std::span<const Index> sources) {
    for (const Index source : sources) cited[source] = true;
  };
  const std::vector<bool> out = dropped(kb, r.answers);
  std::vector<bool> weighed(kb.criteria.size());
  for (Index c = 0; c < kb.criteria.size(); ++c) weighed[c] = kb.criteria[c].base_weight > 0 && !out[c];
  for (Index q = 0; q < kb.questions.size(); ++q) {
    r.answers.chosen[q].for_each([&](Index o) {
      for (const Effect& effect : kb.questions[q].options[o].effects) {
        cite(effect.sources);
        weighed[effect.criterion] = true;
      }
    });
  }
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    if (!weighed[c]) continue;
    for (const Evidence& evidence : kb.criteria[c].evidence) cite(evidence.claim.sources);
  }
  for (const Index rule : deciding_rules(r)) cite(kb.rules[rule].sources);
  return cited;
}

std::vector<bool> cited_sources(const TeamRecommendation& team) {
  std::vector<bool> cited = cited_sources(team.group);
  for (const Recommendation& member : team.members) {
    const std::vector<bool> more = cited_sources(member);
    std::transform(cited.begin(), cited.end(), more.begin(), cited.begin(), std::logical_or<bool>{});
  }
  return cited;
}

}  // namespace langpick::history
