#pragma once
/// Bytes and words as other languages write them.

#include <string>
#include <string_view>

namespace langpick::util {

/// As RFC 4648 has it, with padding.
[[nodiscard]] std::string base64(std::string_view bytes);

/// `word` as one word of a POSIX shell: unchanged where that is safe, else in single quotes.
[[nodiscard]] std::string shell_quoted(std::string_view word);

/// "docs/a%20b.md": a path as a relative reference of the web. Every byte but letters, digits and "-._~/" is
/// escaped.
[[nodiscard]] std::string uri_of_path(std::string_view path);

}  // namespace langpick::util
