#pragma once
#include <optional>
#include <string>

#include "cli/io.hpp"
#include "util/calendar.hpp"

namespace langpick::cli {

/// The day that `flag` was given as `value`, or where that is empty SOURCE_DATE_EPOCH's in UTC; none
/// without either, since nothing here reads a clock. Throws Error{usage} on what is no day.
[[nodiscard]] std::optional<util::Day> day_option(const std::string& flag, const std::string& value,
                                                  const Io& io);

}  // namespace langpick::cli
