#include "engine/score.hpp"

#include <cassert>

namespace langpick::engine {

Scores score(std::span<const Term> terms, std::size_t alternatives) {
  Scores sums{0, std::vector<std::int64_t>(alternatives)};
  for (const Term& term : terms) {
    assert(term.ratings.size() == alternatives);
    sums.divisor += term.weight;
    for (std::size_t i = 0; i < alternatives; ++i) sums.points[i] += term.weight * term.ratings[i];
  }
  return sums;
}

std::vector<std::int64_t> net_terms(std::span<const Term> terms, std::size_t criteria, Index a, Index b) {
  std::vector<std::int64_t> net(criteria);
  for (const Term& term : terms) net[term.criterion] += advantage(term, a, b);
  return net;
}

}  // namespace langpick::engine
