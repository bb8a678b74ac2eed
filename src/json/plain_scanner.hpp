#pragma once
/// Takes pieces off the front of a JSON text of known layout.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "util/printable.hpp"

namespace langpick::json {

/// Is it UTF-8 without a backslash and without control characters but for line ends? So every text in quotes
/// stands for itself, unless a line ends in it.
[[nodiscard]] inline bool is_plain(std::string_view bytes) {
  if (bytes.find('\\') != std::string_view::npos) return false;
  constexpr std::size_t block = 64;  // of a size that compilers know how to look at in a few instructions
  unsigned char controls = 0;
  unsigned char all = 0;
  const auto look_at = [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    controls |= static_cast<unsigned char>(static_cast<int>(byte < ' ') & static_cast<int>(byte != '\n'));
    all |= byte;
  };
  std::size_t at = 0;
  for (; at + block <= bytes.size(); at += block) {
    for (std::size_t i = 0; i < block; ++i) look_at(bytes[at + i]);
  }
  std::ranges::for_each(bytes.substr(at), look_at);
  if (controls != 0) return false;
  return all < 0x80 || util::is_valid_utf8(bytes);
}

/// Every method says whether the piece was there; where it wasn't, what is left means nothing any more.
/// Precondition: the text is plain.
class PlainScanner {
 public:
  explicit PlainScanner(std::string_view text) : rest_(text) {}

  bool skip(std::string_view piece) {
    if (!rest_.starts_with(piece)) return false;
    rest_.remove_prefix(piece.size());
    return true;
  }

  /// A text in quotes; empty ones are none.
  bool text(std::string& out) {
    if (rest_.empty() || rest_.front() != '"') return false;
    const std::size_t end = rest_.find('"', 1);
    if (end == std::string_view::npos || end == 1) return false;
    const std::string_view content = rest_.substr(1, end - 1);
    if (content.find('\n') != std::string_view::npos) return false;
    out = content;
    rest_.remove_prefix(end + 1);
    return true;
  }

  /// The same, or null, which leaves `out` empty.
  bool text_or_null(std::string& out) { return skip("null") || text(out); }

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
