#pragma once
#include <string>
#include <string_view>

namespace langpick::util {

/// `word` as one word of a POSIX shell: unchanged where that is safe, else in single quotes.
[[nodiscard]] std::string shell_quoted(std::string_view word);

}  // namespace langpick::util
