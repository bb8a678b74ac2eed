#pragma once
/// Draws frames inline, where the cursor is, each over the one before: the scroll-back above stays.

#include <string>
#include <vector>

#include "tui/frame.hpp"

namespace langpick::tui {

class Painter {
 public:
  explicit Painter(int columns) : columns_(columns) {}

  /// The bytes that put `frame` in the place of the one before. The cursor ends up in its last line.
  [[nodiscard]] std::string paint(const Frame& frame);
  /// The bytes that take it away again; the cursor ends up where it began.
  [[nodiscard]] std::string erase();
  /// The terminal has so many columns now. Lines that are too long for it were broken by most terminals. What
  /// left the screen meanwhile stays in the scroll-back, where nothing reaches it.
  void resize(int columns) { columns_ = columns; }

  /// Lines of what is painted.
  [[nodiscard]] int height() const { return static_cast<int>(widths_.size()); }

 private:
  [[nodiscard]] std::string to_first_line() const;

  int columns_;
  std::vector<int> widths_;  ///< of the lines that are painted
};

}  // namespace langpick::tui
