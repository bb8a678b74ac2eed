#include <algorithm>
#include <utility>

#include "lint/checks.hpp"

namespace langpick::lint_checks {

/// A rating is a judgement; its evidence is what a reader can hold it against.
void ratings_without_evidence(const Subject& subject, Findings& findings) {
  const KnowledgeBase& kb = subject.kb;
  for (std::size_t c = 0; c < kb.criteria.size(); ++c) {
    const Criterion& criterion = kb.criteria[c];
    const std::string place = place_of("criteria", c);
    if (criterion.situational || !subject.is_whole(place)) continue;
    for (Index a = 0; a < kb.alternatives.size(); ++a) {
      if (std::ranges::find(criterion.evidence, a, &Evidence::alternative) != criterion.evidence.end())
        continue;
      const std::string id{kb.alternatives[a].id};
      if (id.empty()) continue;
      std::string rating = place;
      rating.append("/ratings/").append(id);
      findings.push_back({std::move(rating), "the rating of \"" + id + "\" has no evidence", "no-evidence"});
    }
  }
}

}  // namespace langpick::lint_checks
