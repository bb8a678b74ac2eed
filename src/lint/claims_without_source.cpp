#include "langpick/claims.hpp"
#include "lint/checks.hpp"

namespace langpick::lint_checks {

/// A claim that nobody can check is an opinion.
void claims_without_source(const KnowledgeBase& kb, Findings& findings) {
  for (const CitedClaim& claim : cited_claims(kb)) {
    if (claim.sources.empty()) findings.push_back({claim.place, "cites no source", "no-source"});
  }
}

}  // namespace langpick::lint_checks
