#pragma once
/// What the reports for people say about a recommendation: the sentences, without any format.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/recommendation.hpp"

namespace langpick::report {

inline constexpr std::string_view contradiction_heading = "These answers can't all be true";

/// The verdict in two pieces: "Rust" and "clear"; "Rust by a hair" and "a near tie with Go".
struct Headline {
  std::string choice;
  std::string firmness;  ///< empty when nothing is eligible
};
[[nodiscard]] Headline headline(const Recommendation& r);

/// The sentences below the headline: what the choice is, who would lead otherwise, which rule decided.
[[nodiscard]] std::vector<std::string> verdict_sentences(const Recommendation& r);
/// How likely the lead is to hold, how much is answered, how such verdicts did, whether the rest could
/// matter.
[[nodiscard]] std::vector<std::string> firmness_sentences(const Recommendation& r);
/// Those of them that aren't figures.
[[nodiscard]] std::vector<std::string> firmness_remarks(const Recommendation& r);

/// "No more than a lean, since …"; empty where nothing holds it back.
[[nodiscard]] std::string why_no_firmer(const Recommendation& r);

/// "Why Rust rather than Go: 6.6 points ahead". Precondition: there is a leader.
[[nodiscard]] std::string lead_words(const Recommendation& r);
/// The heading of what the rival has over the leader. Precondition: there is a leader.
[[nodiscard]] std::string against_words(const Recommendation& r);
/// "Why Python: 5 points, 4 are enough to recommend it"; "TypeScript: 3 points, 4 would be enough to …".
[[nodiscard]] std::string case_words(const Recommendation& r, const OutsideCase& outside);
/// The first case of each outside option but the one that decided.
[[nodiscard]] std::vector<const OutsideCase*> other_cases(const Recommendation& r);

/// "excluded (target: Bare metal): …", with the answers that make it so. Precondition: it isn't eligible.
[[nodiscard]] std::string exclusion_words(const Recommendation& r, const Standing& standing);
/// "Predictable latency · latency: A tight tail is part of the product"; of a base term the criterion alone.
[[nodiscard]] std::string origin_words(const Recommendation& r, const Contribution& contribution);
/// "What counts for every project, whatever it is (5 criteria)".
[[nodiscard]] std::string base_words(std::size_t criteria);

/// A criterion that has no weight here, since an answer takes its base term out and none brings weight to it.
struct LeftOut {
  Index criterion = 0;
  Index question = 0;
  Index option = 0;
};
[[nodiscard]] std::vector<LeftOut> left_out(const Recommendation& r);
/// "Left out, as you answered: Memory safety (memory-safety: Nothing hostile)."; empty where all count.
[[nodiscard]] std::string left_out_words(const Recommendation& r);

/// What speaks for one of the two that are compared. Numerators are over `Recommendation::divisor`.
struct Side {
  std::vector<Contribution> answers;  ///< the weightiest first; base terms where nothing is asked
  std::int64_t base = 0;              ///< the sum of the base terms, which are the same for every project
  std::vector<Index> base_criteria;   ///< the weightiest first
};
[[nodiscard]] Side side(const Recommendation& r, bool for_leader);

}  // namespace langpick::report
