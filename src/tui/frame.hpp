#pragma once
/// Rows to the lines of a terminal.

#include <string>
#include <vector>

#include "tui/rows.hpp"

namespace langpick::tui {

struct Line {
  std::string text;  ///< with its SGR sequences, and no other; what is blank at its end is left out
  int width = 0;     ///< columns
};
using Frame = std::vector<Line>;

/// Draws on a screen of `width` columns in memory.
[[nodiscard]] Frame rendered(const Rows& rows, int width);

}  // namespace langpick::tui
