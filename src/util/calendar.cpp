#include "util/calendar.hpp"

#include <array>
#include <charconv>
#include <cstdint>

namespace langpick::util {

namespace {

using std::chrono::days;
using std::chrono::last;
using std::chrono::month;
using std::chrono::seconds;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::size_t year_size = 4;   // YYYY
constexpr std::size_t month_size = 7;  // YYYY-MM
constexpr std::size_t day_size = 10;   // YYYY-MM-DD
constexpr std::int64_t most_days = 1'000'000;

/// All of `text` as a number; digits only, no sign.
std::optional<std::int64_t> digits(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_number = error == std::errc{} && end == text.data() + text.size();
  return is_number && text.front() != '-' ? std::optional{value} : std::nullopt;
}

/// The number after a hyphen: the month in "-04", the day in "-05".
std::optional<unsigned> part(std::string_view text) {
  const std::optional<std::int64_t> value = text.front() == '-' ? digits(text.substr(1)) : std::nullopt;
  return value ? std::optional{static_cast<unsigned>(*value)} : std::nullopt;
}

Period month_of(year y, month m) { return {Day{y / m / 1}, Day{y / m / last}}; }

}  // namespace

std::optional<Period> parse_period(std::string_view text) {
  if (text.size() != year_size && text.size() != month_size && text.size() != day_size) return std::nullopt;
  const std::optional<std::int64_t> number = digits(text.substr(0, year_size));
  if (!number || *number == 0) return std::nullopt;
  const year y{static_cast<int>(*number)};
  if (text.size() == year_size) return Period{Day{y / 1 / 1}, Day{y / 12 / 31}};

  const std::optional<unsigned> m = part(text.substr(year_size, month_size - year_size));
  if (!m || !month{*m}.ok()) return std::nullopt;
  if (text.size() == month_size) return month_of(y, month{*m});

  const std::optional<unsigned> d = part(text.substr(month_size));
  const year_month_day date = y / month{*m} / static_cast<int>(d.value_or(0));
  if (!date.ok()) return std::nullopt;
  return Period{Day{date}, Day{date}};
}

std::optional<Day> parse_day(std::string_view text) {
  const std::optional<Period> period = parse_period(text);
  return period && text.size() == day_size ? std::optional{period->first} : std::nullopt;
}

std::optional<Day> day_of_timestamp(std::string_view text) {
  constexpr std::chrono::sys_seconds after_last{Day{year{9999} / 12 / 31} + days{1}};
  const std::optional<std::int64_t> count = digits(text);
  if (!count || *count >= after_last.time_since_epoch().count()) return std::nullopt;
  return std::chrono::floor<days>(std::chrono::sys_seconds{seconds{*count}});
}

std::optional<days> parse_duration(std::string_view text) {
  if (text.empty()) return std::nullopt;
  constexpr std::string_view units = "dwy";
  constexpr std::array<std::int64_t, 3> lengths{1, 7, 365};
  const std::size_t unit = units.find(text.back());
  const std::optional<std::int64_t> count = digits(text.substr(0, text.size() - 1));
  if (unit == std::string_view::npos || !count || *count > most_days / lengths[unit]) return std::nullopt;
  return days{*count * lengths[unit]};
}

std::string to_text(Day day) {
  const year_month_day date{day};
  const auto padded = [](std::string number, std::size_t width) {
    return std::string(width - number.size(), '0') + number;
  };
  return padded(std::to_string(static_cast<int>(date.year())), 4) + '-' +
         padded(std::to_string(static_cast<unsigned>(date.month())), 2) + '-' +
         padded(std::to_string(static_cast<unsigned>(date.day())), 2);
}

}  // namespace langpick::util
