#include "util/front_matter.hpp"

#include <algorithm>

#include "util/byte_order_mark.hpp"

namespace langpick::util {

namespace {

constexpr std::string_view fence = "---";

/// Takes the first line off, its end included; the line comes without it.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// `text` up to where its value ends: a closing quote, or the blank before a comment.
std::string_view without_comment(std::string_view text) {
  const char quote = text.empty() ? '\0' : text.front();
  if (quote == '"' || quote == '\'') {
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (quote == '"' && text[i] == '\\') {
        ++i;
      } else if (text[i] == quote) {
        return text.substr(0, i + 1);
      }
    }
  }
  const std::size_t comment = std::min(text.find(" #"), text.find("\t#"));
  return trimmed(text.substr(0, comment));
}

/// The value of `key` as it stands in the document, quotes included; none where it doesn't.
std::optional<std::string_view> find(std::string_view document, std::string_view key) {
  std::string_view rest = without_byte_order_mark(document);
  if (take_line(rest) != fence) return std::nullopt;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (line == fence) return std::nullopt;
    if (line.size() > key.size() && line.starts_with(key) && line[key.size()] == ':')
      return without_comment(trimmed(line.substr(key.size() + 1)));
  }
  return std::nullopt;
}

}  // namespace

std::string front_matter_value(std::string_view document, std::string_view key) {
  std::string_view value = find(document, key).value_or("");
  const bool quoted =
      value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  if (quoted) value = value.substr(1, value.size() - 2);
  return std::string{value};
}

std::optional<std::string> with_front_matter_value(std::string_view document, std::string_view key,
                                                   std::string_view value) {
  const std::optional<std::string_view> found = find(document, key);
  if (!found || found->empty()) return std::nullopt;
  const auto before = static_cast<std::size_t>(found->data() - document.data());
  std::string text{document.substr(0, before)};
  text += '"' + std::string{value} + '"';
  return text + std::string{document.substr(before + found->size())};
}

}  // namespace langpick::util
