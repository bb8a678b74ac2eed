#pragma once
/// Small operations on text.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace langpick::util {

/// `text` without the characters of `blanks` at either end.
[[nodiscard]] std::string_view trimmed(std::string_view text, std::string_view blanks = " \t\r\n");

/// The lines of `text`, without the "\n" or "\r\n" that ends them.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

/// The number that `text` is in decimal digits and nothing else; none where it is larger than 32 bits hold.
[[nodiscard]] std::optional<std::size_t> whole_number(std::string_view text);

/// `number / scale`, a power of ten, without needless zeros: "30.88", "0.5", "3".
[[nodiscard]] std::string decimal_text(std::int64_t number, std::int64_t scale);

/// "1 day", "3 days".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

/// `text`, made printable, between double quotes, as YAML has it.
[[nodiscard]] std::string yaml_quoted(std::string_view text);

/// `text` without the mark that some editors put in front of UTF-8.
[[nodiscard]] inline std::string_view without_byte_order_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

}  // namespace langpick::util
