#include "util/calendar.hpp"

#include <catch2/catch_test_macros.hpp>

namespace langpick::util {

namespace {

long number(const std::optional<Day>& day) {
  REQUIRE(day.has_value());
  return day->time_since_epoch().count();
}

Period period(std::string_view first, std::string_view last) { return {*parse_day(first), *parse_day(last)}; }

}  // namespace

TEST_CASE("parse_day: counts days from 1970-01-01", "[util]") {
  CHECK(number(parse_day("1970-01-01")) == 0);
  CHECK(number(parse_day("1970-01-02")) == 1);
  CHECK(number(parse_day("1969-12-31")) == -1);
  CHECK(number(parse_day("2000-03-01")) == 11'017);
  CHECK(*parse_day("2027-01-01") - *parse_day("2026-01-01") == std::chrono::days{365});
  CHECK(*parse_day("2029-01-01") - *parse_day("2028-01-01") == std::chrono::days{366});
}

TEST_CASE("parse_day: takes only days that the calendar has", "[util]") {
  CHECK(parse_day("2028-02-29"));
  CHECK(parse_day("2000-02-29"));
  for (const char* text : {"2026-02-30", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01",
                           "2026-01-00", "2026-01-32", "0000-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_day(text));
  }
}

TEST_CASE("parse_day: takes only YYYY-MM-DD", "[util]") {
  for (const char* text : {"", "2026", "2026-04", "26-04-05", "2026-4-05", "2026/04/05", "2026-04-5x",
                           "2026-04-+5", "+026-04-05", "-026-04-05", "2026--4-05", " 2026-04-05",
                           "2026-04-05 ", "2026-04-05T00:00", "20260405xx"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_day(text));
  }
}

TEST_CASE("parse_period: a date without month or day may mean each of them", "[util]") {
  CHECK(parse_period("2026") == period("2026-01-01", "2026-12-31"));
  CHECK(parse_period("2026-04") == period("2026-04-01", "2026-04-30"));
  CHECK(parse_period("2028-02") == period("2028-02-01", "2028-02-29"));
  CHECK(parse_period("2026-04-05") == period("2026-04-05", "2026-04-05"));
  for (const char* text :
       {"", "26", "0000", "2026-", "2026-13", "2026-1", "2026-02-30", "April 2026", "year"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_period(text));
  }
}

TEST_CASE("day_of_timestamp: the day in UTC, from its first second to its last", "[util]") {
  CHECK(day_of_timestamp("0") == parse_day("1970-01-01"));
  CHECK(day_of_timestamp("86399") == parse_day("1970-01-01"));
  CHECK(day_of_timestamp("86400") == parse_day("1970-01-02"));
  CHECK(day_of_timestamp("1795132800") == parse_day("2026-11-20"));
  CHECK(day_of_timestamp("253402300799") == parse_day("9999-12-31"));
  for (const char* text : {"", "-1", "1.5", "0x10", "now", "253402300800", "99999999999999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(day_of_timestamp(text));
  }
}

TEST_CASE("parse_duration: days, weeks of 7 and years of 365", "[util]") {
  using std::chrono::days;
  CHECK(parse_duration("365d") == days{365});
  CHECK(parse_duration("0d") == days{0});
  CHECK(parse_duration("2w") == days{14});
  CHECK(parse_duration("1y") == days{365});
  CHECK(parse_duration("1000000d") == days{1'000'000});
  for (const char* text : {"", "d", "365", "-1d", "1.5y", "3m", "1 y", "1000001d", "9223372036854775807y"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_duration(text));
  }
}

TEST_CASE("to_text: writes what parse_day reads, for every day of four centuries", "[util]") {
  CHECK(to_text(*parse_day("0001-01-01")) == "0001-01-01");
  for (Day day = *parse_day("1800-01-01"); day < *parse_day("2200-01-01"); day += std::chrono::days{1}) {
    if (parse_day(to_text(day)) != day) FAIL_CHECK(to_text(day));
  }
}

}  // namespace langpick::util
