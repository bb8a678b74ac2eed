#pragma once
/// Everything that a knowledge base states and gives sources for, in one list.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/finding.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick {

/// A statement with its sources, wherever in the document it stands.
struct CitedClaim {
  std::string place;               ///< a JSON Pointer with a leading '#': "#/criteria/3/evidence/0"
  std::string_view text;           ///< the statement, or what it is about
  std::span<const Index> sources;  ///< may be empty: an opinion
};

/// In the order of the lists of `KnowledgeBase` and `Reference`.
[[nodiscard]] std::vector<CitedClaim> cited_claims(const KnowledgeBase& kb);

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

namespace langpick::report {

/// Claims whose evidence has aged: a line each, "kb.json#/faq/0: survey-2020 of 2020, 2100 days old: …", and
/// a closing line with the counts.
[[nodiscard]] std::string staleness_text(const KnowledgeBase& kb, const Staleness& found,
                                         std::string_view document);
[[nodiscard]] std::string staleness_json(const KnowledgeBase& kb, const Staleness& found);

}  // namespace langpick::report
