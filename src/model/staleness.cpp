#include "langpick/staleness.hpp"

#include <algorithm>

#include "util/calendar.hpp"

namespace langpick {

std::int64_t age_in_days(const Source& source, std::chrono::sys_days as_of) {
  // a reader lets only dates through; a source without one, made by hand, is of 1970
  const util::Period published = util::parse_period(source.date).value_or(util::Period{});
  return (as_of - published.first).count();
}

Staleness staleness(const KnowledgeBase& kb, std::chrono::sys_days as_of, std::chrono::days older_than) {
  std::vector<std::int64_t> ages;
  ages.reserve(kb.sources.size());
  for (const Source& source : kb.sources) ages.push_back(age_in_days(source, as_of));
  Staleness found{.as_of = as_of, .older_than = older_than};
  std::vector<CitedClaim> claims = cited_claims(kb);
  found.examined = claims.size();
  for (CitedClaim& claim : claims) {
    if (claim.sources.empty()) continue;
    const Index youngest = *std::ranges::min_element(claim.sources, {}, [&](Index s) { return ages[s]; });
    if (ages[youngest] <= older_than.count()) continue;
    found.claims.push_back({std::move(claim), youngest, ages[youngest]});
  }
  return found;
}

}  // namespace langpick
