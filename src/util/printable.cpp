#include "util/printable.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace langpick::util {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view replacement_utf8 = "\uFFFD";

/// Takes one code point off the front; none (and one byte taken) where the bytes are not UTF-8.
std::optional<char32_t> take(std::string_view& text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  const std::size_t length = lead < 0x80       ? 1
                             : lead >> 5 == 6  ? 2
                             : lead >> 4 == 14 ? 3
                             : lead >> 3 == 30 ? 4
                                               : 0;
  const auto broken = [&]() -> std::optional<char32_t> {
    text.remove_prefix(1);
    return std::nullopt;
  };
  if (length == 0 || text.size() < length) return broken();
  char32_t code = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if (byte(i) >> 6 != 2) return broken();
    code = code << 6 | (byte(i) & 0x3FU);
  }
  constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};  // shorter forms exist below these
  if (code < smallest[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return broken();
  text.remove_prefix(length);
  return code;
}

bool is_harmful(char32_t code) {
  const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool bidirectional = code == 0x061C || code == 0x200E || code == 0x200F ||
                             (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  const bool line_break = code == 0x2028 || code == 0x2029;
  const bool noncharacter = code == 0xFFFE || code == 0xFFFF;  // XML has no place for them
  return control || bidirectional || line_break || noncharacter;
}

/// Takes no room, so that two words that differ by it look the same. Joiners and variation selectors aren't
/// among them: scripts and emoji are written with those.
bool is_invisible(char32_t code) {
  constexpr std::u32string_view single =
      U"\u00AD\u115F\u1160\u180E\u200B\u2060\u2061\u2062\u2063\u2064\u3164\uFEFF\uFFA0";
  if (code < single.front()) return false;  // as nearly all are
  const bool deprecated_format = code >= 0x206A && code <= 0x206F;
  const bool tag = code >= 0xE0000 && code <= 0xE007F;
  return deprecated_format || tag || single.find(code) != std::u32string_view::npos;
}

/// "##[command]" (GitHub, Azure), "##vso[…]" (Azure) and "##teamcity[…]".
bool begins_command(std::string_view text) {
  if (!text.starts_with("##")) return false;
  const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 2);
  return end != std::string_view::npos && text[end] == '[';
}

std::string hexadecimal(std::uint32_t value) {
  std::string digits;
  do {
    digits.insert(digits.begin(), "0123456789abcdef"[value % 16]);
    value /= 16;
  } while (value != 0);
  return digits;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  while (!text.empty()) {
    if (!take(text)) return false;
  }
  return true;
}

std::string quoted(std::string_view text) {
  constexpr int longest = 60;
  std::string out = "\"";
  for (int length = 0; !text.empty(); ++length) {
    if (length == longest) {
      out += "…";
      break;
    }
    const std::string_view before = text;
    const bool is_command = begins_command(text);
    const std::optional<char32_t> code = take(text);
    if (!code) {
      out += "\\x" + hexadecimal(static_cast<unsigned char>(before.front()));
    } else if (is_command || is_harmful(*code) || is_invisible(*code)) {
      out += "\\u{" + hexadecimal(*code) + "}";
    } else {
      if (*code == '"' || *code == '\\') out += '\\';
      out += before.substr(0, before.size() - text.size());
    }
  }
  return out + '"';
}

std::optional<Harmful> harmful_at_front(std::string_view text) {
  std::string_view rest = text;
  const std::optional<char32_t> code = take(rest);
  if (!code || !(is_harmful(*code) || is_invisible(*code) || begins_command(text))) return std::nullopt;
  return Harmful{*code, text.size() - rest.size()};
}

std::string printable_code(std::string_view line) {
  std::string out;
  while (true) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    out += printable(line.substr(0, tab));
    if (tab == line.size()) return out;
    out += '\t';
    line.remove_prefix(tab + 1);
  }
}

namespace {

/// Per byte: neither one to look at more closely nor a command's beginning, as nearly all are.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = ' '; byte <= '~'; ++byte) plain[byte] = byte != '#' && byte != ':';
  return plain;
}();

}  // namespace

std::string printable(std::string_view text) {
  const auto is_plain = [](char c) { return plain_bytes[static_cast<unsigned char>(c)]; };
  std::string out;
  out.reserve(text.size());
  while (true) {
    const auto plain_end = std::ranges::find_if_not(text, is_plain);
    out.append(text.begin(), plain_end);
    text = {plain_end, text.end()};
    if (text.empty()) return out;
    const std::string_view before = text;
    const bool begins_word = out.empty() || out.back() <= ' ' || out.back() > '~';  // spaces of any script
    const bool is_command = begins_command(text) || (begins_word && text.starts_with("::"));
    const char32_t code = take(text).value_or(replacement);
    if (code == '\n' || code == '\t' || code == '\r') {
      out += ' ';
    } else if (is_command || code == replacement || is_harmful(code)) {
      out += replacement_utf8;
    } else if (!is_invisible(code)) {
      out += before.substr(0, before.size() - text.size());
    }
  }
}

}  // namespace langpick::util
