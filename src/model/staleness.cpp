#include "langpick/staleness.hpp"

#include <algorithm>

#include "util/calendar.hpp"

namespace langpick {

namespace {

void add_figures(const KnowledgeBase& kb, std::vector<PlacedClaim>& claims) {
  const std::span<const Figure> figures = kb.reference.figures;
  for (std::size_t f = 0; f < figures.size(); ++f) {
    for (std::size_t v = 0; v < figures[f].values.size(); ++v) {
      const FigureValue& value = figures[f].values[v];
      claims.push_back({.place = "#/figures/" + std::to_string(f) + "/values/" + std::to_string(v),
                        .kind = "figure",
                        .id = std::string{figures[f].id},
                        .about = value.subject,
                        .text = std::string{figures[f].name},
                        .sources = {&value.source, 1}});
    }
  }
}

}  // namespace

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
  std::vector<PlacedClaim> claims = all_claims(kb);
  add_figures(kb, claims);
  found.examined = claims.size();
  for (PlacedClaim& claim : claims) {
    if (claim.sources.empty()) continue;
    const Index youngest = *std::ranges::min_element(claim.sources, {}, [&](Index s) { return ages[s]; });
    if (ages[youngest] <= older_than.count()) continue;
    found.claims.push_back({std::move(claim), youngest, ages[youngest]});
  }
  return found;
}

}  // namespace langpick
