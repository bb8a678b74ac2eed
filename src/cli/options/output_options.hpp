#pragma once
/// --format, --output and --color: the same on every command that prints a result.

#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "cli/io.hpp"
#include "langpick/report.hpp"

namespace langpick::cli {

struct OutputOptions {
  std::vector<std::string_view> formats{"text", "json"};  ///< what the command can print
  std::string format = "text";
  std::string output;  ///< a file; empty: standard output
  std::string color = "auto";
};

/// A flag that takes one value, the last one winning when it is repeated. An empty one is refused: a gate by
/// a variable that isn't set would be none.
CLI::Option* add_value(CLI::App& app, const std::string& flag, std::string& value,
                       const std::string& description, const std::string& value_name);

void add_output_options(CLI::App& app, OutputOptions& options);

/// Is --format one of those that CI servers read?
[[nodiscard]] bool is_for_ci(const OutputOptions& options);

/// Refuses unknown words. Throws Error{usage}.
void check(const OutputOptions& options);

/// Colour where it is wanted: by --color, or else what the environment says, and `to_terminal`.
[[nodiscard]] bool wants_color(const OutputOptions& options, const Io& io, bool to_terminal);

/// How text is laid out where the result goes: as wide as the terminal; 80 columns elsewhere.
[[nodiscard]] report::TextStyle text_style(const OutputOptions& options, const Io& io);

}  // namespace langpick::cli
