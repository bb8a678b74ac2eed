#include "json/raw_text.hpp"

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "json/document.hpp"

namespace langpick::json {
namespace {

Position only(std::string_view document, const std::string& place) {
  return positions(document, std::vector{place}).front();
}

TEST_CASE("positions: a member begins with its key, an element with itself", "[json]") {
  constexpr std::string_view document = "{\n  \"a\": [1, {\"b\": 2}],\n  \"c\": \"]}\"\n, \"d\" : {}\n}";
  CHECK(only(document, "#") == Position{1, 1});
  CHECK(only(document, "#/a") == Position{2, 3});
  CHECK(only(document, "#/a/0") == Position{2, 9});
  CHECK(only(document, "#/a/1/b") == Position{2, 13});
  CHECK(only(document, "#/c") == Position{3, 3});
  CHECK(only(document, "#/d") == Position{4, 3});
}

TEST_CASE("positions: several are found on one way, in whatever order they are asked for", "[json]") {
  const std::vector<std::string> places{"#/b", "#/a", "#/b"};
  CHECK(positions("{\"a\": 1,\n\"b\": 2}", places) == std::vector<Position>{{2, 1}, {1, 2}, {2, 1}});
}

TEST_CASE("positions: what isn't there is where it would stand", "[json]") {
  CHECK(only("{\"a\":\n {\"b\": 1}}", "#/a/c/d") == Position{1, 2});
  CHECK(only("[]", "#/7") == Position{1, 1});
  CHECK(only(" 7", "#/a") == Position{1, 2});
}

TEST_CASE("positions: keys are read as the pointers write them", "[json]") {
  CHECK(only(R"({"x": 0, "a/b~c": 1})", "#/a~1b~0c") == Position{1, 10});
  CHECK(only(R"({"x": 0, "\u00e9\"": 1})", "#/é\"") == Position{1, 10});
  const std::string key(1000, 'k');
  CHECK(only("{\"x\": 0, \"" + key + "\": 1}", pointer_to("#", key)) == Position{1, 10});
}

TEST_CASE("positions: of two members with one key the last is meant, as the reader means it", "[json]") {
  CHECK(only("{\"a\": 1,\n \"a\": 2}", "#/a") == Position{2, 2});
}

TEST_CASE("positions: a byte order mark is no column", "[json]") {
  CHECK(only("\xEF\xBB\xBF{\"a\": 1}", "#/a") == Position{1, 2});
}

TEST_CASE("positions: what is no JSON ends the way, wherever", "[json]") {
  for (const char* broken : {"", "[", "[1", "[1,", "[,]", "[}", "{", "{\"", "{\"a", "{\"a\"", "{\"a\":",
                             "{\"a\":}", "{\"a\": [", "{\"\\", "{\"\\u12\": 1}", "}", "]", "[[[["}) {
    CAPTURE(broken);
    CHECK(only(broken, "#/a/0/0/0").line <= 1);
  }
}

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

}  // namespace
}  // namespace langpick::json
