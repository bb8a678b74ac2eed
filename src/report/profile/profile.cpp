#include "report/profile/profile.hpp"

#include <fmt/format.h>

#include "util/rounding.hpp"

namespace langpick::report {

namespace {

/// The terms of one criterion, added up.
struct Sum {
  std::int64_t weight = 0;           // in hundredths
  std::vector<std::int64_t> points;  // per alternative

  void add(std::int64_t term_weight, std::span<const int> ratings) {
    weight += term_weight;
    for (std::size_t a = 0; a < points.size(); ++a) points[a] += term_weight * ratings[a];
  }
};

std::vector<Sum> sums(const Recommendation& r) {
  const KnowledgeBase& kb = *r.kb;
  std::vector<Sum> all(kb.criteria.size(), Sum{0, std::vector<std::int64_t>(kb.alternatives.size())});
  for (Index c = 0; c < all.size(); ++c) {
    const Criterion& criterion = kb.criteria[c];
    if (!criterion.situational) {
      all[c].add(criterion.base_weight * r.answers.weight_percent[c], criterion.ratings);
    }
  }
  for (Index q = 0; q < kb.questions.size(); ++q) {
    r.answers.chosen[q].for_each([&](Index option) {
      for (const Effect& effect : kb.questions[q].options[option].effects) {
        all[effect.criterion].add(effect.weight * r.answers.weight_percent[effect.criterion], effect.ratings);
      }
    });
  }
  return all;
}

Profile without_axes(const KnowledgeBase& kb) {
  Profile profile;
  profile.alternatives.reserve(kb.alternatives.size());
  for (const Alternative& alternative : kb.alternatives) {
    profile.alternatives.push_back(alternative.name);
    profile.combination.push_back(!alternative.members.empty());
  }
  return profile;
}

}  // namespace

Profile base_profile(const KnowledgeBase& kb) {
  Profile profile = without_axes(kb);
  for (const Criterion& criterion : kb.criteria) {
    if (criterion.situational) continue;
    profile.axes.push_back({criterion.name,
                            {criterion.ratings.begin(), criterion.ratings.end()},
                            std::to_string(criterion.base_weight),
                            criterion.base_weight * stated_weight_percent});
  }
  return profile;
}

Profile profile(const Recommendation& r) {
  Profile profile = without_axes(*r.kb);
  const std::vector<Sum> by_criterion = sums(r);
  for (Index c = 0; c < by_criterion.size(); ++c) {
    const Sum& sum = by_criterion[c];
    if (sum.weight == 0) continue;
    Axis axis{.name = r.kb->criteria[c].name, .ratings = {}, .weight = {}, .sum = sum.weight};
    for (const std::int64_t points : sum.points) {
      axis.ratings.push_back(static_cast<int>(util::rounded_ratio(points, sum.weight, 1)));
    }
    axis.weight = fmt::format("{} %", util::rounded_ratio(sum.weight, r.divisor, 100));
    profile.axes.push_back(std::move(axis));
  }
  return profile;
}

}  // namespace langpick::report
