#pragma once
#include <span>
#include <string>
#include <string_view>

namespace langpick::util {

/// `text` as GitHub-flavoured Markdown that renders to the same words in one line, wherever it stands: in a
/// paragraph, at its beginning, in a heading, a list or a table's cell. What would be markup, HTML, a link
/// (addresses that become links by themselves included), a formula or the end of a cell is escaped;
/// unprintable characters are replaced; white space at either end is dropped.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

/// `lines` as a fenced block of code, unprintable characters replaced. `language` is for highlighting, a word
/// of letters, digits and hyphens, or empty.
[[nodiscard]] std::string markdown_code_block(std::string_view language,
                                              std::span<const std::string_view> lines);

}  // namespace langpick::util
