#include "cli/options/output_options.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/error.hpp"
#include "cli/options/choice.hpp"

namespace langpick::cli {

namespace {

constexpr std::array<std::string_view, 3> colors{"auto", "always", "never"};

bool is_set(const Io& io, const char* name) { return !io.environment(name).value_or("").empty(); }

}  // namespace

CLI::Option* add_value(CLI::App& app, const std::string& flag, std::string& value,
                       const std::string& description, const std::string& value_name) {
  return app.add_option(flag, value, description)
      ->type_name(value_name)
      ->check([](const std::string& typed) { return typed.empty() ? "a value is missing" : ""; })
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void add_output_options(CLI::App& app, OutputOptions& options) {
  add_value(app, "--format", options.format,
            fmt::format("How to print the result: {}", fmt::join(options.formats, ", ")), "FORMAT")
      ->group("Output");
  add_value(app, "-o,--output", options.output, "Write the result to FILE, whole or not at all", "FILE")
      ->group("Output");
  add_value(app, "--color", options.color,
            "Colours: auto, always or never; auto heeds NO_COLOR, CLICOLOR_FORCE, FORCE_COLOR and CLICOLOR",
            "WHEN")
      ->group("Output");
}

bool is_for_ci(const OutputOptions& options) {
  return std::ranges::find(report::ci_formats, options.format) != report::ci_formats.end();
}

void check(const OutputOptions& options) {
  require_choice("--format", options.format, options.formats);
  require_choice("--color", options.color, colors);
}

bool wants_color(const OutputOptions& options, const Io& io, bool to_terminal) {
  if (options.color != "auto") return options.color == "always";
  if (is_set(io, "NO_COLOR")) return false;
  const auto says_no = [&](const char* name) {
    const std::optional<std::string> value = io.environment(name);
    return value == "0" || value == "false";
  };
  for (const char* force : {"CLICOLOR_FORCE", "FORCE_COLOR"}) {
    if (is_set(io, force) && !says_no(force)) return true;
  }
  return to_terminal && io.environment("TERM") != "dumb" && !says_no("CLICOLOR") && !says_no("FORCE_COLOR");
}

report::TextStyle text_style(const OutputOptions& options, const Io& io) {
  const bool to_stdout = options.output.empty() || options.output == "-";
  const std::optional<int> terminal = to_stdout ? io.terminal_width() : std::nullopt;
  return {.width = terminal.value_or(report::TextStyle{}.width),
          .color = wants_color(options, io, terminal.has_value())};
}

}  // namespace langpick::cli
