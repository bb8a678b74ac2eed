#pragma once
/// --format, --output and --color: the same on every command that prints a result; and printing it.

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "langpick/ci_report.hpp"
#include "langpick/recommendation.hpp"
#include "langpick/report.hpp"

namespace langpick::cli {

struct OutputOptions {
  std::string format = "text";
  std::string output;  ///< a file; empty: standard output
  std::string color = "auto";
  bool drawn = true;  ///< see `report::TextStyle`
};

inline constexpr std::array<std::string_view, 2> usual_formats{"text", "json"};

/// `formats`, and after them those that CI servers read.
template <std::size_t n>
[[nodiscard]] constexpr auto with_ci_formats(const std::array<std::string_view, n>& formats) {
  std::array<std::string_view, n + report::ci_formats.size()> all{};
  std::ranges::copy(report::ci_formats, std::ranges::copy(formats, all.begin()).out);
  return all;
}

/// `formats`, which are constants, are what the command can print.
void add_output_flags(Flags& flags, OutputOptions& options,
                      std::span<const std::string_view> formats = usual_formats);

/// Is --format one of those that CI servers read?
[[nodiscard]] bool is_for_ci(const OutputOptions& options);

/// Colour where it is wanted: by --color, or else what the environment says, and `to_terminal`.
[[nodiscard]] bool wants_color(const OutputOptions& options, const Io& io, bool to_terminal);

/// How text is laid out where the result goes: as wide as the terminal; 80 columns elsewhere.
[[nodiscard]] report::TextStyle text_style(const OutputOptions& options, const Io& io);

/// A recommendation in the format that was asked for; "adr" takes more, and is none of these.
[[nodiscard]] std::string rendered(const OutputOptions& options, const Setting& setting,
                                   const Recommendation& result, const Io& io);

/// What CI is told, with files as paths in the repository.
[[nodiscard]] std::string rendered(report::CiReport ci, const OutputOptions& options, const Io& io);

}  // namespace langpick::cli
