#include "tui/frame.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <ftxui/screen/screen.hpp>

namespace langpick::tui {

namespace {

constexpr std::string_view line_break = "\r\n";
constexpr std::string_view erase_line = "\x1b[K";
constexpr std::string_view erase_below = "\x1b[J";
constexpr std::string_view hide_cursor = "\x1b[?25l";
constexpr std::string_view show_cursor = "\x1b[?25h";
constexpr std::string_view to_first_line = "\x1b[H";

}  // namespace

Frame rendered(const Rows& rows, int width) {
  ftxui::Elements elements;
  elements.reserve(rows.size());
  for (const Row& row : rows) elements.push_back(row.element);
  ftxui::Screen screen{width, static_cast<int>(rows.size())};
  ftxui::Render(screen, ftxui::vbox(std::move(elements)));
  const std::string all = screen.ToString();
  Frame frame;
  std::size_t start = 0;
  for (int row = 0; row < screen.dimy(); ++row) {
    const std::size_t end = std::min(all.find(line_break, start), all.size());
    std::string line = all.substr(start, end - start);
    line.resize(line.find_last_not_of(' ') + 1);
    frame.lines.push_back(std::move(line));
    start = end + line_break.size();
  }
  const auto with_caret = std::ranges::find_if(rows, [](const Row& row) { return row.caret.has_value(); });
  if (with_caret != rows.end()) {
    frame.caret_line = static_cast<std::size_t>(with_caret - rows.begin());
    frame.caret = {std::min(with_caret->caret->column, width - 1), with_caret->caret->typed};
  }
  return frame;
}

std::string painted(const Frame& frame) {
  std::string bytes{hide_cursor};
  bytes += to_first_line;
  for (std::size_t i = 0; i < frame.lines.size(); ++i) {
    // erased first: after a line as wide as the terminal the cursor still stands on its last character
    bytes += i == 0 ? "" : line_break;
    bytes += i + 1 == frame.lines.size() ? erase_below : erase_line;
    bytes += frame.lines[i];
  }
  bytes += fmt::format("\x1b[{};{}H", frame.caret_line + 1, frame.caret.column + 1);
  if (frame.caret.typed) bytes += show_cursor;
  return bytes;
}

}  // namespace langpick::tui
