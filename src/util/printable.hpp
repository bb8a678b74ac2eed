#pragma once
/// Text from documents and command lines, made safe to show in one line of a terminal.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace langpick::util {

[[nodiscard]] bool is_valid_utf8(std::string_view text);

/// `text` in double quotes for an error message: control characters, bidirectional controls, what is
/// invisible and broken UTF-8 become \u{…} and \x… escapes, and beyond 60 characters it ends in "…".
[[nodiscard]] std::string quoted(std::string_view text);

/// `text` with control characters, bidirectional controls and broken UTF-8 replaced by U+FFFD, line breaks
/// and tabs by spaces, and without what is invisible: nothing in it can move a cursor, reorder what stands
/// beside it or hide. Nor is it a command to a CI server, in whatever line it stands: "##[" and "##vso[", and
/// "::" before a word, lose their first character to U+FFFD.
[[nodiscard]] std::string printable(std::string_view text);

/// The same for a line of code, whose tabs are its indent and stay.
[[nodiscard]] std::string printable_code(std::string_view line);

/// A character that can move a cursor, reorder what stands beside it or hide: a control character, a
/// bidirectional control, a line or paragraph separator, one that takes no room. Or with which a command
/// begins that a CI server obeys wherever it stands in a line: "##[…]", "##vso[…]".
struct Harmful {
  char32_t code = 0;
  std::size_t bytes = 0;  ///< that it takes in UTF-8
};
/// The one that `text` begins with, if it does. Precondition: `text` isn't empty.
[[nodiscard]] std::optional<Harmful> harmful_at_front(std::string_view text);

}  // namespace langpick::util
