#pragma once
#include <string>
#include <string_view>

namespace langpick::util {

/// "docs/a%20b.md": a path as a relative reference of the web. Every byte but letters, digits and "-._~/" is
/// escaped.
[[nodiscard]] std::string uri_of_path(std::string_view path);

}  // namespace langpick::util
