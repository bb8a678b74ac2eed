#include "engine/bounds.hpp"

#include <algorithm>

#include "engine/settled.hpp"

namespace langpick::engine {

std::vector<Bound> bounds(const Recommendation& r, const Additions& additions) {
  std::vector<Bound> found;
  if (!r.leader) return found;
  const Future future{*r.kb, r.answers};
  const std::int64_t leader_points = r.standings.front().points;
  for (const Standing& other : r.standings) {
    if (other.alternative == r.leader) continue;
    if (!other.eligible() && exclusion(*r.kb, future, other.alternative) == Truth::yes) continue;
    const std::int64_t lead = leader_points - other.points;
    Bound bound{other.alternative, lead, lead};
    for (Index q = 0; q < r.kb->questions.size(); ++q) {
      if (!future.is_open(q)) continue;
      const Range added = range(*r.kb, additions, q, *r.leader, other.alternative);
      bound.lowest += added.lowest;
      bound.highest += added.highest;
    }
    found.push_back(bound);
  }
  return found;
}

std::optional<Index> next_question(const Recommendation& r, const Additions& additions,
                                   std::span<const Index> questions) {
  std::optional<Index> next;
  std::int64_t widest = 0;
  for (const Index q : questions) {
    for (const Bound& bound : r.bounds) {
      const Range added = range(*r.kb, additions, q, *r.leader, bound.against);
      const std::int64_t swing = added.highest - added.lowest;
      if (swing <= widest) continue;
      widest = swing;
      next = q;
    }
  }
  return next;
}

}  // namespace langpick::engine
