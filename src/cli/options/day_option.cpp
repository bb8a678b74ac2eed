#include "cli/options/day_option.hpp"

#include "cli/error.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

std::optional<util::Day> day_option(const std::string& flag, const std::string& value, const Io& io) {
  const auto parsed = [](std::optional<util::Day> day, const std::string& where, const std::string& expected,
                         const std::string& found) {
    if (day) return day;
    throw usage_error(where + ": expected " + expected + ", found " + util::quoted(found));
  };
  if (!value.empty()) return parsed(util::parse_day(value), flag, "a day of the calendar, YYYY-MM-DD", value);
  const std::string epoch = io.environment("SOURCE_DATE_EPOCH").value_or("");
  if (epoch.empty()) return std::nullopt;
  return parsed(util::day_of_timestamp(epoch), "SOURCE_DATE_EPOCH", "seconds since 1970-01-01", epoch);
}

}  // namespace langpick::cli
