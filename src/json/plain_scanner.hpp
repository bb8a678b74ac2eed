#pragma once
/// Takes pieces off the front of a JSON text of known layout.

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
    if (rest_.empty() || rest_.front() != '"') return false;
    const char* const begin = rest_.data() + 1;
    const char* const end = rest_.data() + rest_.size();
    const char* at = begin;
    unsigned char all = 0;
    for (; at != end && *at != '"'; ++at) {
      const auto byte = static_cast<unsigned char>(*at);
      if (byte < ' ' || byte == '\\') return false;
      all |= byte;
    }
    if (at == begin || at == end) return false;
    out.assign(begin, at);
    rest_.remove_prefix(out.size() + 2);
    return all < 0x80 || util::is_valid_utf8(out);
  }

  /// The same, or null, which leaves `out` empty.
  bool text_or_null(std::string& out) {
    if (!skip("null")) return text(out);
    out.clear();
    return true;
  }

  /// As JSON writes it: no sign, no zero in front.
  bool integer(std::int64_t least, std::int64_t most, std::int64_t& out) {
    constexpr std::size_t most_digits = 18;
    std::size_t digits = 0;
    out = 0;
    while (digits < rest_.size() && digits <= most_digits && is_digit(rest_[digits])) {
      out = out * 10 + (rest_[digits] - '0');
      ++digits;
    }
    if (digits == 0 || digits > most_digits || (rest_.front() == '0' && digits > 1)) return false;
    rest_.remove_prefix(digits);
    return out >= least && out <= most;
  }

  /// A number with at least one and at most `decimals` decimals, in units of the last.
  bool decimal(int decimals, std::int64_t& out) {
    constexpr std::int64_t most = 1'000'000'000'000;
    const bool negative = skip("-");
    std::int64_t number = 0;
    if (!integer(0, most, number) || !skip(".")) return false;
    int count = 0;
    for (; count < decimals && !rest_.empty() && is_digit(rest_.front()); ++count) {
      number = number * 10 + (rest_.front() - '0');
      rest_.remove_prefix(1);
    }
    if (count == 0) return false;
    for (; count < decimals; ++count) number *= 10;
    out = negative ? -number : number;
    return true;
  }

  bool boolean(bool& out) {
    out = rest_.starts_with("true");
    return skip(out ? "true" : "false");
  }

  /// Nothing is left but blanks.
  [[nodiscard]] bool at_end() const { return rest_.find_first_not_of(" \t\r\n") == std::string_view::npos; }

 private:
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  std::string_view rest_;
};

}  // namespace langpick::json
