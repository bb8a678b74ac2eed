#include "report/precedents.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "report/words.hpp"

namespace langpick::report {

namespace {

/// "domain: "API or service"; hiring: "Steadily""; `form` puts a question and its options together.
std::string trait_words(const KnowledgeBase& kb, const std::vector<Trait>& traits, std::string_view form) {
  std::vector<std::string> words;
  for (const Trait& trait : traits) {
    const Question& question = kb.questions[trait.question];
    words.push_back(fmt::format(fmt::runtime(form), question.id, quoted_labels(question, trait.options)));
  }
  return fmt::format("{}", fmt::join(words, "; "));
}

}  // namespace

std::string_view chosen_id(const KnowledgeBase& kb, const Precedent& precedent) {
  const std::string_view id = choice_id(kb, precedent.chosen);
  return id.empty() ? "other" : id;
}

std::string chosen_name(const KnowledgeBase& kb, const Precedent& precedent) {
  return precedent.chosen.kind == Choice::Kind::none ? "Something else" : choice_name(kb, precedent.chosen);
}

std::string project_words(const Precedent& precedent) {
  std::string who{precedent.organisation};
  if (precedent.year != 0) who += fmt::format("{}{}", who.empty() ? "" : ", ", precedent.year);
  return who.empty() ? std::string{precedent.project} : fmt::format("{} ({})", precedent.project, who);
}

std::string source_words(const Precedent& precedent) {
  return fmt::format("{}{}{}", precedent.source_title, precedent.source_url.empty() ? "" : ", ",
                     precedent.source_url);
}

void write_source(JsonWriter& out, const Precedent& precedent) {
  out.object("source", [&] {
    out.member("title", precedent.source_title).member("url", or_null(precedent.source_url));
  });
}

std::string likeness_words(const KnowledgeBase& kb, const Likeness& likeness) {
  std::string words = fmt::format("Shares {}.", trait_words(kb, likeness.shares, "{}: {}"));
  if (likeness.differs.empty()) return words;
  return words + fmt::format(" Differs in {}.", trait_words(kb, likeness.differs, "{} (there {})"));
}

std::string count_words(const KnowledgeBase& kb, std::span<const Index> chosen) {
  std::vector<std::string> counts;
  for (std::size_t c = 0; c < chosen.size(); ++c) {
    if (chosen[c] == 0) continue;
    counts.push_back(fmt::format("{}{} {}", chosen[c], counts.empty() ? " chose" : "",
                                 c < kb.alternatives.size() ? kb.alternatives[c].name : "something else"));
  }
  return fmt::format("{}", fmt::join(counts, ", "));
}

std::string nearest_words(const Recommendation& r) {
  const std::vector<Index>& chosen = r.like_cases.chosen;
  const Index all = std::accumulate(chosen.begin(), chosen.end(), Index{0});
  return all == 1 ? "No other is alike."
                  : fmt::format("Of the {} most alike, {}.", all, count_words(*r.kb, chosen));
}

std::optional<Track> track_of(const Recommendation& r) {
  if (r.outcome == Outcome::none_eligible) return std::nullopt;
  for (const bool took_part : {false, true}) {
    for (const TrackRecord& record : r.kb->track_record) {
      const auto count = std::ranges::find(record.strengths, r.strength, &TrackCount::strength);
      if (record.took_part == took_part && count != record.strengths.end()) return Track{record, *count};
    }
  }
  return std::nullopt;
}

std::string_view track_part_words(const Track& track) {
  return track.record.took_part ? " that took part in setting the weights"
                                : ", each judged before it had any part in setting the weights";
}

std::string track_words(const Recommendation& r) {
  const std::optional<Track> track = track_of(r);
  if (!track) return {};
  return fmt::format("Verdicts of this strength were right in {} of {} documented decisions{}.",
                     track->count.right, track->count.cases, track_part_words(*track));
}

}  // namespace langpick::report
