#include "report/ci/formats.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "util/printable.hpp"
#include "util/sha256.hpp"

namespace langpick::report {

std::string ci_report(const CiReport& report, std::string_view format) {
  if (format == "junit") return junit(report);
  if (format == "github") return github_annotations(report);
  if (format == "sarif") return sarif(report);
  if (format == "gitlab") return gitlab_code_quality(report);
  return tap(report);
}

std::string message_of(const CiFinding& finding) {
  const std::string place = finding.place.starts_with('#') ? finding.place + ": " : std::string{};
  return util::printable(place + (finding.lines.empty() ? "" : finding.lines.front()));
}

std::optional<CiPosition> position_of(const CiFinding& finding) {
  CiPosition position;
  const std::string& place = finding.place;
  const char* const end = place.data() + place.size();
  if (!place.starts_with(':')) return std::nullopt;
  const auto line = std::from_chars(place.data() + 1, end, position.line);
  if (line.ec != std::errc{} || position.line < 1) return std::nullopt;
  if (line.ptr != end && *line.ptr == ':') std::from_chars(line.ptr + 1, end, position.column);
  return position;
}

bool has_error(const CiCase& examined) {
  return std::ranges::find(examined.findings, CiLevel::error, &CiFinding::level) != examined.findings.end();
}

std::string Fingerprints::next(const CiFinding& finding) {
  const std::string plain =
      util::sha256(fmt::format("{}\n{}\n{}", finding.code, finding.file, finding.place));
  std::string fingerprint = plain;
  for (int again = 2; !given_.insert(fingerprint).second; ++again)
    fingerprint = util::sha256(fmt::format("{}\n{}", plain, again));
  return fingerprint;
}

}  // namespace langpick::report
