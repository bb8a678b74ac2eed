#pragma once
/// Writing a decision down: --save, what a team adds to a recommendation, and what `--format adr` writes
/// where.

#include <cstdint>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "langpick/record.hpp"

namespace langpick::cli {

struct RecordOptions {
  std::string save;       ///< a file; empty: no record
  std::string date;       ///< YYYY-MM-DD; empty: SOURCE_DATE_EPOCH, or none
  std::string review_by;  ///< YYYY-MM-DD
  std::string note;
  std::string accept;       ///< the choice of a team that decides against the recommendation
  std::string accept_note;  ///< why
};

void add_record_flags(Flags& flags, RecordOptions& options);

/// Refuses dates that the calendar lacks, an exception that is none, and notes that nothing is written down
/// with: `is_recorded` says whether anything is. Throws Error{usage}.
[[nodiscard]] DecisionNotes decision_notes(const RecordOptions& options, const Recommendation& recommendation,
                                           bool is_recorded, const Io& io);

struct AdrOptions {
  std::string folder;      ///< empty: the document goes where --output says
  std::string number;      ///< empty: the next one
  std::string supersedes;  ///< a number, or a date or name where records are dated
  std::string status;      ///< empty: as firm as the recommendation is
  std::string title;       ///< empty: made from the decision
  std::string form;        ///< empty: that of the folder's other records, or else MADR
  std::string compat;      ///< how that was said before there was a `form`
};

void add_adr_flags(Flags& flags, AdrOptions& options);

/// Refuses what can't be meant: these options without --format adr, --supersedes without a folder. Throws
/// Error{usage}.
void check(const AdrOptions& options, bool is_adr, const std::string& output);

/// As --adr-template states it, or --adr-compat. Precondition: it is checked.
[[nodiscard]] std::optional<report::AdrForm> stated_form(const AdrOptions& options);

/// As --number states it. Precondition: it is checked.
[[nodiscard]] std::optional<std::int64_t> stated_number(const AdrOptions& options);

}  // namespace langpick::cli
