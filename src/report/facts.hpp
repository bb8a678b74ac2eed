#pragma once
/// What more than one format says about a recommendation.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/recommendation.hpp"

namespace langpick::report {

/// Score points in tenths, rounded half up: what is shown with one decimal.
[[nodiscard]] std::int64_t tenths(std::int64_t numerator, std::int64_t divisor);

/// The alternative that a contribution speaks for: the leader or the rival.
[[nodiscard]] const Alternative& favoured(const Recommendation& r, const Contribution& contribution);

/// Why a contribution counts that takes a base term out.
inline constexpr std::string_view dropped_reason =
    "It doesn't apply with this answer, so what it counts for every project is taken out.";

/// Why a contribution counts: the effect's reason, or the description of a base term's criterion.
[[nodiscard]] std::string_view reason(const Recommendation& r, const Contribution& contribution);

/// The sources of that reason; for a base term those of the evidence for the alternative it favours.
[[nodiscard]] std::vector<Index> sources(const Recommendation& r, const Contribution& contribution);

/// "+3", "−2"; empty where the rule doesn't count.
[[nodiscard]] std::string points_words(const Ground& ground);
/// The argument's reason, or else the answers that it asks for.
[[nodiscard]] std::string reason(const Recommendation& r, const Ground& ground);
[[nodiscard]] std::span<const Index> sources(const Ground& ground);

/// What belongs in which member when a combination leads: as the answers say, or else as it says itself.
[[nodiscard]] std::span<const Part> parts(const Recommendation& r);

/// What to do now, most urgent first.
[[nodiscard]] std::vector<std::string> next_steps(const Recommendation& r);

/// A chosen option on which the sources disagree.
struct Disagreement {
  Index question = 0;
  Index option = 0;
  std::span<const Evidence> claims;
};
[[nodiscard]] std::vector<Disagreement> disagreements(const Recommendation& r);

}  // namespace langpick::report
