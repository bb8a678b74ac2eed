#include "util/text_width.hpp"

#include <algorithm>
#include <utility>

#include <ftxui/screen/string.hpp>

namespace langpick::util {

namespace {

constexpr auto is_white_space = [](unsigned char c) {
  return c <= ' ' &&
         (c == ' ' || c == '\t' || c == '\r' || c == '\n');  // of most characters one look is enough
};

/// Is it ASCII to be seen, a column each, as nearly everything is?
bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

/// Takes the next word off the front of `text`; empty at its end.
std::string_view take_word(std::string_view& text) {
  const auto begin = std::ranges::find_if_not(text, is_white_space);
  const auto end = std::find_if(begin, text.end(), is_white_space);
  text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
  return {begin, end};
}

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; }

/// The longest beginning of `word` of at most `width` columns, but at least one wide enough to be seen, so
/// that it ends; what combines with a character stays with it. It looks no further: a long word costs no more
/// a letter than a short one.
std::string_view fitting_prefix(std::string_view word, int width) {
  std::size_t length = 0;
  std::size_t before = 0;
  int columns = 0;
  while (length < word.size()) {
    std::size_t end = length + 1;
    while (end < word.size() && continues_character(word[end])) ++end;
    const int more = text_width(word.substr(length, end - length));
    if (more > 0 && columns > 0 && columns + more > width) break;
    columns += more;
    before = std::exchange(length, end);
  }
  // a line that begins with "::" is a command to GitHub
  if (before > 0 && word.substr(length).starts_with("::")) length = before;
  return word.substr(0, length);
}

}  // namespace

int text_width(std::string_view text) {
  return is_plain(text) ? static_cast<int>(text.size()) : ftxui::string_width(std::string{text});
}

std::vector<std::string> wrap(std::string_view text, int width) {
  std::vector<std::string> lines;
  std::string line;
  int line_width = 0;
  const bool plain = is_plain(text);
  const auto end_line = [&] {
    if (!line.empty()) lines.push_back(std::move(line));
    line.clear();
    line_width = 0;
  };
  while (true) {
    std::string_view word = take_word(text);
    if (word.empty()) break;
    int word_width = plain ? static_cast<int>(word.size()) : text_width(word);
    if (!line.empty() && line_width + 1 + word_width > width) end_line();
    while (word_width > width) {
      const std::string_view head = fitting_prefix(word, width);
      if (head.size() == word.size()) break;  // one glyph, wider than the line
      lines.emplace_back(head);
      word.remove_prefix(head.size());
      word_width -= text_width(head);
    }
    if (line.empty()) {
      line.reserve(static_cast<std::size_t>(std::max(width, 0)));
    } else {
      line += ' ';
      ++line_width;
    }
    line += word;
    line_width += word_width;
  }
  end_line();
  return lines;
}

}  // namespace langpick::util
