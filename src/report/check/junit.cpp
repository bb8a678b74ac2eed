#include <algorithm>

#include <fmt/format.h>

#include "report/check/words.hpp"
#include "report/markup.hpp"

namespace langpick::report {

namespace {

void write_lines(Markup& out, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) out.text(line).raw("\n");
}

/// The first error is the failure, with all that moved; what is worth a look goes to its output.
void write_findings(Markup& out, const CheckedDocument& document) {
  std::vector<std::string> output;
  bool failed = false;
  for (const CauseFinding& finding : document.findings) {
    if (finding.level == CauseLevel::error && !failed) {
      out.open("failure", {{"message", finding.message}, {"type", cause_word(finding.cause)}});
      write_lines(out, finding_lines(document, finding));
      out.close();
      failed = true;
    } else {
      output.push_back(fmt::format("{}: {}", cause_word(finding.cause), finding.message));
    }
  }
  if (output.empty()) return;
  out.open("system-out");
  write_lines(out, output);
  out.close();
}

void write_case(Markup& out, const CheckedDocument& document) {
  const Attributes identity{{"classname", "langpick.check"}, {"name", document.file}};
  if (document.result != CheckResult::passed_over && document.result != CheckResult::unreadable &&
      document.findings.empty()) {
    out.empty("testcase", identity);
    return;
  }
  out.open("testcase", identity).raw("\n");
  if (document.result == CheckResult::unreadable) {
    out.open("error", {{"message", "can't be checked"}});
    write_lines(out, document.errors);
    out.close();
  } else if (document.result == CheckResult::passed_over) {
    out.empty("skipped", {{"message", document.why}});
  } else {
    write_findings(out, document);
  }
  out.close();
}

}  // namespace

std::string checks_junit(const Checks& checks) {
  const auto counted = [&](auto predicate) {
    return std::to_string(std::ranges::count_if(checks.documents, predicate));
  };
  const auto is = [](CheckResult result) {
    return [result](const CheckedDocument& document) { return document.result == result; };
  };
  Markup out;
  out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  out.open("testsuite", {{"name", "langpick check"},
                         {"tests", std::to_string(checks.documents.size())},
                         {"failures", counted(fails)},
                         {"errors", counted(is(CheckResult::unreadable))},
                         {"skipped", counted(is(CheckResult::passed_over))}});
  out.raw("\n").open("properties").raw("\n");
  out.empty("property", {{"name", "files"}, {"value", std::to_string(checks.files)}});
  out.empty("property",
            {{"name", "files without a record"}, {"value", std::to_string(checks.files_without_record)}});
  out.close();
  for (const CheckedDocument& document : checks.documents) write_case(out, document);
  out.close();
  return std::move(out).take();
}

}  // namespace langpick::report
