#include "tui/rows.hpp"

#include <algorithm>
#include <iterator>

#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::tui {

namespace {

ftxui::Element blank(int columns) { return ftxui::text(std::string(static_cast<std::size_t>(columns), ' ')); }

}  // namespace

ftxui::Element toned(const Theme& theme, Tone tone, std::string_view text) {
  ftxui::Element element = ftxui::text(util::printable(text));
  const auto colored = [&](ftxui::Color::Palette16 color) {
    return theme.color ? std::move(element) | ftxui::color(color) : std::move(element);
  };
  switch (tone) {
    case Tone::plain:
      break;
    case Tone::strong:
      return std::move(element) | ftxui::bold;
    case Tone::good:
      return colored(ftxui::Color::Green) | ftxui::bold;
    case Tone::bad:
      return colored(ftxui::Color::Red) | ftxui::bold;
    case Tone::faint:
      return std::move(element) | ftxui::dim;
    case Tone::heading:
      return colored(ftxui::Color::Cyan) | ftxui::bold;
  }
  return element;
}

Rows paragraph(const Theme& theme, Tone tone, std::string_view text, int width, int indent) {
  Rows rows;
  for (const std::string& line : util::wrap(util::printable(text), std::max(1, width - indent))) {
    rows.push_back({ftxui::hbox({blank(indent), toned(theme, tone, line)})});
  }
  return rows;
}

Rows shortened(const Theme& theme, Tone tone, std::string_view text, int width, int height) {
  const std::vector<std::string> lines = util::wrap(util::printable(text), std::max(1, width));
  const auto most = static_cast<std::size_t>(std::max(0, height));
  Rows rows;
  for (std::size_t i = 0; i < std::min(lines.size(), most); ++i) {
    const bool goes_on = i + 1 == most && most < lines.size();
    rows.push_back({toned(theme, tone, goes_on ? report::fitted(lines[i] + " …", width) : lines[i])});
  }
  return rows;
}

Rows cut(const Theme& theme, Rows rows, int height) {
  if (rows.size() <= static_cast<std::size_t>(std::max(0, height))) return rows;
  rows.resize(static_cast<std::size_t>(std::max(0, height)));
  if (!rows.empty())
    rows.back().element =
        ftxui::hbox({rows.back().element | ftxui::flex_shrink, toned(theme, Tone::faint, " …")});
  return rows;
}

Rows hint_rows(const Theme& theme, const std::vector<Hint>& hints, int width) {
  constexpr int gap = 2;
  Rows rows;
  ftxui::Elements line;
  int used = 0;
  const auto end_line = [&] {
    if (!line.empty()) rows.push_back({ftxui::hbox(std::move(line))});
    line.clear();
    used = 0;
  };
  for (const Hint& hint : hints) {
    const int wide = util::text_width(hint.key) + 1 + util::text_width(hint.meaning);
    if (used > 0 && used + gap + wide > width) end_line();
    if (used > 0) line.push_back(blank(gap));
    line.push_back(toned(theme, Tone::strong, hint.key));
    line.push_back(toned(theme, Tone::faint, ' ' + std::string{hint.meaning}));
    used += (used > 0 ? gap : 0) + wide;
  }
  end_line();
  return rows;
}

}  // namespace langpick::tui
