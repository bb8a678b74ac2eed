#pragma once
/// Bytes and words as other languages write them, and digests.

#include <string>
#include <string_view>

namespace langpick::util {

/// Base 64 as RFC 4648 has it, with padding.
[[nodiscard]] std::string base64(std::string_view bytes);

/// `word` as one word of a POSIX shell: unchanged where that is safe, else in single quotes.
[[nodiscard]] std::string shell_quoted(std::string_view word);

/// "docs/a%20b.md": a path as a relative reference of the web. Every byte but letters, digits and "-._~/" is
/// escaped.
[[nodiscard]] std::string uri_of_path(std::string_view path);

/// The SHA-256 digest of `bytes` (FIPS 180-4): 32 bytes.
[[nodiscard]] std::string sha256_digest(std::string_view bytes);
/// The same in lower-case hexadecimal.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace langpick::util
