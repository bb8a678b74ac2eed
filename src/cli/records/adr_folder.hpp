#pragma once
/// Architecture decision records in a folder: adding one, and marking one as superseded.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "cli/io.hpp"
#include "cli/options/record_options.hpp"
#include "langpick/record.hpp"
#include "langpick/team.hpp"
#include "util/calendar.hpp"

namespace langpick::cli {

/// What a decision record is made of, whoever decides.
struct AdrContent {
  std::string title;        ///< where none is stated
  std::string_view status;  ///< likewise
  std::optional<util::Day> day;
  std::function<std::string(const report::AdrFrame&)> written;
};
/// Of `recommendation`, which outlives it as `record` does.
[[nodiscard]] AdrContent adr_content(const Recommendation& recommendation, const Record& record);
[[nodiscard]] AdrContent adr_content(const TeamRecommendation& team, const Record& record);

/// The document, for --output.
[[nodiscard]] std::string adr(const AdrOptions& options, const std::string& kb_file,
                              const std::string& output, const AdrContent& content);

/// Writes it to the folder as a new file, called as those that stand there are and with a number that no
/// other run takes, marks the one that it supersedes, and returns its path. Where the folder has tools'
/// settings (.adr-dir, .log4brains.yml) the one that they name is meant. Throws Error{usage},
/// Error{bad_input} or Error{output_failed}; no file is ever overwritten but for the status of the superseded
/// one.
[[nodiscard]] std::string file_adr(const AdrOptions& options, const std::string& kb_file,
                                   const AdrContent& content, Io& io);

}  // namespace langpick::cli
