#pragma once
/// A decision as it is kept: what was answered, what was recommended, and from which numbers. By ids, so that
/// it outlives the knowledge base that it was made with.

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/finding.hpp"
#include "langpick/knowledge_base.hpp"
#include "langpick/recommendation.hpp"
#include "langpick/team.hpp"

namespace langpick {

/// The team goes with `choice` although something else was recommended.
struct Exception {
  std::string choice;
  std::string reason;

  friend bool operator==(const Exception&, const Exception&) = default;
};

/// What a team adds to a recommendation when it decides.
struct DecisionNotes {
  std::optional<std::chrono::sys_days> date;
  std::optional<std::chrono::sys_days> review_by;
  std::string note;
  std::optional<Exception> exception;

  friend bool operator==(const DecisionNotes&, const DecisionNotes&) = default;
};

struct RecordedKnowledgeBase {
  std::string id;
  std::string version;
  std::string as_of;
  std::string sha256;
  Thresholds thresholds;
};

/// Empty ids where there was none.
struct RecordedVerdict {
  Outcome outcome = Outcome::none_eligible;
  std::string choice;
  std::string runner_up;
  std::string rival;
  Strength strength = Strength::tie;
  std::optional<int> point_spread;   ///< in tenths of a percent
  std::optional<int> acceptability;  ///< in hundredths of a percent
  std::string acceptability_against;
  bool settled = false;
  std::string decided_by;
};

struct RecordedStanding {
  std::string alternative;
  std::int64_t score = 0;  ///< in tenths
  Index rank = 1;
  std::string excluded_by;  ///< empty: eligible
};

/// A rated criterion. Its base term has its part in the lead, 0 where there was no leader.
struct RecordedCriterion {
  std::string id;
  std::int64_t base_weight = 0;  ///< as the knowledge base stated it, times `Record::scale`
  std::vector<int> ratings;      ///< per standing, likewise
  std::int64_t points = 0;       ///< of the lead of the leader over the rival, in tenths
};

/// An effect of a chosen option.
struct RecordedEffect {
  std::string question;
  std::string option;
  std::string criterion;
  std::int64_t weight = 0;   ///< as above
  std::vector<int> ratings;  ///< per standing; empty: the criterion's own
  std::int64_t points = 0;   ///< as above
};

/// A rule that held and excluded or preferred something: "excludes go", "prefers python (strong)".
struct RecordedRule {
  std::string id;
  std::string consequence;

  friend bool operator==(const RecordedRule&, const RecordedRule&) = default;
};

struct RecordedSource {
  std::string id;
  std::string date;
};

struct RecordedAnswer {
  std::string question;
  bool multiple = false;
  std::vector<std::string> options;
};

struct RecordedWeight {
  std::string criterion;
  int percent = 0;
};

struct RecordedNote {
  std::string question;
  std::string text;
};

/// One person's part in a team's decision.
struct RecordedBallot {
  std::string name;
  std::string choice;  ///< of this ballot by itself; empty as in the verdict
  std::vector<RecordedAnswer> answers;
  std::vector<RecordedWeight> weights;
  std::vector<RecordedNote> question_notes;
};

struct Record {
  std::string tool_version;
  std::string project;  ///< what it is called; empty: nobody said
  RecordedKnowledgeBase knowledge_base;
  DecisionNotes notes;
  int scale = 1;  ///< of ratings and weights, as `KnowledgeBase::scale`
  RecordedVerdict verdict;
  std::vector<RecordedStanding> standings;  ///< by rank
  std::vector<RecordedCriterion> criteria;  ///< those that were weighed, by the base term or an effect
  std::vector<RecordedEffect> effects;      ///< of the answers, in the order of questions
  std::vector<RecordedRule> rules;
  std::vector<RecordedSource> sources;  ///< of all that is above
  std::vector<RecordedAnswer> answers;
  std::vector<RecordedWeight> weights;  ///< those that are not 100 %
  std::vector<RecordedNote> question_notes;
  std::vector<RecordedBallot> ballots;  ///< of a team, whose answers stand there; empty: one person's record
  /// The other questions that the knowledge base had; none: a record of 0.1.0, which doesn't say.
  std::optional<std::vector<std::string>> unanswered;

  /// What the team goes with: the accepted exception, or else what was recommended; empty on an exact tie.
  [[nodiscard]] const std::string& decision() const {
    return notes.exception ? notes.exception->choice : verdict.choice;
  }
};

/// The record of a recommendation and what its team says of it.
[[nodiscard]] Record record_of(const Recommendation& recommendation, DecisionNotes notes);

/// The record of what several ballots come to. It has no criteria and effects: each ballot weighs them.
[[nodiscard]] Record record_of(const TeamRecommendation& team, DecisionNotes notes);

struct RecordReading {
  Record record;
  Findings findings;       ///< with any, the record must not be used
  bool is_marked = false;  ///< it says that it is a record; where it can't be parsed, the mark stands in it
};

/// Reads a record of this version or an older one. Keys that it doesn't know are passed over: what later
/// versions add within a schema version changes nothing that stands there already.
[[nodiscard]] RecordReading read_record(std::string_view bytes);

/// The record that a document holds: a JSON document is one itself, whatever its layout; a Markdown document
/// has one in a comment that begins with "langpick-record". None where there is no such mark. What bears the
/// mark and isn't sound, holds two, or isn't UTF-8 has findings, whose places are those of the document; so
/// has what `is_called_json` and isn't, as a merge may leave it.
[[nodiscard]] std::optional<RecordReading> find_record(std::string_view document,
                                                       bool is_called_json = false);

}  // namespace langpick

namespace langpick::report {

/// The document that data/schema/record.schema.json describes.
[[nodiscard]] std::string record_json(const Record& record);

/// The forms that readers of architecture decision records know: MADR 4 with front matter; that of Michael
/// Nygard, which adr-tools reads, with a section "Status"; that of log4brains, MADR with a list below the
/// title.
enum class AdrForm : std::uint8_t { madr, nygard, log4brains };
inline constexpr std::array<std::string_view, 3> adr_form_words{"madr", "nygard", "log4brains"};

/// What surrounds a decision in an architecture decision record.
struct AdrFrame {
  AdrForm form = AdrForm::madr;
  std::string title;                   ///< empty: `adr_title`
  std::string status = "accepted";     ///< a word
  std::optional<std::int64_t> number;  ///< in its folder
  std::string path;                    ///< of the file, as the gate will name it; empty: not known
  std::string kb_file;                 ///< as the user named it; empty: the embedded one
  std::string supersedes;              ///< another one, as Markdown; empty: none
};

/// The name of the knowledge base and of what was decided: "Go or Rust: Rust"; and
/// whether that is a near tie, unless somebody decided otherwise.
[[nodiscard]] std::string adr_title(const KnowledgeBase& kb, const Record& record);

/// "accepted", or "proposed" where nobody decided against a recommendation that is no more than a lean.
[[nodiscard]] std::string_view usual_adr_status(const Recommendation& recommendation, const Record& record);

/// An architecture decision record, with the record in a comment. `record` is of
/// `recommendation` and has a decision.
[[nodiscard]] std::string recommendation_adr(const Recommendation& recommendation, const Record& record,
                                             const AdrFrame& frame);

/// The same of several people's ballots.
[[nodiscard]] std::string team_adr(const TeamRecommendation& team, const Record& record,
                                   const AdrFrame& frame);

}  // namespace langpick::report
