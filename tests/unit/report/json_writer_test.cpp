#include "report/json_writer.hpp"

#include <cstdint>
#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

using langpick::report::Decimal;
using langpick::report::JsonWriter;

namespace {

std::string written(Decimal number) { return std::move(JsonWriter{}.value(number)).take(); }

}  // namespace

TEST_CASE("JSON writer: members, lists and what is empty", "[report]") {
  JsonWriter out;
  out.begin_object().member("name", "go").member("rank", 1).member("eligible", true);
  out.member("by", std::optional<std::string_view>{}).key("empty").begin_array().end_array();
  out.key("none").begin_object().end_object();
  out.key("list").begin_array().value(1).begin_object().member("a", -2).end_object().value("x").end_array();
  out.end_object();
  CHECK(std::move(out).take() ==
        R"({
  "name": "go",
  "rank": 1,
  "eligible": true,
  "by": null,
  "empty": [],
  "none": {},
  "list": [
    1,
    {
      "a": -2
    },
    "x"
  ]
})");
}

TEST_CASE("JSON writer: decimals are the shortest that still show one", "[report]") {
  CHECK(written({0, 1}) == "0.0");
  CHECK(written({99, 1}) == "9.9");
  CHECK(written({50, 1}) == "5.0");
  CHECK(written({-5, 1}) == "-0.5");
  CHECK(written({9980, 2}) == "99.8");
  CHECK(written({9421, 2}) == "94.21");
  CHECK(written({10'000, 2}) == "100.0");
  CHECK(written({7, 2}) == "0.07");
  CHECK(written({-14'705, 3}) == "-14.705");
}

TEST_CASE("JSON writer: strings and numbers are printed as the library prints them", "[report]") {
  std::string every;
  for (int c = 1; c < 128; ++c) every += static_cast<char>(c);
  every += "naïve — 語 \U0001F600";
  every += '\0';
  JsonWriter out;
  out.value(every);
  CHECK(std::move(out).take() == langpick::report::harmless_json(nlohmann::json(every).dump()));
  for (int tenths = -1000; tenths <= 1000; ++tenths) {
    CHECK(written({tenths, 1}) == nlohmann::json(tenths / 10.0).dump());
  }
  for (int hundredths = 0; hundredths <= 10'000; ++hundredths) {
    CHECK(written({hundredths, 2}) == nlohmann::json(hundredths / 100.0).dump());
  }
}

TEST_CASE("JSON writer: what a terminal or an editor would obey is escaped, other text stays", "[report]") {
  const auto text = [](std::string_view content) { return std::move(JsonWriter{}.value(content)).take(); };
  CHECK(text("\x1b]0;t\a \u0085 \x7f") == R"("\u001b]0;t\u0007 \u0085 \u007f")");
  CHECK(text("\u202e\u2066\u061c\u200f\u2028") == R"("\u202e\u2066\u061c\u200f\u2028")");
  CHECK(text("\u200b\u115f\u3164\ufeff\uffff\U000E0041") ==
        R"("\u200b\u115f\u3164\ufeff\uffff\udb40\udc41")");
  CHECK(text("# ##[add-mask]x ##vso[y]") == R"("# \u0023#[add-mask]x \u0023#vso[y]")");
  const std::string prose = "naïve — “ünïcode” ½ ؛ 漢字 👍🏽";
  CHECK(text(prose) == '"' + prose + '"');
  CHECK(langpick::report::harmless_json("{\n \"a\": \"\u009b\u202a—\"}") ==
        "{\n \"a\": \"\\u009b\\u202a—\"}");
  CHECK(langpick::report::harmless_json("[1,\r\n\t\"\u202e\"]") == "[1, \n \"\\u202e\"]");
}
