#pragma once
/// A decision as it is kept: what was answered, what was recommended, and from which numbers. By ids, so that
/// it outlives the knowledge base that it was made with.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

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

}  // namespace langpick
