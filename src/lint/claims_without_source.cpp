#include <algorithm>

#include "langpick/claims.hpp"
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

}  // namespace langpick::lint_checks
