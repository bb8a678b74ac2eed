#include "tui/painter.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace langpick::tui {

namespace {

constexpr std::string_view erase_line = "\x1b[K";
constexpr std::string_view erase_below = "\x1b[J";

}  // namespace

std::string Painter::to_first_line() const {
  int lines = 0;
  for (const int width : widths_) lines += std::max(1, (width + columns_ - 1) / columns_);
  return lines > 1 ? fmt::format("\r\x1b[{}A", lines - 1) : "\r";
}

std::string Painter::paint(const Frame& frame) {
  std::string bytes = to_first_line();
  widths_.clear();
  for (std::size_t i = 0; i < frame.size(); ++i) {
    // erased first: after a line as wide as the terminal the cursor still stands on its last character
    bytes += i == 0 ? "" : "\r\n";
    bytes += i + 1 == frame.size() ? erase_below : erase_line;
    bytes += frame[i].text;
    widths_.push_back(frame[i].width);
  }
  return bytes;
}

std::string Painter::erase() {
  std::string bytes = to_first_line();
  bytes += erase_below;
  widths_.clear();
  return bytes;
}

}  // namespace langpick::tui
