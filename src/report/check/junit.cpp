#include <algorithm>

#include <fmt/format.h>

#include "report/check/words.hpp"
#include "util/printable.hpp"

namespace langpick::report {

namespace {

/// Text of an element or an attribute; what XML 1.0 has no place for is replaced.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : util::printable(text)) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

std::string lines_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += escaped(line) + '\n';
  return text;
}

/// The first error is the failure, with all that moved; what is worth a look goes to its output.
std::string checked_case(const CheckedDocument& document) {
  std::string text;
  std::string output;
  for (const CauseFinding& finding : document.findings) {
    const std::string line = fmt::format("{}: {}", cause_word(finding.cause), finding.message);
    if (finding.level == CauseLevel::error && text.empty()) {
      text = fmt::format("    <failure message=\"{}\" type=\"{}\">{}</failure>\n", escaped(finding.message),
                         cause_word(finding.cause), lines_of(finding_lines(document, finding)));
    } else {
      output += escaped(line) + '\n';
    }
  }
  if (!output.empty()) text += fmt::format("    <system-out>{}</system-out>\n", output);
  return text;
}

std::string test_case(const CheckedDocument& document) {
  std::string content;
  if (document.result == CheckResult::unreadable) {
    content = fmt::format("    <error message=\"can't be checked\">{}</error>\n", lines_of(document.errors));
  } else if (document.result == CheckResult::passed_over) {
    content = fmt::format("    <skipped message=\"{}\"/>\n", escaped(document.why));
  } else {
    content = checked_case(document);
  }
  const std::string open =
      fmt::format(R"(  <testcase classname="langpick.check" name="{}")", escaped(document.file));
  return content.empty() ? open + "/>\n" : open + ">\n" + content + "  </testcase>\n";
}

}  // namespace

std::string checks_junit(std::span<const CheckedDocument> documents) {
  const auto counted = [&](auto predicate) { return std::ranges::count_if(documents, predicate); };
  const auto is = [](CheckResult result) {
    return [result](const CheckedDocument& document) { return document.result == result; };
  };
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  text += fmt::format(
      "<testsuite name=\"langpick check\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n",
      documents.size(), counted(fails), counted(is(CheckResult::unreadable)),
      counted(is(CheckResult::passed_over)));
  for (const CheckedDocument& document : documents) text += test_case(document);
  return text + "</testsuite>\n";
}

}  // namespace langpick::report
