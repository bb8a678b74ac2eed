#pragma once
/// Rows to the bytes of a terminal.

#include <string>
#include <vector>

#include "tui/rows.hpp"

namespace langpick::tui {

struct Frame {
  std::vector<std::string> lines;  ///< with their SGR sequences, and no other; without blanks at their ends
  std::size_t caret_line = 0;
  Caret caret;
};

/// Draws on a screen of `width` columns in memory.
[[nodiscard]] Frame rendered(const Rows& rows, int width);

/// The bytes that make `frame` all that is on the screen.
[[nodiscard]] std::string painted(const Frame& frame);

}  // namespace langpick::tui
