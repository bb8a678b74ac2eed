#pragma once
#include <string>
#include <string_view>

namespace langpick::util {

/// The SHA-256 digest of `bytes` (FIPS 180-4): 32 bytes.
[[nodiscard]] std::string sha256_digest(std::string_view bytes);
/// The same in lower-case hexadecimal.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace langpick::util
