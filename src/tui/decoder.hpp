#pragma once
/// Bytes of a terminal to events.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tui/event.hpp"

namespace langpick::tui {

/// Knows the keys of ECMA-48 terminals in normal and application mode, mouse reports in SGR form (xterm's
/// mode 1006) and bracketed paste (2004). What it doesn't know it leaves out.
class Decoder {
 public:
  /// The events that end within these bytes.
  [[nodiscard]] std::vector<Event> take(std::string_view bytes);
  /// Has an escape sequence or a character begun that isn't complete, which it should be at once?
  [[nodiscard]] bool is_waiting() const { return !pending_.empty() && !pasted_; }
  /// Nothing more came: a lone escape was the key.
  [[nodiscard]] std::vector<Event> give_up();

 private:
  [[nodiscard]] bool take_paste(std::string_view& rest, std::vector<Event>& events);

  std::string pending_;
  std::optional<std::string> pasted_;  ///< so far; none: nothing is being pasted
};

}  // namespace langpick::tui
