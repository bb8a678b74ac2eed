#include <fmt/format.h>

#include "report/ci/formats.hpp"
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
Literal kind(CiLevel level) {
  if (level == CiLevel::error) return "error";
  return "warning";
}

std::string annotation(const CiFinding& finding) {
  Properties properties;
  if (!finding.file.empty()) properties.add("file", finding.file);
  if (const auto position = position_of(finding); position && !finding.file.empty()) {
    properties.add("line", std::to_string(position->line));
    properties.add("col", std::to_string(position->column));
  }
  properties.add("title", "langpick: " + finding.code);
  return fmt::format("::{} {}::{}\n", kind(finding.level).text(), properties.text(), Message{finding}.text);
}

}  // namespace

std::string github_annotations(const CiReport& report) {
  std::string text;
  for (const CiCase& examined : report.cases) {
    for (const CiFinding& finding : examined.findings) text += annotation(finding);
  }
  return report.summary.empty() ? text : text + util::printable(report.summary) + '\n';
}

}  // namespace langpick::report
