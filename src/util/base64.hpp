#pragma once
#include <string>
#include <string_view>

namespace langpick::util {

/// As RFC 4648 has it, with padding.
[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace langpick::util
