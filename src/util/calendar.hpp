#pragma once
/// Days of the Gregorian calendar, from and to text. Nothing here knows what day it is.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace langpick::util {

/// A day, counted from 1970-01-01: days compare, and their difference is a `std::chrono::days`.
using Day = std::chrono::sys_days;

/// The days that a date may mean: "2026-04" any of April. `first <= last`.
struct Period {
  Day first;
  Day last;

  friend bool operator==(const Period&, const Period&) = default;
};

/// "2026-11-20": a day that the calendar has, of the years 0001 to 9999. None for anything else.
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);

/// "2026", "2026-04" or "2026-04-05". None for anything else.
[[nodiscard]] std::optional<Period> parse_period(std::string_view text);

/// The day, in UTC, of a count of seconds since 1970-01-01T00:00:00Z as SOURCE_DATE_EPOCH states it:
/// digits only, up to the year 9999. None for anything else.
[[nodiscard]] std::optional<Day> day_of_timestamp(std::string_view text);

/// A length of time: "365d", "52w" (weeks of 7 days) or "1y" (years of 365 days); whole, and up to
/// 1,000,000 days. None for anything else.
[[nodiscard]] std::optional<std::chrono::days> parse_duration(std::string_view text);

/// "2026-11-20".
[[nodiscard]] std::string to_text(Day day);

}  // namespace langpick::util
