#pragma once
/// Does a recorded decision still hold with the knowledge base of today? Pure: the day comes in.

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/ci_report.hpp"
#include "langpick/difference.hpp"
#include "langpick/record.hpp"
#include "langpick/team.hpp"

namespace langpick {

/// A number or a rule that is not what it was when the decision was recorded.
struct Movement {
  Difference difference;
  /// What it does to the recorded lead when it alone had changed, in thousandths of a score point; none for
  /// what has no number: rules, thresholds, who can be chosen.
  std::optional<std::int64_t> lead;
};

/// Rules, thresholds and alternatives first; then numbers, largest effect on the lead first. Numbers that
/// leave that lead alone are left out.
struct Movements {
  std::string leader;   ///< of the record; empty: it had none, and no number has an effect
  std::string against;  ///< today's leader, or where that is the same who comes closest to it
  std::vector<Movement> list;
};

struct StaleSource {
  Index source = 0;
  std::int64_t age_days = 0;
};

struct CheckScope {
  std::optional<std::chrono::sys_days> as_of;   ///< none: neither staleness nor the review date is looked at
  std::optional<std::chrono::days> older_than;  ///< none: no source is stale
};

struct Check {
  Recommendation now;                ///< of the same answers, as far as they still exist
  bool changed = false;              ///< another choice is recommended
  bool shrunk = false;               ///< the same, but less firmly: its strength or its acceptability fell
  Movements movements;               ///< what brought that about; empty where neither is so
  std::vector<std::string> dropped;  ///< answers and weights that no longer exist: "latency/hard-real-time"
  std::vector<StaleSource> stale;    ///< sources that today's recommendation rests on
  bool overdue = false;              ///< the review date is past
  bool undated = false;              ///< there is one, but no day to look from
  std::vector<std::string> new_questions;  ///< open ones that didn't exist when it was recorded
  bool questions_unknown = false;   ///< it doesn't say which existed: `new_questions` are all that are open
  bool exception_unneeded = false;  ///< what the team accepted is what is recommended now
};

/// `record` is of `kb` or of another version of it.
[[nodiscard]] Check check(const Record& record, const KnowledgeBase& kb, const CheckScope& scope = {});

/// The answers, weights and notes of a record, as far as `kb` still knows them.
struct Restored {
  Answers answers;
  std::vector<std::string> dropped;  ///< as in `Check`
};
[[nodiscard]] Restored restored(const Record& record, const KnowledgeBase& kb);

/// The same of a team's record, in its order.
struct RestoredBallots {
  std::vector<Ballot> ballots;
  std::vector<std::string> dropped;  ///< "dave: latency/hard-real-time"
};
[[nodiscard]] RestoredBallots restored_ballots(const Record& record, const KnowledgeBase& kb);

/// `record` as it would have been written with `kb`: its answers as far as they exist there, and its notes.
[[nodiscard]] Record recorded_with(const Record& record, const KnowledgeBase& kb);

}  // namespace langpick

namespace langpick::report {

struct TextStyle;

/// Why a check says something, each with a level of its own.
enum class Cause : std::uint8_t {
  changed,
  shrunk,
  dropped,
  stale,
  overdue,
  undated,
  exception,
  questions,
  duplicate
};
inline constexpr std::array<std::string_view, 9> cause_words{
    "changed", "shrunk", "dropped", "stale", "overdue", "undated", "exception", "questions", "duplicate"};

enum class CauseLevel : std::uint8_t { off, warn, error };
inline constexpr std::array<std::string_view, 3> level_words{"off", "warn", "error"};

/// Per cause. A choice that is another fails the check, all else is worth a look.
using CauseLevels = std::array<CauseLevel, cause_words.size()>;
inline constexpr CauseLevels usual_levels{CauseLevel::error, CauseLevel::warn, CauseLevel::warn,
                                          CauseLevel::warn,  CauseLevel::warn, CauseLevel::warn,
                                          CauseLevel::warn,  CauseLevel::warn, CauseLevel::warn};

struct CauseFinding {
  Cause cause = Cause::changed;
  CauseLevel level = CauseLevel::warn;  ///< never off
  std::string message;                  ///< one line
};

enum class CheckResult : std::uint8_t { holds, shrunk, changed, passed_over, unreadable };
inline constexpr std::array<std::string_view, 5> result_words{"holds", "shrunk", "changed", "passed over",
                                                              "unreadable"};

/// What was or is recommended, by its id; an empty choice is an exact tie, or that nothing is eligible.
struct ShortVerdict {
  std::string choice;
  Strength strength = Strength::tie;
  std::optional<int> acceptability;  ///< in hundredths of a percent
};

/// One document, ready to be shown.
struct CheckedDocument {
  std::string file;
  CheckResult result = CheckResult::unreadable;
  std::string why;                  ///< it was passed over
  std::vector<std::string> errors;  ///< of an unreadable one: a line each, the document's name in front
  Position position = {};           ///< of the first of them
  std::string project;              ///< what it is called; empty: the record doesn't say
  std::string decision;             ///< what its team goes with
  std::string knowledge_base;       ///< its id
  std::string knowledge_base_version;
  ShortVerdict then;
  ShortVerdict now;
  const KnowledgeBase* kb = nullptr;  ///< that gave it, and outlives this; of one that was checked
  std::vector<CauseFinding> findings;
  Movements movements;
};

[[nodiscard]] CheckedDocument checked_document(std::string file, const Record& record, const Check& check,
                                               const CauseLevels& levels);

/// Has it a finding of the level error?
[[nodiscard]] bool fails(const CheckedDocument& document);

/// Several decision records of a folder are called by one number.
struct SharedNumber {
  std::string id;  ///< "ADR-0020"
  std::vector<std::string> files;
};

/// All that a run looked at.
struct Checks {
  std::vector<CheckedDocument> documents;
  std::size_t files = 0;                 ///< that were looked at, whatever they held
  std::size_t files_without_record = 0;  ///< of these
  std::size_t other_files = 0;           ///< that weren't looked at, as their names are none of a record
  std::vector<SharedNumber> duplicates;  ///< in the folders that hold records
  CauseLevel duplicate_level = CauseLevel::off;
};

[[nodiscard]] std::string checks_text(const Checks& checks, const TextStyle& style);
[[nodiscard]] std::string checks_json(const Checks& checks, const KnowledgeBase& kb);
[[nodiscard]] CiReport checks_ci(const Checks& checks);

}  // namespace langpick::report
