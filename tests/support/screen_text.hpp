#pragma once
#include <string>
#include <string_view>

#include "tui/frame.hpp"

namespace langpick::test {

/// `text` without SGR sequences; any other escape stays, to be seen.
inline std::string without_style(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    if (text.starts_with("\x1b[")) {
      const std::size_t end = text.find_first_not_of("0123456789;", 2);
      if (end != std::string_view::npos && text[end] == 'm') {
        text.remove_prefix(end + 1);
        continue;
      }
    }
    plain += text.front();
    text.remove_prefix(1);
  }
  return plain;
}

/// What is seen of a frame, a line each.
inline std::string seen(const tui::Frame& frame) {
  std::string text;
  for (const std::string& line : frame.lines) {
    std::string plain = without_style(line);
    plain.resize(plain.find_last_not_of(' ') + 1);
    text += plain + '\n';
  }
  return text;
}

}  // namespace langpick::test
