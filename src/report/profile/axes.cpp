#include "report/profile/axes.hpp"

#include <algorithm>
#include <cassert>
#include <string>

#include "langpick/engine.hpp"
#include "util/rounding.hpp"

namespace langpick::report {

namespace {

/// Weight, and weight times rating per alternative, of one criterion's terms.
struct Sum {
  std::int64_t weight = 0;
  std::vector<std::int64_t> points;

  void add(std::int64_t more, std::span<const int> ratings) {
    weight += more;
    points.resize(ratings.size());
    for (std::size_t a = 0; a < ratings.size(); ++a) points[a] += more * ratings[a];
  }
};

std::vector<Sum> sums(const Recommendation& r) {
  const KnowledgeBase& kb = *r.kb;
  std::vector<Sum> by_criterion(kb.criteria.size());
  const auto add = [&](Index c, std::int64_t weight, std::span<const int> ratings) {
    if (weight > 0) by_criterion[c].add(weight * r.answers.weight_percent[c], ratings);
  };
  const std::vector<bool> out = dropped(kb, r.answers);
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    if (!out[c]) add(c, kb.criteria[c].base_weight, kb.criteria[c].ratings);
  }
  for (Index q = 0; q < kb.questions.size(); ++q) {
    r.answers.chosen[q].for_each([&](Index o) {
      for (const Effect& effect : kb.questions[q].options[o].effects) {
        add(effect.criterion, effect.weight, effect.ratings);
      }
    });
  }
  return by_criterion;
}

}  // namespace

std::vector<ProfileAxis> profile_axes(const Recommendation& r) {
  const std::vector<Sum> by_criterion = sums(r);
  std::vector<ProfileAxis> axes;
  std::int64_t all = 0;
  for (Index c = 0; c < by_criterion.size(); ++c) {
    const Sum& sum = by_criterion[c];
    if (sum.weight == 0) continue;
    all += sum.weight;
    ProfileAxis axis{c, sum.weight, {}};
    axis.ratings.reserve(sum.points.size());
    for (const std::int64_t points : sum.points) {
      axis.ratings.push_back(static_cast<int>(util::rounded_ratio(points, sum.weight, 1)));
    }
    axes.push_back(std::move(axis));
  }
  assert(all == r.divisor);
  static_cast<void>(all);
  return axes;
}

std::vector<ProfileAxis> weightiest(const std::vector<ProfileAxis>& axes, std::size_t most) {
  std::vector<ProfileAxis> chosen = axes;
  if (chosen.size() <= most) return chosen;
  std::ranges::stable_sort(chosen, std::greater{}, &ProfileAxis::weight);
  chosen.resize(most);
  std::ranges::sort(chosen, std::less{}, &ProfileAxis::criterion);
  return chosen;
}

std::vector<Index> compared(const Recommendation& r) {
  std::vector<Index> all;
  const auto add = [&](std::optional<Index> alternative) {
    if (alternative && std::ranges::find(all, *alternative) == all.end()) all.push_back(*alternative);
  };
  add(r.leader);
  add(r.rival);
  add(r.runner_up);
  for (const Standing& standing : r.standings) {
    if (all.size() < 2) add(standing.alternative);
  }
  return all;
}

std::string share_words(const Recommendation& r, std::int64_t weight) {
  return std::to_string(util::rounded_ratio(weight, r.divisor, 100)) + " %";
}

}  // namespace langpick::report
