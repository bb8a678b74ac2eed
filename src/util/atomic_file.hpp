#pragma once
#include <string>
#include <string_view>

namespace langpick::util {

/// Writes `bytes` to `path` whole or not at all: into a temporary file beside it, then renamed over it. A
/// link is followed, and an existing file's permissions are kept. What is no regular file (a pipe, a
/// device) is written to directly. Returns an empty string, or why it failed.
[[nodiscard]] std::string write_file(const std::string& path, std::string_view bytes);

/// Writes the new file `path` whole or not at all; 0, or an errno: EEXIST where something has that name.
[[nodiscard]] int create_file(const std::string& path, std::string_view bytes);

/// The same for what is nobody else's business: the file gets the mode 0600, and the folders that `path`
/// needs and that don't exist are made with 0700.
[[nodiscard]] std::string write_private_file(const std::string& path, std::string_view bytes);

/// Writes all of `bytes` to an open file descriptor; 0, or the errno of what stopped it.
[[nodiscard]] int write_all(int descriptor, std::string_view bytes);

}  // namespace langpick::util
