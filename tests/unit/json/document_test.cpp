#include "json/document.hpp"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "support/tea_or_coffee.hpp"

namespace langpick::json {

namespace {

using test::Lines;

Lines defects(std::string_view bytes) {
  Findings findings;
  const Document document{bytes, findings};
  const bool is_json =
      std::ranges::all_of(findings, [](const Finding& f) { return f.code == "duplicate-key"; });
  CHECK(document.is_json() == is_json);
  return test::lines(findings);
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a document keeps its keys in order", "[json]") {
  Findings findings;
  CHECK(Document{R"({"b": 1, "a": [true, null, "é"]})", findings}.tree().dump() ==
        R"({"b":1,"a":[true,null,"é"]})");
  CHECK(findings.empty());
}

TEST_CASE("a document may start with a byte order mark", "[json]") {
  CHECK(defects("\xEF\xBB\xBF{}").empty());
}

TEST_CASE("an empty document is called that", "[json]") {
  CHECK(defects("") == Lines{": is empty; expected a JSON object"});
  CHECK(defects(" \t\r\n") == Lines{": is empty; expected a JSON object"});
}

TEST_CASE("broken JSON is found by line and column", "[json]") {
  CHECK(defects(R"({"a":1,})") == Lines{":1:8: not valid JSON: unexpected '}'; expected string literal"});
  CHECK(defects("{\n  \"id\" \"x\"}") ==
        Lines{":2:10: not valid JSON: unexpected string literal; expected ':'"});
  CHECK(defects("{\"a\":\r\n\r\n  tru}") == Lines{":3:6: not valid JSON: invalid literal; last read: "
                                                  "'\"a\":<U+000D><U+000A><U+000D><U+000A>  tru}'"});
  CHECK(defects("{} x") ==
        Lines{":1:4: not valid JSON: invalid literal; last read: '{} x'; expected end of input"});
  CHECK(defects("{}\n{}") == Lines{":2:1: not valid JSON: unexpected '{'; expected end of input"});
  CHECK(defects("// no comments\n{}") == Lines{":1:1: not valid JSON: invalid literal; last read: '/'"});
}

TEST_CASE("what is cut off is found at its end", "[json]") {
  CHECK(defects("{") == Lines{":1:2: not valid JSON: unexpected end of input; expected string literal"});
  CHECK(defects("[1") == Lines{":1:3: not valid JSON: unexpected end of input; expected ']'"});
  CHECK(defects("\"a") ==
        Lines{":1:3: not valid JSON: invalid string: missing closing quote; last read: '\"a'"});
}

TEST_CASE("a zero byte is no end", "[json]") {
  using namespace std::string_view_literals;
  CHECK(defects("{}\0 x"sv) == Lines{":1:3: not valid JSON: a zero byte"});
  CHECK(defects("{}\n\0"sv) == Lines{":2:1: not valid JSON: a zero byte"});
  CHECK(defects("\0{}"sv) == Lines{":1:1: not valid JSON: a zero byte"});
  CHECK(defects("{\"a\"\0:1}"sv) == Lines{":1:5: not valid JSON: a zero byte"});
  CHECK(defects("{\"a\": \"\0\"}"sv) == Lines{":1:8: not valid JSON: a zero byte"});
}

TEST_CASE("broken UTF-8 is broken JSON", "[json]") {
  CHECK(defects("{\"id\": \"\xFF\"}") ==
        Lines{":1:9: not valid JSON: invalid string: ill-formed UTF-8 byte; last read: '\"\uFFFD'"});
  CHECK(defects("\xFF") == Lines{":1:1: not valid JSON: invalid literal; last read: '\uFFFD'"});
  CHECK(defects(R"("\ud800")") == Lines{":1:8: not valid JSON: invalid string: surrogate U+D800..U+DBFF must "
                                        "be followed by U+DC00..U+DFFF; "
                                        R"(last read: '"\ud800"')"});
}

TEST_CASE("a control character in a string is broken JSON", "[json]") {
  CHECK(
      defects("\"a\x1B\"") ==
      Lines{
          ":1:3: not valid JSON: invalid string: control character U+001B (ESC) must be escaped to \\u001B; "
          "last read: '\"a<U+001B>'"});
}

TEST_CASE("a number that no double holds is refused", "[json]") {
  CHECK(defects("[1e999]") == Lines{":1:6: not valid JSON: number overflow parsing '1e999'"});
}

TEST_CASE("a message stays short whatever was read last", "[json]") {
  const std::string text = '"' + std::string(100'000, 'x');
  CHECK(defects(text) == Lines{":1:100002: not valid JSON: invalid string: missing closing quote"});
  CHECK(defects("{" + text + "\" 1}") ==
        Lines{":1:100005: not valid JSON: unexpected number literal; expected ':'"});
  CHECK(defects("{}" + std::string(100'000, ' ') + 'x') ==
        Lines{":1:100003: not valid JSON: invalid literal; expected end of input"});
}

TEST_CASE("every key that stands twice in one object is found by its pointer", "[json]") {
  CHECK(defects(R"({"id": 1, "id": 2})") ==
        Lines{"#/id: the key stands twice in one object; remove one of them"});
  CHECK(defects(R"({"a": [0, {"b": 1}, {"b": 1, "b": [{"c": 1, "c": 2}]}], "a": 1})") ==
        Lines{"#/a/2/b: the key stands twice in one object; remove one of them",
              "#/a/2/b/0/c: the key stands twice in one object; remove one of them",
              "#/a: the key stands twice in one object; remove one of them"});
  CHECK(defects(R"({"a/b~c": 1, "a/b~c": 2})") ==
        Lines{"#/a~1b~0c: the key stands twice in one object; remove one of them"});
  CHECK(defects(R"({"a": 1, "\u0061": 2})") ==
        Lines{"#/a: the key stands twice in one object; remove one of them"});
}

TEST_CASE("of a thousand defects more aren't told one by one", "[json]") {
  std::string text = R"({"a":0)";
  for (int i = 0; i < 1000; ++i) text += R"(,"a":1)";
  CHECK(defects(text + '}').size() == 1000);
  const Lines found = defects(text + R"(,"a":2,"a":3})");
  CHECK(found.size() == 1001);
  CHECK(found.back() == ": more is wrong than is told here; mend these first");
}

TEST_CASE("the same key in two objects is fine", "[json]") {
  CHECK(defects(R"([{"a": {"a": 1}}, {"a": 1}])").empty());
}

TEST_CASE("64 levels are deep enough, and 65 are too many", "[json]") {
  CHECK(defects(repeated("[", 64) + repeated("]", 64)).empty());
  CHECK(defects(repeated("[", 65) + repeated("]", 65)) ==
        Lines{'#' + repeated("/0", 64) + ": nested deeper than 64 levels"});
  CHECK(defects(repeated("{\"a\":", 65) + '1' + repeated("}", 65)) ==
        Lines{'#' + repeated("/a", 64) + ": nested deeper than 64 levels"});
}

TEST_CASE("a million open brackets are a finding, not a crash", "[json]") {
  CHECK(defects(repeated("[", 1'000'000)) ==
        Lines{'#' + repeated("/0", 64) + ": nested deeper than 64 levels"});
}

TEST_CASE("pointer_to: escapes as RFC 6901 asks", "[json]") {
  CHECK(pointer_to("", "a") == "/a");
  CHECK(pointer_to("/a", "b/c~d") == "/a/b~1c~0d");
  CHECK(pointer_to("/a", "") == "/a/");
}

TEST_CASE("pointer_to: a long key is shortened, not within a character", "[json]") {
  const std::string most(99, 'k');
  CHECK(pointer_to("", most + 'k') == '/' + most + 'k');
  CHECK(pointer_to("", most + "kk") == '/' + most + "k…");
  CHECK(pointer_to("", most + "éé") == '/' + most + "…");
}

TEST_CASE("a key costs the same in an object of many", "[json]") {
  std::string text = "{";
  for (int i = 0; i < 300'000; ++i)
    text += "\"k" + std::to_string(i) + "\":1,";  // took minutes when each was compared
  text += R"("k0":2,"k299999":{"k1":[3]},"k299999":4})";
  Findings findings;
  const Document document{text, findings};
  const Json& tree = document.tree();
  CHECK(tree.size() == 300'000);
  CHECK(tree["k0"] == 2);
  CHECK(tree["k299999"] == 4);
  CHECK(test::lines(findings) == Lines{"#/k0: the key stands twice in one object; remove one of them",
                                       "#/k299999: the key stands twice in one object; remove one of them",
                                       "#/k299999: the key stands twice in one object; remove one of them"});
}

}  // namespace langpick::json
