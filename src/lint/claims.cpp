#include "langpick/claims.hpp"

#include <algorithm>
#include <utility>

#include "lint/checks.hpp"

namespace langpick::lint_checks {

/// A claim that nobody can check is an opinion; one that rests on comparisons alone is hearsay.
void claims_without_source(const Subject& subject, Findings& findings) {
  const auto retells = [&](Index source) { return is_secondary(subject.kb.sources[source]); };
  for (const CitedClaim& claim : cited_claims(subject.kb)) {
    if (!subject.is_whole(claim.place)) continue;
    if (claim.sources.empty()) {
      findings.push_back({claim.place, "cites no source", "no-source"});
    } else if (std::ranges::all_of(claim.sources, retells)) {
      findings.push_back(
          {claim.place, "rests on a comparison alone; cite what it rests on", "comparison-alone"});
    }
  }
}

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
