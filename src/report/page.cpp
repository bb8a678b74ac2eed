#include "report/page.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

namespace {

std::string_view ansi(Tone tone) {
  switch (tone) {
    case Tone::strong:
      return "\x1b[1m";
    case Tone::good:
      return "\x1b[32m";
    case Tone::bad:
      return "\x1b[31m";
    case Tone::faint:
      return "\x1b[2m";
    case Tone::heading:
      return "\x1b[1;36m";
    case Tone::plain:
      break;
  }
  return "";
}

}  // namespace

Page::Page(const TextStyle& style) : style_(style) {
  style_.width = std::clamp(style.width, narrowest_width, widest_width);
}

std::string Page::toned(Tone tone, std::string_view text) const {
  if (!style_.color || tone == Tone::plain || text.empty()) return std::string{text};
  return fmt::format("{}{}\x1b[0m", ansi(tone), text);
}

void Page::heading(std::string_view text) {
  blank();
  paragraph("", text, Tone::plain, Tone::heading);
}

void Page::paragraph(std::string_view lead, std::string_view text, Tone lead_tone, Tone tone) {
  const std::string safe_lead = util::printable(lead);
  const int indent = util::text_width(safe_lead);
  const std::vector<std::string> lines = util::wrap(util::printable(text), style_.width - indent);
  if (lines.empty()) return line(toned(lead_tone, safe_lead));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string margin =
        i == 0 ? toned(lead_tone, safe_lead) : std::string(static_cast<std::size_t>(indent), ' ');
    line(margin + toned(tone, lines[i]));
  }
}

void Page::line(std::string_view text) {
  const std::size_t end = text.find_last_not_of(' ');
  text_ += text.substr(0, end == std::string_view::npos ? 0 : end + 1);
  text_ += '\n';
}

std::string padded(std::string_view text, int width) {
  return std::string{text} +
         std::string(static_cast<std::size_t>(std::max(0, width - util::text_width(text))), ' ');
}

std::string fitted(std::string_view text, int width) {
  if (util::text_width(text) <= width) return padded(text, width);
  return padded(util::wrap(text, width - 1).front() + "…", width);
}

std::string right_aligned(std::string_view text, int width) {
  return std::string(static_cast<std::size_t>(std::max(0, width - util::text_width(text))), ' ') +
         std::string{text};
}

std::string decimal(std::int64_t in_tenths, bool sign) {
  const std::string_view prefix = in_tenths < 0 ? "−" : sign ? "+" : "";
  const std::int64_t magnitude = std::abs(in_tenths);
  return fmt::format("{}{}.{}", prefix, magnitude / 10, magnitude % 10);
}

std::string whole_percent(int hundredths) { return fmt::format("{} %", hundredths / 100); }

std::string hundredths(int value) { return fmt::format("{}.{:02}", value / 100, value % 100); }

}  // namespace langpick::report
