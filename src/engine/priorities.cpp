#include <algorithm>
#include <cmath>

#include "engine/acceptability.hpp"
#include "engine/score.hpp"
#include "engine/terms.hpp"
#include "langpick/recommendation.hpp"

namespace langpick {

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
