#pragma once
#include <cstdint>
#include <string>

namespace langpick::tui {

enum class Key : std::uint8_t {
  character,  ///< `text` is it
  up,
  down,
  left,
  right,
  home,
  end,
  page_up,
  page_down,
  enter,
  backspace,
  erase_line,  ///< Ctrl-U
  escape,
  leave,  ///< Ctrl-D
  click,  ///< the left button, at `column` and `row`
  wheel_up,
  wheel_down,
  paste,  ///< `text` was pasted, whatever is in it
};

/// What was pressed. Columns and rows count from 0.
struct Event {
  Key key = Key::character;
  std::string text;  ///< one character, in UTF-8, or what was pasted, made printable
  int column = 0;
  int row = 0;

  friend bool operator==(const Event&, const Event&) = default;
};

}  // namespace langpick::tui
