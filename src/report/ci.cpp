#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "langpick/ci_report.hpp"
#include "langpick/version.hpp"
#include "report/json_writer.hpp"
#include "report/markup.hpp"
#include "util/encoding.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick::report {

namespace {

/// The first line of what a finding says, with the place in front that no format has a field for.
std::string message_of(const CiFinding& finding) {
  const std::string place = finding.place.empty() ? std::string{} : finding.place + ": ";
  return util::printable(place + (finding.lines.empty() ? "" : finding.lines.front()));
}

/// Servers want a line: of what isn't about one the first.
std::int64_t line_of(const CiFinding& finding) { return std::max<std::int64_t>(finding.position.line, 1); }

bool has_error(const CiCase& examined) {
  return std::ranges::find(examined.findings, Level::error, &CiFinding::level) != examined.findings.end();
}

/// What a server knows a finding by from one run to the next: by its kind and its place, not by what it says.
/// Each of a report gets another one; they are asked for in its order.
class Fingerprints {
 public:
  [[nodiscard]] std::string next(const CiFinding& finding) {
    const std::string place = finding.place.empty() ? finding.position.text() : finding.place;
    const std::string plain = util::sha256(fmt::format("{}\n{}\n{}", finding.code, finding.file, place));
    std::string fingerprint = plain;
    for (int again = 2; !given_.insert(fingerprint).second; ++again)
      fingerprint = util::sha256(fmt::format("{}\n{}", plain, again));
    return fingerprint;
  }

 private:
  std::set<std::string> given_;
};

void write_lines(Markup& out, const CiFinding& finding) {
  out.text(message_of(finding)).raw("\n");
  for (std::size_t i = 1; i < finding.lines.size(); ++i) out.text(finding.lines[i]).raw("\n");
}

void write_failure(Markup& out, Literal element, const CiFinding& finding) {
  const std::string message = message_of(finding);
  out.open(element, {{"message", message}, {"type", finding.code}});
  write_lines(out, finding);
  out.close();
}

/// The first error is the failure, as a case has one; all else goes to its output.
void write_findings(Markup& out, const CiCase& examined) {
  const auto failure = std::ranges::find(examined.findings, Level::error, &CiFinding::level);
  const bool failed = failure != examined.findings.end();
  if (failed && examined.unreadable) {
    write_failure(out, "error", *failure);
  } else if (failed) {
    write_failure(out, "failure", *failure);
  }
  if (examined.findings.size() == (failed ? 1U : 0U)) return;
  out.open("system-out");
  for (auto finding = examined.findings.begin(); finding != examined.findings.end(); ++finding) {
    if (finding != failure) out.text(fmt::format("{}: {}", finding->code, message_of(*finding))).raw("\n");
  }
  out.close();
}

void write_case(Markup& out, const CiReport& report, const CiCase& examined) {
  std::string classname = fmt::format("langpick.{}", report.command);
  std::ranges::replace(classname, ' ', '.');
  // no clock has a part in a result
  const Attributes identity{{"classname", classname}, {"name", examined.name}, {"time", "0"}};
  if (examined.passed_over.empty() && examined.findings.empty()) {
    out.empty("testcase", identity);
    return;
  }
  out.open("testcase", identity).raw("\n");
  if (examined.passed_over.empty()) {
    write_findings(out, examined);
  } else {
    out.element("skipped", examined.passed_over);  // in some schemas it may have a text and no attribute
  }
  out.close();
}

std::string junit(const CiReport& report) {
  const auto counted = [&](auto predicate) {
    return std::to_string(std::ranges::count_if(report.cases, predicate));
  };
  const auto fails = [](const CiCase& examined) { return !examined.unreadable && has_error(examined); };
  const auto is_skipped = [](const CiCase& examined) { return !examined.passed_over.empty(); };
  const std::string name = fmt::format("langpick {}", report.command);
  const std::string tests = std::to_string(report.cases.size());
  const std::string failures = counted(fails);
  const std::string errors = counted([](const CiCase& examined) { return examined.unreadable; });
  const std::string skipped = counted(is_skipped);
  Markup out;
  out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  out.open("testsuite", {{"name", name},
                         {"tests", tests},
                         {"failures", failures},
                         {"errors", errors},
                         {"skipped", skipped},
                         {"time", "0"}});
  if (!report.properties.empty()) {
    out.raw("\n").open("properties").raw("\n");
    for (const auto& [property, value] : report.properties)
      out.empty("property", {{"name", property}, {"value", value}});
    out.close();
  }
  for (const CiCase& examined : report.cases) write_case(out, report, examined);
  out.close();
  return std::move(out).take();
}

/// `text` with "%" and all of `special` as "%" and two digits.
std::string percent_escaped(std::string_view text, std::string_view special) {
  std::string safe;
  for (const char c : util::printable(text)) {
    if (c == '%' || special.find(c) != std::string_view::npos) {
      safe += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      safe += c;
    }
  }
  return safe;
}

// A workflow command is made of these types only, and they are made of any text: none gets into it as it is.

/// The message of a command, which ends at the line's end; lines within it are written "%0A".
struct Message {
  explicit Message(const CiFinding& finding) : text(percent_escaped(message_of(finding), "")) {
    for (std::size_t i = 1; i < finding.lines.size(); ++i)
      text += "%0A" + percent_escaped(finding.lines[i], "");
  }
  std::string text;
};

/// The properties of a command, each of which ends at a comma or a colon, too.
class Properties {
 public:
  void add(Literal name, std::string_view value) {
    text_ += fmt::format("{}{}={}", text_.empty() ? "" : ",", name.text(), percent_escaped(value, ":,"));
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// Not by a conditional: clang 14 crashes on one of two literals.
Literal kind(Level level) {
  if (level == Level::error) return "error";
  if (level == Level::warning) return "warning";
  return "notice";
}

std::string annotation(const CiFinding& finding) {
  Properties properties;
  if (!finding.file.empty()) properties.add("file", finding.file);
  if (finding.position.is_known() && !finding.file.empty()) {
    properties.add("line", std::to_string(finding.position.line));
    properties.add("col", std::to_string(finding.position.column));
  }
  properties.add("title", "langpick: " + finding.code);
  return fmt::format("::{} {}::{}\n", kind(finding.level).text(), properties.text(), Message{finding}.text);
}

std::string github_annotations(const CiReport& report) {
  std::string text;
  for (const CiCase& examined : report.cases) {
    for (const CiFinding& finding : examined.findings) text += annotation(finding);
  }
  return report.summary.empty() ? text : text + util::printable(report.summary) + '\n';
}

void write_text(JsonWriter& out, std::string_view key, std::string_view text) {
  out.object(key, [&] { out.member("text", text); });
}

void write_tool(JsonWriter& out, const CiReport& report) {
  out.object("tool", [&] {
    out.object("driver", [&] {
      out.member("name", "langpick").member("version", version);
      out.objects("rules", report.rules, [&](const CiRule& rule) {
        out.member("id", rule.code);
        write_text(out, "shortDescription", rule.meaning);
      });
    });
  });
}

void write_location(JsonWriter& out, const CiFinding& finding) {
  out.key("locations").begin_array();
  if (!finding.file.empty()) {
    out.begin_object().object("physicalLocation", [&] {
      out.object("artifactLocation", [&] {
        out.member("uri", util::uri_of_path(finding.file)).member("uriBaseId", "%SRCROOT%");
      });
      out.object("region", [&] {
        out.member("startLine", line_of(finding));
        if (finding.position.is_known()) out.member("startColumn", finding.position.column);
      });
    });
    out.end_object();
  }
  out.end_array();
}

void write_result(JsonWriter& out, const CiReport& report, const CiFinding& finding,
                  const std::string& fingerprint) {
  const auto rule = std::ranges::find(report.rules, finding.code, &CiRule::code) - report.rules.begin();
  std::string message = message_of(finding);
  for (std::size_t i = 1; i < finding.lines.size(); ++i) message += '\n' + util::printable(finding.lines[i]);
  out.begin_object().member("ruleId", finding.code).member("ruleIndex", rule);
  out.member("level", level_word(finding.level));
  write_text(out, "message", message);
  write_location(out, finding);
  out.object("partialFingerprints", [&] { out.member("langpick/v1", fingerprint); }).end_object();
}

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
  return std::move(out).document();
}

std::string_view severity(Level level) {
  return level == Level::error ? "major" : level == Level::warning ? "minor" : "info";
}

std::string gitlab_code_quality(const CiReport& report) {
  JsonWriter out;
  out.begin_array();
  Fingerprints fingerprints;
  for (const CiCase& examined : report.cases) {
    for (const CiFinding& finding : examined.findings) {
      out.begin_object().member("description", message_of(finding)).member("check_name", finding.code);
      out.member("fingerprint", fingerprints.next(finding));
      out.member("severity", severity(finding.level)).object("location", [&] {
        // a path has to be there
        out.member("path", finding.file.empty() ? "." : util::printable(finding.file));
        out.object("lines", [&] { out.member("begin", line_of(finding)); });
      });
      out.end_object();
    }
  }
  out.end_array();
  return std::move(out).document();
}

/// What stands before a directive, which "#" begins.
std::string description(std::string_view text) {
  std::string safe;
  for (const char c : util::printable(text)) {
    if (c == '#' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe;
}

std::string diagnostics(const CiCase& examined) {
  if (examined.findings.empty()) return {};
  std::string text = "  ---\n  findings:\n";
  for (const CiFinding& finding : examined.findings) {
    text +=
        fmt::format("    - code: {}\n      level: {}\n      message: {}\n", util::yaml_quoted(finding.code),
                    level_word(finding.level), util::yaml_quoted(message_of(finding)));
    if (finding.lines.size() > 1) text += "      details:\n";
    for (std::size_t i = 1; i < finding.lines.size(); ++i)
      text += fmt::format("        - {}\n", util::yaml_quoted(finding.lines[i]));
  }
  return text + "  ...\n";
}

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

}  // namespace

std::string ci_report(const CiReport& report, std::string_view format) {
  if (format == "junit") return junit(report);
  if (format == "github") return github_annotations(report);
  if (format == "sarif") return sarif(report);
  if (format == "gitlab") return gitlab_code_quality(report);
  return tap(report);
}

}  // namespace langpick::report
