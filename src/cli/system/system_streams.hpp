#pragma once
/// Files, pipes and devices as streams.

#include <memory>
#include <string>

#include "cli/error.hpp"
#include "util/byte_streams.hpp"

namespace langpick::cli {

/// "-" is standard input. Throws Error{bad_input}, as does the stream.
[[nodiscard]] std::unique_ptr<util::ByteSource> open_source(const std::string& path);

/// The error for a file or folder that can't be read for the reason of an errno.
[[nodiscard]] Error unreadable(const std::string& path, int error);
[[nodiscard]] Error unwritable(const std::string& path, int error);

/// Empty or "-" is standard output. Throws Error{output_failed}, as does the stream.
[[nodiscard]] std::unique_ptr<util::ByteSink> create_sink(const std::string& path);

}  // namespace langpick::cli
