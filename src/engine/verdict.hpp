#pragma once
/// From points and rulings to a verdict: what `recommend` and the batch, which gets at the same numbers by
/// another route, have in common.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/acceptability.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::engine {

/// Eligible alternatives first, each group by points; equals keep the knowledge base's order. `standings` is
/// written over.
void rank(std::span<const std::int64_t> points, std::span<const std::optional<Index>> excluded_by,
          std::vector<Standing>& standings);

/// Leader, runner-up, rival, spread and whether it is an exact tie, from the standings.
void name_contenders(Recommendation& r);

/// The acceptability of the lead, if there is one and somebody else eligible. `net_terms(a, b)` is what each
/// criterion adds to the lead of `a` over `b`.
template <typename NetTerms>
void judge_lead(Recommendation& r, NetTerms&& net_terms) {
  if (!r.runner_up) return;
  for (const Standing& other : r.standings) {
    if (!other.eligible() || other.alternative == r.leader) continue;
    const int acceptability = lead_basis_points(net_terms(*r.leader, other.alternative));
    if (!r.acceptability || acceptability < *r.acceptability) {
      r.acceptability = acceptability;
      r.acceptability_against = other.alternative;
    }
  }
}

/// What speaks for the outside options, and what against them: of each prefer_outside rule that holds, in
/// file order; then of each that lacks nothing but points, and has reasons for half of those it needs.
[[nodiscard]] std::vector<OutsideCase> outside_cases(const KnowledgeBase& kb, const Answers& answers);

/// Outcome, what decided, and the strength of what speaks for the choice, from all of the above and
/// `outside_rules`.
void decide(Recommendation& r);

/// The most that the answers allow, whatever speaks for the choice: a lean at least. From `contradictions`,
/// `applicable` and `settled`.
[[nodiscard]] Strength firmest(const Recommendation& r);
/// Makes it no stronger than that.
void limit_strength(Recommendation& r);

}  // namespace langpick::engine
