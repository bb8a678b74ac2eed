#include "batch/read/word_table.hpp"

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

namespace langpick::batch {

namespace {

/// The text with bytes after it that a table may look at.
Index find(const WordTable& words, const std::string& text, char after) {
  const std::string padded = text + std::string(ShortText::capacity, after);
  return words.find(std::string_view{padded}.substr(0, text.size()));
}

}  // namespace

TEST_CASE("word table: words of every length, some of which begin alike", "[batch]") {
  std::vector<std::string> ids{"abcdefgh-x2345678", "1", "0"};
  for (std::size_t size = 1; size <= 30; ++size)
    ids.push_back(std::string{"abcdefgh-1234567-abcdefgh-1234567"}.substr(0, size));
  ids.push_back("abcdefgh-1234567-abcdefgh-x234567");
  const std::vector<std::string_view> views(ids.begin(), ids.end());
  const WordTable words{views};
  for (Index i = 0; i < ids.size(); ++i) {
    for (const char after : {'"', '\0', 'a'}) {
      CHECK(find(words, ids[i], after) == i);
      CHECK(find(words, ids[i] + "x", after) == WordTable::no_word);
    }
  }
  for (const char* const other :
       {"", "b", "2", "abd", "abcdefgj", "abcdefgh-y2345678", "abcdefgh-1234567-abcdefgh-y234567"}) {
    CHECK(find(words, other, '"') == WordTable::no_word);
  }
}

TEST_CASE("word table: many words, all of which are found", "[batch]") {
  std::vector<std::string> ids;
  for (int i = 0; i < 3000; ++i) ids.push_back("q" + std::to_string(i));
  const std::vector<std::string_view> views(ids.begin(), ids.end());
  const WordTable words{views};
  for (Index i = 0; i < ids.size(); ++i) CHECK(find(words, ids[i], '"') == i);
}

TEST_CASE("word table: none of no words", "[batch]") {
  const WordTable words{{}};
  CHECK(find(words, "", '"') == WordTable::no_word);
  CHECK(find(words, "a", '"') == WordTable::no_word);
}

}  // namespace langpick::batch
