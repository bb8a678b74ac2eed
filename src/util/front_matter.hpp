#pragma once
/// The block between two lines of "---" that a Markdown document may begin with: a line per key.

#include <optional>
#include <string>
#include <string_view>

namespace langpick::util {

/// The value of `key`, without the quotes around it; empty where there is none.
[[nodiscard]] std::string front_matter_value(std::string_view document, std::string_view key);

/// `document` with `"value"` for the value of `key`, all else as it is, a comment behind it, too; none where
/// it has no such key. `value` holds neither quotes nor backslashes.
[[nodiscard]] std::optional<std::string> with_front_matter_value(std::string_view document,
                                                                 std::string_view key,
                                                                 std::string_view value);

}  // namespace langpick::util
