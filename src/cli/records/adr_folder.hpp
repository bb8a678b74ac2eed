#pragma once
/// Architecture decision records in a folder: adding one, and marking one as superseded.

#include <string>

#include "cli/io.hpp"
#include "cli/options/record_options.hpp"
#include "langpick/record.hpp"

namespace langpick::cli {

/// The document of `record`, for --output.
[[nodiscard]] std::string adr(const AdrOptions& options, const std::string& kb_file,
                              const std::string& output, const Recommendation& recommendation,
                              const Record& record);

/// Writes it to the folder as a new file, called as those that stand there are and with a number that no
/// other run takes, marks the one that it supersedes, and returns its path. Where the folder has tools'
/// settings
/// (.adr-dir, .log4brains.yml) the one that they name is meant. Throws Error{usage}, Error{bad_input} or
/// Error{output_failed}; no file is ever overwritten but for the status of the superseded one.
[[nodiscard]] std::string file_adr(const AdrOptions& options, const std::string& kb_file,
                                   const Recommendation& recommendation, const Record& record, Io& io);

}  // namespace langpick::cli
