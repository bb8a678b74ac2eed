#include <algorithm>

#include <fmt/format.h>

#include "report/ci/formats.hpp"
#include "report/markup.hpp"

namespace langpick::report {

namespace {

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
  const auto failure = std::ranges::find(examined.findings, CiLevel::error, &CiFinding::level);
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

}  // namespace

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

}  // namespace langpick::report
