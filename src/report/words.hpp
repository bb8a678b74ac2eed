#pragma once
/// What more than one format says about a recommendation.

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "langpick/knowledge_base.hpp"
#include "langpick/rule_words.hpp"
#include "report/blocks.hpp"

namespace langpick::report {

/// What a report is about: "Go or Rust", or of a project that has a name "Go or Rust for log-shipper".
[[nodiscard]] std::string subject_words(const KnowledgeBase& kb, std::string_view project);

/// Where a rating's limit is, in hundredths, rounded half up.
[[nodiscard]] std::int64_t rating_hundredths(const KnowledgeBase& kb, const RatingLimit& limit);

/// Score points in tenths, rounded half up: what is shown with one decimal.
[[nodiscard]] std::int64_t tenths(std::int64_t numerator, std::int64_t divisor);

/// By how many tenths the shown score of the leader is above that of the rival: the lead as it is shown, so
/// that a reader who subtracts gets it. Precondition: there is a leader.
[[nodiscard]] std::int64_t lead_tenths(const Recommendation& r);

/// The alternative that a contribution speaks for: the leader or the rival.
[[nodiscard]] const Alternative& favoured(const Recommendation& r, const Contribution& contribution);

/// Why a contribution counts: the effect's reason, or, in a lead of or over a combination, what is known of
/// that; the description of a base term's criterion.
[[nodiscard]] std::string_view reason(const Recommendation& r, const Contribution& contribution);

/// The sources of that reason; for a base term those of the evidence for the alternative it favours.
[[nodiscard]] std::vector<Index> sources(const Recommendation& r, const Contribution& contribution);

/// "+3", "−2"; empty where the rule doesn't count.
[[nodiscard]] std::string points_words(const Ground& ground);
/// The answers that make a condition hold.
using Answered = std::pair<const Question*, const Option*>;
[[nodiscard]] std::vector<Answered> answers_to(const Recommendation& r, const Condition& condition);
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

/// "Go", "Python", "no choice (a tie, or none is left)".
[[nodiscard]] std::string choice_name(const KnowledgeBase& kb, const Choice& choice);

/// "weeks", or "go, rust": ids, as one types them.
[[nodiscard]] std::string option_ids(const Question& question, OptionSet options,
                                     std::string_view between = ", ");

/// "Weeks; A year".
[[nodiscard]] std::string option_labels(const Question& question, OptionSet options,
                                        std::string_view between = "; ");
/// The same within a sentence: each in quotes, with commas between them.
[[nodiscard]] std::string quoted_labels(const Question& question, OptionSet options);

/// What another answer differs by: ""In some weeks" instead of "In a year""; of several options that are
/// chosen ""Phones" as well" or "without "Phones"". Precondition: it differs.
[[nodiscard]] std::string exchange_words(const Question& question, OptionSet from, OptionSet to);
/// "release: "In some weeks" instead of "In a year"".
[[nodiscard]] std::string flip_words(const KnowledgeBase& kb, const Flip& flip);

/// "one", "two", "three", and digits from there on.
[[nodiscard]] std::string count_word(std::size_t count);

/// "a", "a and b", "a, b and c".
[[nodiscard]] std::string listed(const std::vector<std::string>& items);

/// What there is to say of all flip sets together: how many flips it takes, or that none is enough.
[[nodiscard]] std::string flip_sets_summary(const Recommendation& r, const FlipSets& sets,
                                            const FlipScope& scope);
/// "latency: "Ordinary" instead of "A tight tail"; release: "Weeks" instead of "A year" → Go".
[[nodiscard]] std::string flip_set_words(const KnowledgeBase& kb, const FlipSet& set);
/// That there are more than the `shown`; empty when there aren't.
[[nodiscard]] std::string flip_sets_rest(const FlipSets& sets, std::size_t shown);

/// What flip sets say: a sentence about them all, then up to `most` of them, a line each.
void write_flip_sets(Blocks& out, const Recommendation& r, const FlipSets& sets, const FlipScope& scope,
                     std::size_t most);

/// What the open questions can still do, in sentences; none when all is answered.
[[nodiscard]] std::vector<std::string> open_question_sentences(const Recommendation& r);

[[nodiscard]] std::vector<std::string_view> ids_of(const KnowledgeBase& kb, std::span<const Index> sources);
/// "guide-2026, deep-dive-2026"
[[nodiscard]] std::string source_ids(const KnowledgeBase& kb, std::span<const Index> sources);

/// What follows its id in a list of sources: "State of Rust Survey, Rust project, survey, 2025-02, https://…"
[[nodiscard]] std::string source_words(const Source& source);

class Citations {
 public:
  /// Returns what it is given.
  std::span<const Index> add(std::span<const Index> sources) {
    for (const Index source : sources) {
      const auto place = std::ranges::lower_bound(cited_, source);
      if (place == cited_.end() || *place != source) cited_.insert(place, source);
    }
    return sources;
  }
  /// Each once, in the knowledge base's order.
  [[nodiscard]] const std::vector<Index>& all() const { return cited_; }

 private:
  std::vector<Index> cited_;
};

/// `reproducing_command` in one line; or another command with the same answers.
[[nodiscard]] std::string command_line(const Recommendation& r, std::string_view kb_file,
                                       std::string_view command = "recommend");
/// The same in lines of `width` columns, as far as its flags are no longer: broken only where a shell goes on
/// reading, and printable, so that what is copied from there runs.
[[nodiscard]] std::string command_block(const Recommendation& r, std::string_view kb_file, int width,
                                        std::string_view command = "recommend");

}  // namespace langpick::report
