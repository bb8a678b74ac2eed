#include "report/profile/profile.hpp"

#include "report/profile/axes.hpp"

namespace langpick::report {

namespace {

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
                            std::to_string(criterion.base_weight)});
  }
  return profile;
}

Profile profile(const Recommendation& r) {
  Profile profile = without_axes(*r.kb);
  for (const ProfileAxis& axis : profile_axes(r)) {
    profile.axes.push_back({r.kb->criteria[axis.criterion].name, axis.ratings, share_words(r, axis.weight)});
  }
  return profile;
}

}  // namespace langpick::report
