#include "util/text_width.hpp"

#include <catch2/catch_test_macros.hpp>

namespace langpick::util {

using Lines = std::vector<std::string>;

TEST_CASE("text_width: counts columns, not bytes", "[util]") {
  CHECK(text_width("") == 0);
  CHECK(text_width("langpick") == 8);
  CHECK(text_width("Zürich…") == 7);
}

TEST_CASE("text_width: wide characters count two, combining ones none", "[util]") {
  CHECK(text_width("東京") == 4);
  CHECK(text_width("e\u0301") == 1);
}

TEST_CASE("wrap: breaks between words where the width ends", "[util]") {
  CHECK(wrap("to be or not to be", 9) == Lines{"to be or", "not to be"});
  CHECK(wrap("to be or not to be", 8) == Lines{"to be or", "not to", "be"});
  CHECK(wrap("to be or not to be", 100) == Lines{"to be or not to be"});
}

TEST_CASE("wrap: runs of white space count as one space, at the ends as none", "[util]") {
  CHECK(wrap("  to \t be\n\nor  ", 100) == Lines{"to be or"});
}

TEST_CASE("wrap: no words, no lines", "[util]") {
  CHECK(wrap("", 10).empty());
  CHECK(wrap(" \n ", 10).empty());
}

TEST_CASE("wrap: no line begins with what is a command to GitHub", "[util]") {
  CHECK(wrap("abcd::error::x", 4) == Lines{"abc", "d::e", "rro", "r::x"});
}

TEST_CASE("wrap: a word wider than the line is broken where it must be", "[util]") {
  CHECK(wrap("a abcdefgh b", 3) == Lines{"a", "abc", "def", "gh", "b"});
  CHECK(wrap("abcdefgh b", 3) == Lines{"abc", "def", "gh", "b"});
  CHECK(wrap("abcdefg b", 3) == Lines{"abc", "def", "g b"});
}

TEST_CASE("wrap: a width of nothing, or less, still makes progress", "[util]") {
  CHECK(wrap("ab c", 0) == Lines{"a", "b", "c"});
  CHECK(wrap("ab c", -3) == Lines{"a", "b", "c"});
}

TEST_CASE("wrap: neither a wide character nor an accent is torn apart", "[util]") {
  CHECK(wrap("東京都", 5) == Lines{"東京", "都"});
  CHECK(wrap("東", 1) == Lines{"東"});
  CHECK(wrap("ae\u0301i", 2) == Lines{"ae\u0301", "i"});
  CHECK(wrap("東\u0301京", 1) == Lines{"東\u0301", "京"});
  CHECK(wrap("\u0301東京", 2) == Lines{"\u0301東", "京"});
}

TEST_CASE("wrap: a word's letters cost the same in a long word", "[util]") {
  const std::string word(2'000'000, 'x');  // took minutes when each line looked at the rest of the word
  CHECK(wrap(word + "é", 100).size() == 20'001);
}

}  // namespace langpick::util
