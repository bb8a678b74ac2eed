#pragma once
/// What `--format adr` writes, and where to.

#include <cstdint>
#include <optional>
#include <string>

#include <CLI/App.hpp>

#include "cli/command.hpp"
#include "langpick/record_report.hpp"

namespace langpick::cli {

struct AdrOptions {
  std::string folder;      ///< empty: the document goes where --output says
  std::string number;      ///< empty: the next one
  std::string supersedes;  ///< a number, or a date or name where records are dated
  std::string status;      ///< empty: as firm as the recommendation is
  std::string title;       ///< empty: made from the decision
  std::string form;        ///< empty: that of the folder's other records, or else MADR
  std::string compat;      ///< how that was said before there was a `form`
};

void add_adr_options(CLI::App& app, AdrOptions& options, const Setting& setting);

/// Refuses what can't be meant: these options without --format adr, --supersedes without a folder. Throws
/// Error{usage}.
void check(const AdrOptions& options, bool is_adr, const std::string& output);

/// As --adr-template states it, or --adr-compat. Precondition: it is checked.
[[nodiscard]] std::optional<report::AdrForm> stated_form(const AdrOptions& options);

/// As --number states it. Precondition: it is checked.
[[nodiscard]] std::optional<std::int64_t> stated_number(const AdrOptions& options);

}  // namespace langpick::cli
