#include "util/printable.hpp"

#include <catch2/catch_test_macros.hpp>

namespace langpick::util {

TEST_CASE("is_valid_utf8: takes the first and the last code point of every length", "[util]") {
  using namespace std::string_view_literals;
  CHECK(is_valid_utf8(""));
  CHECK(is_valid_utf8("\0\x7F"sv));
  CHECK(is_valid_utf8("\xC2\x80\xDF\xBF"));
  CHECK(is_valid_utf8("\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF"));
  CHECK(is_valid_utf8("\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"));
}

TEST_CASE("is_valid_utf8: refuses what the Unicode standard calls ill-formed (table 3-7)", "[util]") {
  CHECK_FALSE(is_valid_utf8("\x80"));              // a continuation alone
  CHECK_FALSE(is_valid_utf8("\xC0\xAF"));          // a longer form of '/'
  CHECK_FALSE(is_valid_utf8("\xE0\x9F\xBF"));      // a longer form of U+07FF
  CHECK_FALSE(is_valid_utf8("\xF0\x8F\xBF\xBF"));  // a longer form of U+FFFF
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));      // half of a surrogate pair
  CHECK_FALSE(is_valid_utf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
  CHECK_FALSE(is_valid_utf8("\xF8\x88\x80\x80\x80"));
  CHECK_FALSE(is_valid_utf8("\xE2\x82"));       // cut off
  CHECK_FALSE(is_valid_utf8("a\xE2\x28\xA1"));  // a letter where a continuation belongs
}

TEST_CASE("quoted: escapes quotes and backslashes, and keeps letters of any script", "[util]") {
  CHECK(quoted("") == R"("")");
  CHECK(quoted(R"(a "b" \c)") == R"("a \"b\" \\c")");
  CHECK(quoted("Zürich 東京") == R"("Zürich 東京")");
}

TEST_CASE("quoted: nothing in it can move a cursor, reorder a line or end it", "[util]") {
  CHECK(quoted("\x1B[2J\n") == R"("\u{1b}[2J\u{a}")");
  CHECK(quoted("a\u202Eb\u2066c\u200Fd") == R"("a\u{202e}b\u{2066}c\u{200f}d")");
  CHECK(quoted("\u2028\u0085") == R"("\u{2028}\u{85}")");
}

TEST_CASE("what takes no room hides in neither, and joiners, which scripts need, stay", "[util]") {
  CHECK(quoted("g\u200Bo\uFEFF\U000E0041") == R"("g\u{200b}o\u{feff}\u{e0041}")");
  CHECK(printable("g\u200Bo\u3164\u2060 no\u00ADw\U000E0041") == "go now");
  const std::string joined = "می\u200Cخواهم 👩\u200D💻 ❤\uFE0F";
  CHECK(util::quoted(joined) == '"' + joined + '"');
  CHECK(printable(joined) == joined);
}

TEST_CASE("quoted: a byte that is not UTF-8 is shown as it is", "[util]") {
  CHECK(quoted("a\xFF") == R"("a\xff")");
  CHECK(quoted("\xE2\x82") == R"("\xe2\x82")");
}

TEST_CASE("quoted: ends after 60 characters, which aren't bytes", "[util]") {
  std::string sixty;
  for (int i = 0; i < 60; ++i) sixty += "é";
  CHECK(util::quoted(sixty) == '"' + sixty + '"');
  CHECK(util::quoted(sixty + 'x') == '"' + sixty + "…\"");
}

TEST_CASE("printable: line breaks and tabs become spaces, all else that is harmful U+FFFD", "[util]") {
  CHECK(printable("a\tb\r\nc") == "a b  c");
  CHECK(printable("a\x1B[31m\u202E") == "a\uFFFD[31m\uFFFD");
  CHECK(printable("\uFFFEa\uFFFF") == "\uFFFDa\uFFFD");  // XML has no place for them
  CHECK(printable("\xFF"
                  "a\xC3") ==
        "\uFFFD"
        "a\uFFFD");
}

TEST_CASE("nothing is a command to a CI server", "[util]") {
  CHECK(printable("##[add-mask]a b ##vso[task.x]c d###[group]") ==
        "\uFFFD#[add-mask]a b \uFFFD#vso[task.x]c d#\uFFFD#[group]");
  CHECK(printable("::error::a ::error::b\n::error::c") == "\uFFFD:error::a \uFFFD:error::b \uFFFD:error::c");
  CHECK(printable("\u00A0::error::a") == "\u00A0\uFFFD:error::a");
  CHECK(quoted("##[x]") == R"("\u{23}#[x]")");
}

TEST_CASE("printable: leaves what is harmless alone", "[util]") {
  CHECK(printable("").empty());
  CHECK(printable("## Status, std::mutex, #[derive] and a ##") ==
        "## Status, std::mutex, #[derive] and a ##");
  CHECK(printable(R"(Zürich "東京" \ 🙂)") == R"(Zürich "東京" \ 🙂)");
}

}  // namespace langpick::util
