#include "batch/score/scorer.hpp"

#include <algorithm>

#include "engine/verdict.hpp"

namespace langpick::batch {

using engine::Truth;

Scorer::Scorer(const KnowledgeBase& kb, const std::vector<int>& weight_percent)
    : kb_(&kb),
      additions_(kb, weight_percent),
      rules_(kb),
      terms_(kb, weight_percent),
      points_(kb, terms_),
      leads_(kb.alternatives.size() * kb.alternatives.size()) {}

LeadTable& Scorer::lead(Index leader, Index other) {
  std::unique_ptr<LeadTable>& table = leads_[leader * kb_->alternatives.size() + other];
  if (!table) table = std::make_unique<LeadTable>(*kb_, terms_, additions_, leader, other);
  return *table;
}

LargestContributions Scorer::contributions(const Recommendation& r) {
  return r.leader ? lead(*r.leader, *r.rival).largest(brought_) : LargestContributions{};
}

/// As `engine::settled`.
bool Scorer::settled(const Recommendation& r) {
  if (!r.outside_rules.empty()) return rules_.outside_settled(kb_->rules[r.outside_rules.front()].target);
  if (!rules_.all_ruled_out()) return false;
  if (!r.leader) {
    return std::ranges::all_of(
        r.standings, [&](const Standing& s) { return rules_.exclusion(s.alternative) == Truth::yes; });
  }
  if (rules_.exclusion(*r.leader) != Truth::no) return false;
  for (const Standing& other : r.standings) {
    if (other.alternative == r.leader || rules_.exclusion(other.alternative) == Truth::yes) continue;
    const std::int64_t least = lead(*r.leader, other.alternative).least_addition(rules_.future());
    if (r.standings.front().points - other.points + least <= 0) return false;
  }
  return true;
}

namespace {

/// Each on its own: in a chain, each would be copied from one that is hardly written.
void forget_contenders(Recommendation& r) {
  constexpr std::optional<Index> nobody;
  constexpr std::optional<int> nothing;
  r.leader = nobody;
  r.runner_up = nobody;
  r.rival = nobody;
  r.outside = nobody;
  r.decided_by = nobody;
  r.acceptability_against = nobody;
  r.point_spread = nothing;
  r.acceptability = nothing;
}

}  // namespace

void Scorer::judge(Recommendation& r, const ChosenOptions& chosen, bool firmness) {
  brought_ = terms_.of(chosen.list());
  points_.add_up(brought_);
  rules_.judge(r.answers, chosen.list());
  r.kb = kb_;
  r.divisor = points_.totals().back();
  forget_contenders(r);
  r.exact_tie = false;
  r.strength = Strength::tie;
  r.outside_rules = rules_.outside();
  r.contradictions = rules_.contradictions();
  r.applicable = rules_.applicable();
  engine::rank(points_.totals(), rules_.excluded_by(), r.standings);
  engine::name_contenders(r);
  if (!firmness) {
    if (!r.outside_rules.empty()) r.outside = r.outside_rules.front();
    return;
  }
  engine::judge_lead(r, [&](Index a, Index b) { return points_.net_terms(a, b); });
  r.settled = settled(r);
  engine::decide(r);
  engine::limit_strength(r);
}

}  // namespace langpick::batch
