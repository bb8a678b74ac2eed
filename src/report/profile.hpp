#pragma once
/// How every alternative is rated on every criterion that counts: what radar and bars show.

#include <string>
#include <string_view>
#include <vector>

#include "langpick/recommendation.hpp"
#include "report/page.hpp"

namespace langpick::report {

struct Axis {
  std::string_view name;
  std::vector<int> ratings;  ///< 0..100, per alternative of the profile; decimals rounded
  std::string weight;        ///< as it is shown: "3", or "12 %" of all weight
};

/// Axes stand in the knowledge base's order, always: the area of a radar depends on it.
struct Profile {
  std::vector<std::string_view> alternatives;
  std::vector<bool> combination;  ///< per alternative: is it one? A radar is drawn of the others only
  std::vector<Axis> axes;
};

/// Every rated criterion with its base weight: what is there before any answer.
[[nodiscard]] Profile base_profile(const KnowledgeBase& kb);

/// What counted in a recommendation. A situational criterion's rating is the mean of its terms by weight,
/// rounded half up.
[[nodiscard]] Profile profile(const Recommendation& r);

/// A radar in braille, `columns` wide and about half as high: one line of text each. Axes are numbered from
/// 1, clockwise from the top. Fewer than three axes span nothing: no lines. Precondition: columns >= 12.
[[nodiscard]] std::vector<std::string> radar(const std::vector<int>& ratings, int columns);

/// Radars side by side, as many as fit, and below them every axis with its number, ratings and bars.
void write_profile(Page& page, const Profile& profile);

/// A criterion that has weight in this decision.
struct ProfileAxis {
  Index criterion = 0;
  std::int64_t weight = 0;   ///< in hundredths, as `Recommendation::divisor`, of which it is a part
  std::vector<int> ratings;  ///< per alternative, times `KnowledgeBase::scale`; a situational criterion's are
                             ///< means, rounded
};

/// All criteria that have weight, in the knowledge base's order.
[[nodiscard]] std::vector<ProfileAxis> profile_axes(const Recommendation& r);

/// The `most` weightiest of `axes`, still in the knowledge base's order.
[[nodiscard]] std::vector<ProfileAxis> weightiest(const std::vector<ProfileAxis>& axes, std::size_t most);

/// Whom a chart compares: leader, rival and runner-up, each once; without a leader the best two.
[[nodiscard]] std::vector<Index> compared(const Recommendation& r);

/// A row for each criterion that has weight: its share of it, and its ratings in the order of the standings.
[[nodiscard]] Table rating_table(const Recommendation& r);

}  // namespace langpick::report
