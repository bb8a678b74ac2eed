#include "langpick/claims.hpp"
#include "lint/checks.hpp"

namespace langpick::lint_checks {

/// A claim that nobody can check is an opinion.
void claims_without_source(const Subject& subject, Findings& findings) {
  for (const CitedClaim& claim : cited_claims(subject.kb)) {
    if (claim.sources.empty() && subject.is_whole(claim.place)) {
      findings.push_back({claim.place, "cites no source", "no-source"});
    }
  }
}

}  // namespace langpick::lint_checks
