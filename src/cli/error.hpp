#pragma once
/// How a run ends, and what stops it.

#include <string>
#include <utility>
#include <vector>

#include "langpick/finding.hpp"

namespace langpick::cli {

/// The exit statuses; where several apply, the largest.
enum class ExitStatus : int {
  done = 0,
  gate_failed = 1,
  usage = 2,
  bad_input = 3,
  output_failed = 4,
  interrupted = 130,
};

/// Thrown anywhere below `run`, caught there alone. `context`, a list to choose from, say, is printed as it
/// is, then each line after `langpick: error: `: at a terminal the error is what one sees.
struct Error {
  ExitStatus status = ExitStatus::usage;
  std::vector<std::string> lines;
  std::string context = {};
};

/// What was typed wrong.
[[nodiscard]] inline Error usage_error(std::string line) { return {ExitStatus::usage, {std::move(line)}}; }

/// The findings about `document`, each a line.
[[nodiscard]] inline Error error_of(const std::string& document, const Findings& findings) {
  Error error{.status = ExitStatus::bad_input, .lines = {}};
  for (const Finding& finding : findings)
    error.lines.push_back(location_of(finding, document) + ": " + sentence_of(finding));
  return error;
}

}  // namespace langpick::cli
