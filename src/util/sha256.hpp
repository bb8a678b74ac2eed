#pragma once
#include <string>
#include <string_view>

namespace langpick::util {

/// The SHA-256 digest of `bytes` in lower-case hexadecimal (FIPS 180-4).
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace langpick::util
