#pragma once
/// Bytes of a terminal to events.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tui/event.hpp"

namespace langpick::tui {

/// Knows the keys of ECMA-48 terminals in normal and application mode and mouse reports in SGR form (xterm's
/// mode 1006). What it doesn't know it leaves out.
class Decoder {
 public:
  /// The events that end within these bytes.
  [[nodiscard]] std::vector<Event> take(std::string_view bytes);
  /// Has an escape sequence or a character begun that isn't complete?
  [[nodiscard]] bool is_waiting() const { return !pending_.empty(); }
  /// Nothing more came: a lone escape was the key.
  [[nodiscard]] std::vector<Event> give_up();

 private:
  std::string pending_;
};

}  // namespace langpick::tui
