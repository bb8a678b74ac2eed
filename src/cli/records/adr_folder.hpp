#pragma once
/// Architecture decision records in a folder: numbers, names, and marking one as superseded.

#include <string>

#include <CLI/App.hpp>

#include "cli/command.hpp"
#include "langpick/record.hpp"

namespace langpick::cli {

struct AdrOptions {
  std::string folder;      ///< empty: the document goes where --output says
  std::string supersedes;  ///< a number
  std::string status;      ///< empty: as firm as the recommendation is
  std::string title;       ///< empty: made from the decision
  std::string compat;
};

void add_adr_options(CLI::App& app, AdrOptions& options, const Setting& setting);

/// Refuses what can't be meant: these options without --format adr, --supersedes without a folder. Throws
/// Error{usage}.
void check(const AdrOptions& options, bool is_adr, const std::string& output);

/// The document of `record`, for --output.
[[nodiscard]] std::string adr(const AdrOptions& options, const std::string& kb_file,
                              const std::string& output, const Recommendation& recommendation,
                              const Record& record);

/// Writes it to the folder as a new file with the next number, which no other run takes, marks the one that
/// it supersedes, and returns its path. Throws Error{usage}, Error{bad_input} or Error{output_failed}; no
/// file is ever overwritten but for the status of the superseded one.
[[nodiscard]] std::string file_adr(const AdrOptions& options, const std::string& kb_file,
                                   const Recommendation& recommendation, const Record& record, Io& io);

}  // namespace langpick::cli
