#include <optional>

#include "report/adr/document.hpp"
#include "util/printable.hpp"

namespace langpick::report {

namespace {

/// "\u202e" for a character of the basic plane.
std::string json_escape(char32_t code) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) text += digits[code >> shift & 0xFU];
  return text;
}

}  // namespace

std::string json_for_comment(std::string_view json) {
  std::string text;
  text.reserve(json.size());
  while (!json.empty()) {
    const char c = json.front();
    const auto harmful =
        c == '\n' ? std::nullopt : util::harmful_at_front(json);  // in a string it stands escaped
    if (harmful) {
      text += json_escape(harmful->code);
      json.remove_prefix(harmful->bytes);
      continue;
    }
    if (c == '<' || c == '>') {
      text += json_escape(static_cast<unsigned char>(c));
    } else {
      text += c;
    }
    json.remove_prefix(1);
  }
  return text;
}

}  // namespace langpick::report
