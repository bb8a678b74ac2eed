#pragma once
#include <string>
#include <string_view>

namespace langpick::embed {

/// A text as a string literal of C++: every byte that isn't plain ASCII as three octal digits, since no such
/// escape can swallow what follows it.
[[nodiscard]] inline std::string literal(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte > 0x7E || c == '"' || c == '\\' || c == '?') {
      quoted += '\\';
      for (const int shift : {6, 3, 0}) quoted += static_cast<char>('0' + (byte >> shift & 7));
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

}  // namespace langpick::embed
