#pragma once
#include <string>
#include <string_view>

namespace langpick::util {

/// `text` as Markdown that renders to the same words in one line: what would be markup, HTML or the end of
/// a table's cell is escaped, and unprintable characters are replaced.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

}  // namespace langpick::util
