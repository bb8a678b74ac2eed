#include "util/text.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "util/printable.hpp"

namespace langpick::util {

std::string_view trimmed(std::string_view text, std::string_view blanks) {
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    if (lines.back().ends_with('\r')) lines.back().remove_suffix(1);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::optional<std::size_t> whole_number(std::string_view text) {
  std::uint32_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc{} && stop == end ? std::optional<std::size_t>{number} : std::nullopt;
}

std::string decimal_text(std::int64_t number, std::int64_t scale) {
  const std::int64_t magnitude = number < 0 ? -number : number;
  std::string rest = std::to_string(scale + magnitude % scale);  // behind a 1, which keeps leading zeros
  rest.erase(rest.find_last_not_of('0') + 1);
  rest.front() = '.';
  return (number < 0 ? "-" : "") + std::to_string(magnitude / scale) + (rest.size() > 1 ? rest : "");
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count).append(" ").append(noun).append(count == 1 ? "" : "s");
}

std::string yaml_quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : printable(text)) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace langpick::util
