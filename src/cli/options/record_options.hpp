#pragma once
/// Writing a decision down: --save, and what a team adds to a recommendation.

#include <string>

#include <CLI/App.hpp>

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

void add_record_options(CLI::App& app, RecordOptions& options, const Setting& setting);

/// Refuses dates that the calendar lacks, an exception that is none, and notes that nothing is written down
/// with: `is_recorded` says whether anything is. Throws Error{usage}.
[[nodiscard]] DecisionNotes decision_notes(const RecordOptions& options, const Recommendation& recommendation,
                                           bool is_recorded, const Io& io);

}  // namespace langpick::cli
