#include "cli/options/output_options.hpp"

#include <algorithm>
#include <array>

#include "langpick/analysis.hpp"

namespace langpick::cli {

namespace {

constexpr std::array<std::string_view, 3> colors{"auto", "always", "never"};

bool is_set(const Io& io, const char* name) { return !io.environment(name).value_or("").empty(); }

}  // namespace

void add_output_flags(Flags& flags, OutputOptions& options, std::span<const std::string_view> formats) {
  constexpr auto group = "Output";
  add(flags,
      {{"--format FORMAT", &options.format, "How to print the result:", group, Value::word, formats},
       {"-o,--output FILE", &options.output, "Write the result to FILE, whole or not at all", group,
        Value::file},
       {"--color WHEN", &options.color,
        "Colours: auto, always or never; auto heeds NO_COLOR, CLICOLOR_FORCE, FORCE_COLOR and CLICOLOR",
        group, Value::word, colors}});
}

bool is_for_ci(const OutputOptions& options) {
  return std::ranges::find(report::ci_formats, options.format) != report::ci_formats.end();
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
          .color = wants_color(options, io, terminal.has_value()),
          .drawn = options.drawn};
}

std::string rendered(const OutputOptions& options, const Setting& setting, const Recommendation& result,
                     const Io& io) {
  const std::string& format = options.format;
  if (format == "json") return report::recommendation_json(result, setting.kb_file);
  if (format == "markdown") return report::recommendation_markdown(result, setting.kb_file);
  if (format == "svg") return report::recommendation_svg(result);
  if (format == "html") return report::recommendation_html(result, stability(result), setting.kb_file);
  return report::recommendation_text(result, setting.kb_file, text_style(options, io));
}

std::string rendered(report::CiReport ci, const OutputOptions& options, const Io& io) {
  for (report::CiCase& examined : ci.cases) {
    for (report::CiFinding& finding : examined.findings) {
      if (!finding.file.empty()) finding.file = io.path_in_repository(finding.file);
    }
  }
  return report::ci_report(ci, options.format);
}

}  // namespace langpick::cli
