#include <fmt/format.h>

#include "report/ci/formats.hpp"
#include "util/printable.hpp"

namespace langpick::report {

namespace {

/// What stands before a directive, which "#" begins.
std::string description(std::string_view text) {
  std::string safe;
  for (const char c : util::printable(text)) {
    if (c == '#' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe;
}

/// A text as YAML has it between double quotes.
std::string quoted(std::string_view text) {
  std::string safe = "\"";
  for (const char c : util::printable(text)) {
    if (c == '"' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe + '"';
}

std::string diagnostics(const CiCase& examined) {
  if (examined.findings.empty()) return {};
  std::string text = "  ---\n  findings:\n";
  for (const CiFinding& finding : examined.findings) {
    text += fmt::format("    - code: {}\n      level: {}\n      message: {}\n", quoted(finding.code),
                        finding.level == CiLevel::error ? "error" : "warning", quoted(message_of(finding)));
    if (finding.lines.size() > 1) text += "      details:\n";
    for (std::size_t i = 1; i < finding.lines.size(); ++i)
      text += fmt::format("        - {}\n", quoted(finding.lines[i]));
  }
  return text + "  ...\n";
}

}  // namespace

std::string tap(const CiReport& report) {
  std::string text = fmt::format("TAP version 13\n1..{}\n", report.cases.size());
  std::size_t number = 0;
  for (const CiCase& examined : report.cases) {
    const bool failed = examined.unreadable || has_error(examined);
    text += fmt::format("{} {} - {}", failed ? "not ok" : "ok", ++number, description(examined.name));
    if (!examined.passed_over.empty()) text += " # SKIP " + util::printable(examined.passed_over);
    text += '\n' + diagnostics(examined);
  }
  if (!report.summary.empty()) text += "# " + util::printable(report.summary) + '\n';
  return text;
}

}  // namespace langpick::report
