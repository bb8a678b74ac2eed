#pragma once
/// What the decisions of others say: precedents, and how verdicts did on them.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "langpick/recommendation.hpp"
#include "report/json_writer.hpp"

namespace langpick::report {

inline constexpr std::string_view precedents_heading = "Projects like this one";

/// "go", "python", "other".
[[nodiscard]] std::string_view chosen_id(const KnowledgeBase& kb, const Precedent& precedent);
/// "Go", "Python", "Something else".
[[nodiscard]] std::string chosen_name(const KnowledgeBase& kb, const Precedent& precedent);
/// "Read state service (Discord, 2020)", as far as that is known.
[[nodiscard]] std::string project_words(const Precedent& precedent);
/// "Why Discord is switching from Go to Rust, https://…".
[[nodiscard]] std::string source_words(const Precedent& precedent);
/// The member "source" of a document.
void write_source(JsonWriter& out, const Precedent& precedent);
/// "Shares domain: "API or service"; workload: "Mostly waiting". Differs in hiring (there "Steadily")."
[[nodiscard]] std::string likeness_words(const KnowledgeBase& kb, const Likeness& likeness);

/// "11 chose Go, 2 Rust, 2 something else"; `chosen` as `LikeCases` has it.
[[nodiscard]] std::string count_words(const KnowledgeBase& kb, std::span<const Index> chosen);
/// "Of the 15 most alike, 11 chose Go, …". Precondition: some are alike.
[[nodiscard]] std::string nearest_words(const Recommendation& r);

/// How verdicts as strong as this one did, and on which decisions.
struct Track {
  const TrackRecord& record;
  const TrackCount& count;
};
/// Of decisions that took no part, or else of those that did; none where nothing is known.
[[nodiscard]] std::optional<Track> track_of(const Recommendation& r);
/// ", each judged before it had any part in setting the weights": what kind of decisions they are.
[[nodiscard]] std::string_view track_part_words(const Track& track);
/// "Verdicts of this strength were right in 39 of 40 …"; empty where nothing is known.
[[nodiscard]] std::string track_words(const Recommendation& r);

}  // namespace langpick::report
