#include "json/raw_member.hpp"

#include <catch2/catch_test_macros.hpp>

using langpick::json::raw_member;

TEST_CASE("a member is cut out as it is written", "[json]") {
  constexpr const char* text =
      " {\"id\": 1.50e0 ,\"a\":{\"id\":[\"}\",\"\\\"]\"]}\t, \"s\" : \"x, \\\\\" ,\"l\":[ ]}\r";
  CHECK(raw_member(text, "id") == "1.50e0");
  CHECK(raw_member(text, "a") == R"({"id":["}","\"]"]})");
  CHECK(raw_member(text, "s") == R"("x, \\")");
  CHECK(raw_member(text, "l") == "[ ]");
}

TEST_CASE("a member that isn't there is none", "[json]") {
  CHECK(raw_member("{}", "id") == std::nullopt);
  CHECK(raw_member(R"({"x": {"id": 1}})", "id") == std::nullopt);
  CHECK(raw_member(R"({"\u0069e": 1, "id\n": 2})", "id") == std::nullopt);
}

TEST_CASE("a key may be written with escapes", "[json]") {
  CHECK(raw_member(R"({"x": 1, "\u0069d": 2})", "id") == "2");
  CHECK(raw_member(R"({"\/": 1, "/x": 2})", "/") == "1");
}

TEST_CASE("unsound text comes to an end", "[json]") {
  for (const char* text :
       {"", "{", "[", R"({"id)", R"({"id")", R"({"id":)", R"({"x":"\)", R"({"x" "id")", "]", "{\"a\":]]"}) {
    CAPTURE(text);
    CHECK_NOTHROW(raw_member(text, "other"));
  }
}
