#include <algorithm>

#include "lint/checks.hpp"

namespace langpick::lint_checks {

/// A rating is a judgement; its evidence is what a reader can hold it against.
void ratings_without_evidence(const KnowledgeBase& kb, Findings& findings) {
  for (std::size_t c = 0; c < kb.criteria.size(); ++c) {
    const Criterion& criterion = kb.criteria[c];
    if (criterion.situational) continue;
    for (Index a = 0; a < kb.alternatives.size(); ++a) {
      if (std::ranges::find(criterion.evidence, a, &Evidence::alternative) != criterion.evidence.end())
        continue;
      const std::string id{kb.alternatives[a].id};
      findings.push_back({pointer({"criteria", std::to_string(c), "ratings", id}),
                          "the rating of \"" + id + "\" has no evidence", "no-evidence"});
    }
  }
}

}  // namespace langpick::lint_checks
