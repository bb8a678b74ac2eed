#include "util/markdown.hpp"

#include <algorithm>

#include "util/ascii.hpp"
#include "util/printable.hpp"

namespace langpick::util {

namespace {

/// The position of the character that makes the beginning of a line a heading, a quotation, an item of a
/// list, a thematic break or the underline of a heading; or none.
std::size_t block_start(std::string_view text) {
  constexpr auto none = std::string_view::npos;
  const auto ends_at = [&](std::size_t i) { return i == text.size() || text[i] == ' '; };
  if (text.empty()) return none;
  if (text.front() == '#' || text.front() == '>') return 0;
  if (text.find_first_not_of("-= ") == none) return 0;  // a whole line of them
  if (text.front() == '-' || text.front() == '+') return ends_at(1) ? 0 : none;
  const auto after = static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
  const bool numbered = after > 0 && after < text.size() && (text[after] == '.' || text[after] == ')');
  return numbered && ends_at(after + 1) ? after : none;
}

/// Does the character at `i` make a link of an address without any other markup, as GitHub has it?
bool is_part_of_address(std::string_view text, std::size_t i) {
  if (text[i] == ':') return text.substr(i).starts_with("://");
  if (text[i] != '.' || i < 3) return false;
  return std::ranges::all_of(text.substr(i - 3, 3), [](char c) { return c == 'w' || c == 'W'; });
}

std::string_view unpadded(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::size_t longest_backticks(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

std::string markdown_escaped(std::string_view text) {
  constexpr std::string_view special = R"(\`*_[]|~$^)";
  const std::string safe = printable(text);
  const std::string_view shown = unpadded(safe);
  const std::size_t start = block_start(shown);
  std::string escaped;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char c = shown[i];
    if (c == '<' || c == '&') {  // not every reader of Markdown knows a backslash before these
      escaped += c == '<' ? "&lt;" : "&amp;";
      continue;
    }
    const bool is_markup = special.find(c) != std::string_view::npos || i == start;
    if (is_markup || is_part_of_address(shown, i)) escaped += '\\';
    escaped += c;
    // mail addresses and mentions are looked for in the text that escapes leave: only markup parts them
    if (c == '@' && i + 1 < shown.size() && shown[i + 1] != ' ') escaped += "<!-- -->";
  }
  return escaped;
}

std::string markdown_code_block(std::string_view language, std::span<const std::string_view> lines) {
  std::size_t longest = 2;
  for (const std::string_view line : lines) longest = std::max(longest, longest_backticks(line));
  const std::string fence(longest + 1, '`');
  std::string text = fence + std::string{language} + '\n';
  for (const std::string_view line : lines) text += printable_code(line) + '\n';
  return text + fence + '\n';
}

}  // namespace langpick::util
