#pragma once
#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace langpick::util {

/// Columns that UTF-8 `text` takes in a terminal: wide characters count two, combining ones none.
[[nodiscard]] int text_width(std::string_view text);

/// The columns of the widest of `list`, of whose elements `text_of` gives the text; 0 of none.
template <typename List, typename TextOf = std::identity>
[[nodiscard]] int widest(const List& list, TextOf text_of = {}) {
  int width = 0;
  for (const auto& element : list) width = std::max(width, text_width(std::invoke(text_of, element)));
  return width;
}

/// `text` in lines of at most `width` columns, broken between words; a word wider than that is broken
/// where it must be. Runs of white space count as one space. No words, no lines.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, int width);

}  // namespace langpick::util
