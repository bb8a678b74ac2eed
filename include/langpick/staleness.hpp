#pragma once
/// Claims whose evidence has aged.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "langpick/claims.hpp"
#include "langpick/finding.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick {

/// How old `source` is on `as_of`, in days; negative when it is of a later day. A date without day or
/// month counts from the first day that it may mean: so nothing is taken for younger than it is.
[[nodiscard]] std::int64_t age_in_days(const Source& source, std::chrono::sys_days as_of);

struct StaleClaim {
  CitedClaim claim;
  Index source = 0;           ///< the youngest of those it cites, the first of several
  std::int64_t age_days = 0;  ///< of that source
  Position position = {};     ///< of the claim; who has the document knows
};

/// The claims whose youngest source is older than `older_than` on `as_of`: as long as one source is recent
/// enough, it carries the claim. Claims without a source have no age; `lint` reports them.
struct Staleness {
  std::chrono::sys_days as_of;
  std::chrono::days older_than{0};
  std::size_t examined = 0;  ///< claims, fresh and stale
  std::vector<StaleClaim> claims;
};

[[nodiscard]] Staleness staleness(const KnowledgeBase& kb, std::chrono::sys_days as_of,
                                  std::chrono::days older_than);

}  // namespace langpick
