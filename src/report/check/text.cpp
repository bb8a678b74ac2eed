#include <fmt/format.h>

#include "report/check/words.hpp"
#include "report/page.hpp"

namespace langpick::report {

namespace {

Tone tone_of(const CheckedDocument& document) {
  if (document.result == CheckResult::unreadable || fails(document)) return Tone::bad;
  return document.findings.empty() ? Tone::good : Tone::strong;
}

std::string headline(const CheckedDocument& document) {
  switch (document.result) {
    case CheckResult::unreadable:
      return document.file;
    case CheckResult::passed_over:
      return fmt::format("{}: {}", document.file, document.why);
    case CheckResult::holds:
    case CheckResult::shrunk:
    case CheckResult::changed:
      break;
  }
  const std::string then = verdict_words(document.then);
  const std::string now = verdict_words(document.now);
  std::string line = fmt::format("{}: {}", document.file, then);
  if (now != then) line += " → " + now;
  if (document.decision != document.then.choice) line += fmt::format("; by exception {}", document.decision);
  return line;
}

void write(Page& page, const CheckedDocument& document) {
  page.paragraph(padded(result_word(document.result), 13), headline(document), tone_of(document));
  for (const CauseFinding& finding : document.findings) {
    page.paragraph(fmt::format("  {}: ", level_word(finding.level)),
                   fmt::format("{} [{}]", finding.message, cause_word(finding.cause)),
                   finding.level == CauseLevel::error ? Tone::bad : Tone::strong);
  }
  const std::vector<std::string> moved = movement_lines(document.movements);
  for (std::size_t i = 0; i < moved.size(); ++i) page.paragraph(i == 0 ? "  " : "    ", moved[i]);
}

}  // namespace

std::string checks_text(const Checks& checks, const TextStyle& style) {
  Page page{style};
  for (const CheckedDocument& document : checks.documents) write(page, document);
  for (const SharedNumber& shared : checks.duplicates) {
    if (checks.duplicate_level == CauseLevel::off) break;
    page.paragraph(fmt::format("{}: ", level_word(checks.duplicate_level)),
                   duplicate_words(shared) + " [duplicate]",
                   checks.duplicate_level == CauseLevel::error ? Tone::bad : Tone::strong);
  }
  page.paragraph("", summary_words(checks));
  return std::move(page).take();
}

}  // namespace langpick::report
