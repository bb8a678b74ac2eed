#pragma once
/// JSON text taken apart as it is written, without reading it into values.

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace langpick::json {

/// Takes pieces off the front of a JSON text. Past the end there is nothing, which ends every loop.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), rest_(text) {}

  [[nodiscard]] std::size_t offset() const { return text_.size() - rest_.size(); }
  [[nodiscard]] char next() const { return rest_.empty() ? '\0' : rest_.front(); }

  void skip_blanks() { skip(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size())); }
  void skip(std::size_t count) { rest_.remove_prefix(std::min(count, rest_.size())); }

  /// A string with its quotes.
  std::string_view string() {
    std::size_t end = 1;
    while (end < rest_.size() && rest_[end] != '"') end += rest_[end] == '\\' ? 2U : 1U;
    return take(end + 1);
  }

  /// Any value: up to the comma or bracket that ends it.
  std::string_view value() {
    const std::string_view from = rest_;
    for (int depth = 0; !rest_.empty();) {
      const char c = next();
      if (c == '"') {
        string();
        continue;
      }
      const bool closes = c == '}' || c == ']';
      if (depth == 0 && (closes || c == ',')) break;
      if (c == '{' || c == '[') ++depth;
      if (closes) --depth;
      skip(1);
    }
    const std::string_view text = from.substr(0, from.size() - rest_.size());
    return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  }

 private:
  std::string_view take(std::size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    skip(count);
    return taken;
  }

  std::string_view text_;
  std::string_view rest_;
};

}  // namespace langpick::json
