#pragma once
/// JSON text as it is written, without reading it into values: its pieces, its members, and where in it what
/// is.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/finding.hpp"

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

/// The value of the member `key` as it stands in `object`, of the first if there are several; none if there
/// is none. `object` is an object's sound JSON text, blanks around it allowed. Of unsound text the result
/// means nothing.
[[nodiscard]] std::optional<std::string_view> raw_member(std::string_view object, std::string_view key);

/// Counts lines on the way through a text.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  /// Of the byte at `offset`, which is none before the last one that was asked for.
  [[nodiscard]] Position at(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t counted_ = 0;
  std::size_t line_start_ = 0;
  std::int64_t line_ = 1;
};

/// For each of `places`, JSON Pointers with a leading '#', where it begins: a member with its key, of several
/// with one key the last. What isn't there is where the nearest is that it would stand in. Nobody looks
/// through what no place is in. `document` is JSON as far as the places go.
[[nodiscard]] std::vector<Position> positions(std::string_view document, std::span<const std::string> places);

/// Gives each finding that has a place its position in `document`, which it is about; none where that is
/// empty, since it isn't known then.
void locate(Findings& findings, std::string_view document);

}  // namespace langpick::json
