#include <fmt/format.h>

#include "report/check/words.hpp"
#include "util/printable.hpp"

namespace langpick::report {

namespace {

/// The text of a workflow command, which ends at the line's end; lines within it are written "%0A".
std::string data(std::string_view text) {
  std::string safe;
  for (const char c : util::printable(text)) {
    if (c == '%') {
      safe += "%25";
    } else {
      safe += c;
    }
  }
  return safe;
}

/// A property of a workflow command, which ends at a comma or a colon, too.
std::string property(std::string_view text) {
  std::string safe;
  for (const char c : data(text)) {
    if (c == ':') {
      safe += "%3A";
    } else if (c == ',') {
      safe += "%2C";
    } else {
      safe += c;
    }
  }
  return safe;
}

std::string annotation(std::string_view kind, std::string_view file, std::string_view title,
                       const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? std::string{} : "%0A") + data(line);
  return fmt::format("::{} file={},title={}::{}\n", kind, property(file), property(title), text);
}

std::string annotations(const CheckedDocument& document) {
  if (document.result == CheckResult::unreadable) {
    return annotation("error", document.file, "langpick: the record can't be checked", document.errors);
  }
  std::string text;
  for (const CauseFinding& finding : document.findings) {
    text +=
        annotation(finding.level == CauseLevel::error ? "error" : "warning", document.file,
                   fmt::format("langpick: {}", cause_word(finding.cause)), finding_lines(document, finding));
  }
  return text;
}

}  // namespace

std::string checks_github(std::span<const CheckedDocument> documents) {
  std::string text;
  for (const CheckedDocument& document : documents) text += annotations(document);
  return text + summary_words(documents) + '\n';
}

}  // namespace langpick::report
