#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace langpick::util {

/// Columns that UTF-8 `text` takes in a terminal: wide characters count two, combining ones none.
[[nodiscard]] int text_width(std::string_view text);

/// `text` in lines of at most `width` columns, broken between words; a word wider than that is broken
/// where it must be. Runs of white space count as one space. No words, no lines.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, int width);

}  // namespace langpick::util
