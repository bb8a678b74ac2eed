#include <algorithm>
#include <cassert>
#include <functional>
#include <numeric>

#include "engine/acceptability.hpp"
#include "engine/additions.hpp"
#include "engine/bounds.hpp"
#include "engine/flips.hpp"
#include "engine/rules.hpp"
#include "engine/score.hpp"
#include "engine/settled.hpp"
#include "langpick/engine.hpp"
#include "util/rounding.hpp"

namespace langpick {

namespace {

using engine::Rulings;
using engine::Scores;
using engine::Term;

constexpr int basis_points_per_percent = 100;

bool share_a_member(const KnowledgeBase& kb, Index a, Index b) {
  const auto contains = [&](Index whole, Index part) {
    return engine::takes_out(kb.alternatives[whole], whole, part);
  };
  const std::span<const Index> members = kb.alternatives[a].members;
  return contains(b, a) || contains(a, b) ||
         std::ranges::any_of(members, [&](Index member) { return contains(b, member); });
}

/// Eligible alternatives first, each group by points; equals keep the knowledge base's order.
std::vector<Standing> rank(const KnowledgeBase& kb, const Scores& scores, const Rulings& rulings) {
  std::vector<Standing> standings;
  for (Index a = 0; a < kb.alternatives.size(); ++a) {
    standings.push_back({a, scores.points[a], 1, rulings.excluded_by[a]});
  }
  const auto better = [](const Standing& x, const Standing& y) {
    return x.eligible() != y.eligible() ? x.eligible() : x.points > y.points;
  };
  std::ranges::stable_sort(standings, better);
  for (Index i = 1; i < standings.size(); ++i) {
    const Standing& above = standings[i - 1];
    standings[i].rank = better(above, standings[i]) ? i + 1 : above.rank;
  }
  return standings;
}

/// The best alternative below the leader that shares no member with it, or else just the best: among
/// the eligible, and where the leader alone is eligible among the excluded.
std::optional<Index> find_rival(const KnowledgeBase& kb, const std::vector<Standing>& standings) {
  const bool contested = standings.size() > 1 && standings[1].eligible();
  const std::span<const Standing> others = std::span(standings).subspan(1);
  std::optional<Index> fallback;
  for (const Standing& other : others) {
    if (other.eligible() != contested) continue;
    if (!share_a_member(kb, standings.front().alternative, other.alternative)) return other.alternative;
    if (!fallback) fallback = other.alternative;
  }
  return fallback;
}

/// Every term's part of the lead over the rival, largest first.
std::vector<Contribution> contributions(std::span<const Term> terms, Index leader, Index rival) {
  std::vector<Contribution> parts;
  for (const Term& term : terms) {
    const std::int64_t numerator = engine::advantage(term, leader, rival);
    if (numerator == 0) continue;
    parts.push_back({term.question, term.option, term.criterion, term.effect, numerator});
  }
  std::ranges::stable_sort(parts, std::greater{}, &Contribution::numerator);
  return parts;
}

void judge_lead(Recommendation& r, std::span<const Term> terms) {
  for (const Standing& other : r.standings) {
    if (!other.eligible() || other.alternative == r.leader) continue;
    const auto net = engine::net_terms(terms, r.kb->criteria.size(), *r.leader, other.alternative);
    const int acceptability = engine::to_basis_points(engine::lead_probability(net));
    if (!r.acceptability || acceptability < *r.acceptability) {
      r.acceptability = acceptability;
      r.acceptability_against = other.alternative;
    }
  }
  const std::int64_t first = r.standings[0].points;
  const std::int64_t second = r.standings[1].points;
  r.exact_tie = first == second;
  r.point_spread = static_cast<int>(util::rounded_ratio(first - second, first + second, 1000));
}

bool is_near_tie(const Recommendation& r) {
  return r.exact_tie || *r.acceptability < r.kb->thresholds.near_tie * basis_points_per_percent;
}

/// By acceptability, but never firmer than the share of answered questions allows.
Strength earned_strength(const Recommendation& r) {
  const std::size_t answered = r.answers.answered();
  const std::size_t asked = r.kb->questions.size();
  const Thresholds& from = r.kb->thresholds;
  if (*r.acceptability < from.clear * basis_points_per_percent || answered * 4 < asked) return Strength::lean;
  const bool complete = answered * 4 >= asked * 3 || r.settled;
  if (*r.acceptability < from.strong * basis_points_per_percent || !complete) return Strength::clear;
  return Strength::strong;
}

void decide(Recommendation& r) {
  if (!r.outside_rules.empty()) {
    r.outcome = Outcome::look_elsewhere;
    r.outside = r.decided_by = r.outside_rules.front();
    r.strength = r.kb->rules[*r.outside].strength;
  } else if (!r.leader) {
    r.outcome = Outcome::none_eligible;
  } else if (!r.runner_up) {
    r.outcome = Outcome::recommend;
    r.strength = Strength::strong;
    const auto rival = std::ranges::find(r.standings, *r.rival, &Standing::alternative);
    r.decided_by = rival->excluded_by;
  } else if (is_near_tie(r)) {
    r.outcome = Outcome::near_tie;
  } else {
    r.outcome = Outcome::recommend;
    r.strength = earned_strength(r);
  }
}

}  // namespace

Recommendation recommend(const KnowledgeBase& kb, const Answers& answers) {
  const std::vector<Term> terms = engine::terms(kb, answers);
  const Scores scores = engine::score(terms, kb.alternatives.size());
  Rulings rulings = engine::apply_rules(kb, answers);

  Recommendation r{.kb = &kb, .answers = answers};
  r.divisor = scores.divisor;
  r.standings = rank(kb, scores, rulings);
  r.outside_rules = std::move(rulings.outside);
  r.warnings = std::move(rulings.warnings);
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (answers.chosen[q].empty()) r.unanswered.push_back(q);
  }
  if (r.standings.front().eligible()) {
    r.leader = r.standings.front().alternative;
    r.rival = find_rival(kb, r.standings);
    r.lead = scores.points[*r.leader] - scores.points[*r.rival];
    r.contributions = contributions(terms, *r.leader, *r.rival);
    if (r.standings[1].eligible()) {
      r.runner_up = r.standings[1].alternative;
      judge_lead(r, terms);
    }
  }
  r.settled = engine::settled(r);
  decide(r);
  const engine::Additions additions{kb, answers.weight_percent};
  r.bounds = engine::bounds(r, additions);
  r.next_question = engine::next_question(r, additions, r.unanswered);
  r.flip_sets = engine::flip_sets(kb, answers, additions, {});
  assert(std::accumulate(r.contributions.begin(), r.contributions.end(), std::int64_t{0},
                         [](std::int64_t sum, const Contribution& c) { return sum + c.numerator; }) ==
         r.lead);
  return r;
}

std::optional<Index> most_informative(const Recommendation& r, std::span<const Index> candidates) {
  std::vector<Index> open;
  for (const Index question : candidates) {
    if (r.answers.chosen[question].empty()) open.push_back(question);
  }
  return engine::next_question(r, engine::Additions{*r.kb, r.answers.weight_percent}, open);
}

}  // namespace langpick
