#include "history/deciding_rules.hpp"

#include <algorithm>

namespace langpick::history {

std::vector<Index> deciding_rules(const Recommendation& recommendation) {
  std::vector<Index> rules = recommendation.outside_rules;
  for (const Standing& standing : recommendation.standings) {
    if (standing.excluded_by) rules.push_back(*standing.excluded_by);
  }
  std::ranges::sort(rules);
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

}  // namespace langpick::history
