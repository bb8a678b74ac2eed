#pragma once
#include <cstdint>
#include <string>

namespace langpick::report {

/// A bar of at most `width` columns, filled to `points` of `full`, in eighths of a column.
[[nodiscard]] std::string bar(std::int64_t points, std::int64_t full, int width);

}  // namespace langpick::report
