#include <algorithm>

#include "langpick/version.hpp"
#include "report/ci/formats.hpp"
#include "report/json_writer.hpp"
#include "util/printable.hpp"
#include "util/uri.hpp"

namespace langpick::report {

namespace {

std::string_view level_word(CiLevel level) { return level == CiLevel::error ? "error" : "warning"; }

void write_text(JsonWriter& out, std::string_view key, std::string_view text) {
  out.key(key).begin_object().member("text", text).end_object();
}

void write_tool(JsonWriter& out, const CiReport& report) {
  out.key("tool").begin_object().key("driver").begin_object();
  out.member("name", "langpick").member("version", version).key("rules").begin_array();
  for (const CiRule& rule : report.rules) {
    out.begin_object().member("id", rule.code);
    write_text(out, "shortDescription", rule.meaning);
    out.end_object();
  }
  out.end_array().end_object().end_object();
}

void write_location(JsonWriter& out, const CiFinding& finding) {
  out.key("locations").begin_array();
  if (!finding.file.empty()) {
    out.begin_object().key("physicalLocation").begin_object();
    out.key("artifactLocation")
        .begin_object()
        .member("uri", std::string_view{util::uri_of_path(finding.file)});
    out.member("uriBaseId", "%SRCROOT%").end_object();
    const CiPosition position = position_of(finding).value_or(CiPosition{});
    out.key("region").begin_object().member("startLine", position.line);
    if (position_of(finding)) out.member("startColumn", position.column);
    out.end_object().end_object().end_object();
  }
  out.end_array();
}

void write_result(JsonWriter& out, const CiReport& report, const CiFinding& finding,
                  const std::string& fingerprint) {
  const auto rule = std::ranges::find(report.rules, finding.code, &CiRule::code) - report.rules.begin();
  std::string message = message_of(finding);
  for (std::size_t i = 1; i < finding.lines.size(); ++i) message += '\n' + util::printable(finding.lines[i]);
  out.begin_object().member("ruleId", std::string_view{finding.code}).member("ruleIndex", rule);
  out.member("level", level_word(finding.level));
  write_text(out, "message", message);
  write_location(out, finding);
  out.key("partialFingerprints")
      .begin_object()
      .member("langpick/v1", std::string_view{fingerprint})
      .end_object();
  out.end_object();
}

}  // namespace

std::string sarif(const CiReport& report) {
  JsonWriter out;
  out.begin_object()
      .member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      .member("version", "2.1.0");
  out.key("runs").begin_array().begin_object();
  write_tool(out, report);
  out.key("results").begin_array();
  Fingerprints fingerprints;
  for (const CiCase& examined : report.cases) {
    for (const CiFinding& finding : examined.findings)
      write_result(out, report, finding, fingerprints.next(finding));
  }
  out.end_array().end_object().end_array().end_object();
  return std::move(out).take() + '\n';
}

}  // namespace langpick::report
