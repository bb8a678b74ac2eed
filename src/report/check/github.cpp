#include <fmt/format.h>

#include "report/check/words.hpp"
#include "report/markup.hpp"
#include "util/printable.hpp"

namespace langpick::report {

namespace {

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
  explicit Message(std::span<const std::string> lines) {
    for (const std::string& line : lines) text += (text.empty() ? "" : "%0A") + percent_escaped(line, "");
  }
  std::string text;
};

/// A property of a command, which ends at a comma or a colon, too.
struct Property {
  explicit Property(std::string_view value) : text(percent_escaped(value, ":,")) {}
  std::string text;
};

// Not by a conditional: clang 14 crashes on one of two literals.
Literal kind(CauseLevel level) {
  if (level == CauseLevel::error) return "error";
  return "warning";
}

std::string annotation(Literal kind, const Property& file, const Property& title, const Message& message) {
  return fmt::format("::{} file={},title={}::{}\n", kind.text(), file.text, title.text, message.text);
}

std::string annotations(const CheckedDocument& document) {
  const Property file{document.file};
  if (document.result == CheckResult::unreadable) {
    return annotation("error", file, Property{"langpick: the record can't be checked"},
                      Message{document.errors});
  }
  std::string text;
  for (const CauseFinding& finding : document.findings) {
    const Property title{fmt::format("langpick: {}", cause_word(finding.cause))};
    text += annotation(kind(finding.level), file, title, Message{finding_lines(document, finding)});
  }
  return text;
}

}  // namespace

std::string checks_github(const Checks& checks) {
  std::string text;
  for (const CheckedDocument& document : checks.documents) text += annotations(document);
  return text + summary_words(checks) + '\n';
}

}  // namespace langpick::report
