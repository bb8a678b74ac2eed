#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "engine/acceptability.hpp"
#include "engine/score.hpp"
#include "langpick/recommendation.hpp"
#include "util/rounding.hpp"

namespace langpick {

Analysis analyse(const Recommendation& r, const FlipScope& scope) {
  return {.scope = scope,
          .flip_sets = flip_sets(*r.kb, r.answers, scope),
          .acceptabilities = acceptabilities(r),
          .stability = stability(r),
          .rating_limits = rating_limits(r),
          .priorities = central_priorities(r),
          .tornado = tornado(r),
          .sufficient = sufficient_sets(r)};
}

namespace {

using Net = std::vector<std::int64_t>;  // per criterion: what it adds to the lead

__extension__ using Wide = __int128;  // for products of two totals

/// The lead over one other eligible alternative.
struct Lead {
  Index against = 0;
  std::int64_t total = 0;  ///< > 0
  Net net;
};

std::vector<Lead> leads(const Recommendation& r, const std::vector<engine::Term>& terms) {
  std::vector<Lead> list;
  for (const Standing& other : r.standings) {
    if (!other.eligible() || other.alternative == r.leader) continue;
    list.push_back({other.alternative, r.standings.front().points - other.points,
                    engine::net_terms(terms, r.kb->criteria.size(), *r.leader, other.alternative)});
  }
  return list;
}

bool less(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {  // a/b < c/d
  return Wide{a} * d < Wide{c} * b;
}

bool less(const Limit& x, const Limit& y) {
  return less(x.numerator, x.denominator, y.numerator, y.denominator);
}

/// Scaling the terms x of a criterion by t makes the lead D + (t − 1)·x, which is 0 at t = (x − D) / x.
void narrow(StabilityInterval& interval, const Lead& lead, std::int64_t percent) {
  const std::int64_t x = lead.net[interval.criterion];
  if (x == 0) return;
  if (x < 0) {
    const Limit high{(lead.total - x) * percent, -x, lead.against};
    if (!interval.high || less(high, *interval.high)) interval.high = high;
  } else if (x >= lead.total) {
    const Limit low{(x - lead.total) * percent, x, lead.against};
    if (!interval.low || less(*interval.low, low)) interval.low = low;
  }
}

/// The smallest relative change of a criterion that loses a lead is D / |x|, if that is possible at all.
struct Criticality {
  std::int64_t total = 1;
  std::int64_t net = 0;  ///< 0: no change loses it
};

bool more_critical(const Criticality& x, const Criticality& y) {
  if (x.net == 0 || y.net == 0) return x.net != 0 && y.net == 0;
  return less(x.total, x.net, y.total, y.net);
}

Criticality criticality(const std::vector<Lead>& leads, Index criterion) {
  Criticality found;
  for (const Lead& lead : leads) {
    const std::int64_t x = lead.net[criterion];
    if (x == 0 || (x > 0 && x < lead.total)) continue;  // not even a weight of 0 loses the lead
    const Criticality here{lead.total, x < 0 ? -x : x};
    if (more_critical(here, found)) found = here;
  }
  return found;
}

bool dominates(const Lead& lead) {
  return std::ranges::none_of(lead.net, [](std::int64_t x) { return x < 0; });
}

}  // namespace

Stability stability(const Recommendation& r) {
  Stability found;
  if (!r.leader || !r.runner_up || r.exact_tie) return found;
  const std::vector<engine::Term> terms = engine::terms(*r.kb, r.answers);
  const std::vector<Lead> all = leads(r, terms);
  const std::vector<std::int64_t> weights = engine::weights(terms, r.kb->criteria.size());

  Criticality worst;
  for (Index c = 0; c < r.kb->criteria.size(); ++c) {
    if (weights[c] == 0) continue;
    StabilityInterval interval{.criterion = c, .low = {}, .high = {}, .change = {}};
    for (const Lead& lead : all) narrow(interval, lead, r.answers.weight_percent[c]);
    const Criticality here = criticality(all, c);
    if (here.net != 0) interval.change = util::rounded_ratio(here.total, here.net, 1000);
    const bool leads_the_list = more_critical(here, worst);
    if (leads_the_list) worst = here;
    found.intervals.insert(leads_the_list ? found.intervals.begin() : found.intervals.end(), interval);
  }
  if (found.intervals.size() > 1) {  // earlier record holders go back to their places
    std::ranges::sort(found.intervals.begin() + 1, found.intervals.end(), {}, &StabilityInterval::criterion);
  }
  for (const Lead& lead : all) {
    if (dominates(lead)) found.dominated.push_back(lead.against);
  }
  found.dominates_all = found.dominated.size() == all.size();
  return found;
}

namespace {

/// What weighs one set of ratings: of a rated criterion all its terms, of a situational one those of an
/// option.
std::vector<engine::Term> rated_together(const KnowledgeBase& kb, const std::vector<engine::Term>& terms) {
  std::vector<engine::Term> sets;
  for (const engine::Term& term : terms) {
    const bool own = kb.criteria[term.criterion].situational;
    const auto same = std::ranges::find_if(sets, [&](const engine::Term& set) {
      return set.criterion == term.criterion && (!own || set.effect == term.effect);
    });
    if (same == sets.end()) {
      sets.push_back(term);
    } else {
      same->weight += term.weight;
    }
  }
  return sets;
}

/// Of the rating that `set` has of the alternative in `standing`; none where that lies beyond the scale.
std::optional<RatingLimit> rating_limit(const Recommendation& r, const engine::Term& set,
                                        const Standing& standing) {
  const bool leads = standing.alternative == r.leader;
  const std::int64_t lead = r.standings[0].points - (leads ? r.standings[1] : standing).points;
  const int rating = set.ratings[standing.alternative];
  RatingLimit limit{.criterion = set.criterion,
                    .alternative = standing.alternative,
                    .rating = rating,
                    .numerator = rating * set.weight + (leads ? -lead : lead),
                    .denominator = set.weight,
                    .against = leads ? *r.runner_up : *r.leader};
  if (limit.numerator < 0 || limit.numerator > set.weight * max_rating * r.kb->scale) return std::nullopt;
  if (r.kb->criteria[set.criterion].situational) {
    limit.question = set.question;
    limit.option = set.option;
  }
  return limit;
}

}  // namespace

std::vector<RatingLimit> rating_limits(const Recommendation& r) {
  std::vector<RatingLimit> limits;
  if (!r.leader || !r.runner_up || r.exact_tie) return limits;
  for (const engine::Term& set : rated_together(*r.kb, engine::terms(*r.kb, r.answers))) {
    if (set.weight == 0) continue;
    for (const Standing& standing : r.standings) {
      if (!standing.eligible()) continue;
      if (const auto limit = rating_limit(r, set, standing)) limits.push_back(*limit);
    }
  }
  const auto way = [](const RatingLimit& l) { return std::abs(l.numerator - l.rating * l.denominator); };
  std::ranges::stable_sort(limits, [&](const RatingLimit& x, const RatingLimit& y) {
    return less(way(x), x.denominator, way(y), y.denominator);
  });
  return limits;
}

namespace {

constexpr int hundred_percent = 10'000;  // in basis points

int rounded(double ratio) { return static_cast<int>(std::floor(ratio * hundred_percent + 0.5)); }

std::vector<std::int64_t> without_the_weightless(std::vector<std::int64_t> net,
                                                 const std::vector<Index>& criteria) {
  for (std::size_t i = 0; i < criteria.size(); ++i) net[i] = net[criteria[i]];  // criteria are ascending
  net.resize(criteria.size());
  return net;
}

CentralPriorities central(const Recommendation& r, const std::vector<engine::Term>& terms,
                          const std::vector<Index>& criteria, Index a, Index b) {
  CentralPriorities found{a, b, {}};
  const std::vector<std::int64_t> net =
      without_the_weightless(engine::net_terms(terms, r.kb->criteria.size(), a, b), criteria);
  if (std::ranges::none_of(net, [](std::int64_t x) { return x > 0; })) return found;
  const std::vector<double> expected = engine::expected_importance(net);
  double sum = 0.0;
  for (const double importance : expected) sum += importance;
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    found.priorities.push_back({criteria[i], rounded(expected[i]), rounded(expected[i] / sum)});
  }
  return found;
}

}  // namespace

Acceptabilities acceptabilities(const Recommendation& r) {
  Acceptabilities found;
  if (!r.leader || !r.runner_up) return found;
  const std::vector<engine::Term> terms = engine::terms(*r.kb, r.answers);
  found.highest = hundred_percent;
  int lost = 0;
  for (const Standing& other : r.standings) {
    if (!other.eligible() || other.alternative == r.leader) continue;
    const int held = engine::to_basis_points(engine::lead_probability(
        engine::net_terms(terms, r.kb->criteria.size(), *r.leader, other.alternative)));
    found.against.push_back({other.alternative, held});
    found.highest = std::min(found.highest, held);
    lost += hundred_percent - held;
  }
  found.lowest = std::max(0, hundred_percent - lost);
  return found;
}

std::vector<CentralPriorities> central_priorities(const Recommendation& r) {
  std::vector<CentralPriorities> all;
  if (!r.leader || !r.runner_up) return all;
  const std::vector<engine::Term> terms = engine::terms(*r.kb, r.answers);
  const std::vector<std::int64_t> weights = engine::weights(terms, r.kb->criteria.size());
  std::vector<Index> criteria;
  for (Index c = 0; c < weights.size(); ++c) {
    if (weights[c] > 0) criteria.push_back(c);
  }
  const std::vector<Acceptability> against = acceptabilities(r).against;
  const Index most_dangerous = std::ranges::min_element(against, {}, &Acceptability::basis_points)->against;
  for (const Standing& standing : r.standings) {
    if (!standing.eligible()) continue;
    const Index rather_than = standing.alternative == r.leader ? most_dangerous : *r.leader;
    all.push_back(central(r, terms, criteria, standing.alternative, rather_than));
  }
  return all;
}

}  // namespace langpick
