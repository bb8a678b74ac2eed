#include <fmt/format.h>

#include "langpick/check_report.hpp"
#include "report/check/words.hpp"

namespace langpick::report {

namespace {

constexpr std::array<CiRule, cause_words.size() + 1> rules{{
    {"changed", "another choice is recommended than was recorded"},
    {"shrunk", "the recorded choice still leads, but less firmly"},
    {"dropped", "something that the decision was based on no longer exists"},
    {"stale", "the recommendation rests on sources that have gone stale"},
    {"overdue", "the day up to which the decision counts as reviewed is past"},
    {"undated", "there is a review date, and no day to look from"},
    {"exception", "an accepted exception is what is recommended now"},
    {"questions", "questions are open that did not exist when the decision was taken"},
    {"duplicate", "several decision records of a folder have one number"},
    {"unreadable", "the record can't be checked"},
}};

CiLevel ci_level(CauseLevel level) { return level == CauseLevel::error ? CiLevel::error : CiLevel::warning; }

/// "docs/a.json:3:14: expected …" is of a file, a place in it and a message.
CiFinding unreadable(const CheckedDocument& document) {
  CiFinding finding{.code = "unreadable", .file = document.file, .lines = document.errors};
  std::string_view rest = document.errors.empty() ? std::string_view{} : document.errors.front();
  if (!rest.starts_with(document.file)) return finding;
  rest.remove_prefix(document.file.size());
  const std::size_t place = std::min(rest.find(": "), rest.size());
  finding.place = rest.substr(0, place);
  finding.lines.front() = rest.substr(std::min(place + 2, rest.size()));
  return finding;
}

CiCase ci_case(const CheckedDocument& document) {
  CiCase examined{.name = document.file,
                  .passed_over = document.result == CheckResult::passed_over ? document.why : "",
                  .unreadable = document.result == CheckResult::unreadable};
  if (examined.unreadable) examined.findings.push_back(unreadable(document));
  for (const CauseFinding& finding : document.findings) {
    examined.findings.push_back({.code = std::string{cause_word(finding.cause)},
                                 .level = ci_level(finding.level),
                                 .file = document.file,
                                 .lines = finding_lines(document, finding)});
  }
  return examined;
}

}  // namespace

CiReport checks_ci(const Checks& checks) {
  CiReport report{.command = "check",
                  .rules = rules,
                  .cases = {},
                  .properties = {{"files", std::to_string(checks.files)},
                                 {"files without a record", std::to_string(checks.files_without_record)}},
                  .summary = summary_words(checks)};
  for (const CheckedDocument& document : checks.documents) report.cases.push_back(ci_case(document));
  if (checks.duplicate_level == CauseLevel::off) return report;
  for (const SharedNumber& shared : checks.duplicates) {
    report.cases.push_back({.name = shared.id,
                            .findings = {{.code = "duplicate",
                                          .level = ci_level(checks.duplicate_level),
                                          .file = shared.files.back(),
                                          .lines = {duplicate_words(shared)}}}});
  }
  return report;
}

}  // namespace langpick::report
