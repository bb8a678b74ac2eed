#pragma once
/// Takes pieces off the front of a text of known layout.

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "util/printable.hpp"

namespace langpick::json {

/// Every method says whether the piece was there; where it wasn't, what is left means nothing any more.
class PlainScanner {
 public:
  explicit PlainScanner(std::string_view text) : rest_(text) {}

  bool skip(std::string_view piece) {
    if (!rest_.starts_with(piece)) return false;
    rest_.remove_prefix(piece.size());
    return true;
  }

  /// A text in quotes without escapes; empty ones are none.
  bool text(std::string& out) {
    if (!skip("\"")) return false;
    const std::size_t end = rest_.find('"');
    if (end == std::string_view::npos || end == 0) return false;
    const std::string_view content = rest_.substr(0, end);
    bool ascii = true;
    for (const char c : content) {
      if (static_cast<unsigned char>(c) < 0x20 || c == '\\') return false;
      ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    }
    if (!ascii && !util::is_valid_utf8(content)) return false;
    out = content;
    rest_.remove_prefix(end + 1);
    return true;
  }

  /// The same, or null, which leaves `out` empty.
  bool text_or_null(std::string& out) { return skip("null") || text(out); }

  bool integer(std::int64_t least, std::int64_t most, std::int64_t& out) {
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), out);
    if (error != std::errc{} || out < least || out > most) return false;
    const std::string_view digits = rest_.substr(0, static_cast<std::size_t>(end - rest_.data()));
    if (digits.front() == '-' || (digits.front() == '0' && digits.size() > 1)) return false;
    rest_.remove_prefix(digits.size());
    return true;
  }

  /// A number with at least one and at most `decimals` decimals, in units of the last.
  bool decimal(int decimals, std::int64_t& out) {
    constexpr std::int64_t most = 1'000'000'000'000;
    const bool negative = skip("-");
    std::int64_t whole = 0;
    if (!integer(0, most, whole) || !skip(".")) return false;
    int count = 0;
    while (count < decimals && !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
      whole = whole * 10 + (rest_.front() - '0');
      rest_.remove_prefix(1);
      ++count;
    }
    if (count == 0) return false;
    for (; count < decimals; ++count) whole *= 10;
    out = negative ? -whole : whole;
    return true;
  }

  bool boolean(bool& out) {
    out = rest_.starts_with("true");
    return skip(out ? "true" : "false");
  }

  /// Nothing is left but blanks.
  [[nodiscard]] bool at_end() const { return rest_.find_first_not_of(" \t\r\n") == std::string_view::npos; }

 private:
  std::string_view rest_;
};

}  // namespace langpick::json
