#pragma once
/// What came of checking recorded decisions: as text, as JSON, and for CI servers.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/check.hpp"
#include "langpick/ci_report.hpp"
#include "langpick/report.hpp"

namespace langpick::report {

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

/// What was or is recommended; an empty choice is an exact tie, or that nothing is eligible.
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
