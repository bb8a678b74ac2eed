#include "util/edit_distance.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <catch2/catch_test_macros.hpp>

namespace langpick::util {

namespace {

/// The definition, read aloud.
std::size_t slow_distance(std::string_view a, std::string_view b) {
  if (a.empty()) return b.size();
  if (b.empty()) return a.size();
  const std::string_view a1 = a.substr(1);
  const std::string_view b1 = b.substr(1);
  std::size_t best = std::min({slow_distance(a1, b) + 1, slow_distance(a, b1) + 1,
                               slow_distance(a1, b1) + (a.front() == b.front() ? 0 : 1)});
  if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0]) {
    best = std::min(best, slow_distance(a.substr(2), b.substr(2)) + 1);
  }
  return best;
}

/// All words of up to `longest` letters out of "abc".
std::vector<std::string> words(std::size_t longest) {
  std::vector<std::string> all{""};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string word = all[i];
    if (word.size() == longest) break;
    for (const char c : {'a', 'b', 'c'}) all.push_back(word + c);
  }
  return all;
}

constexpr std::array<std::string_view, 4> fruit{"apple", "apricot", "banana", "fig"};

}  // namespace

TEST_CASE("edit_distance: agrees with its definition on every pair of short words", "[util]") {
  const std::vector<std::string> all = words(4);
  REQUIRE(all.size() == 121);
  for (const std::string& a : all) {
    for (const std::string& b : all) {
      if (edit_distance(a, b) != slow_distance(a, b)) FAIL_CHECK(a << " and " << b);
    }
  }
}

TEST_CASE("edit_distance: published examples", "[util]") {
  CHECK(edit_distance("kitten", "sitting") == 3);  // Levenshtein
  CHECK(edit_distance("ca", "abc") == 3);          // optimal string alignment, 2 by full Damerau-Levenshtein
}

TEST_CASE("edit_distance: a swap of neighbours is one slip", "[util]") {
  CHECK(edit_distance("latnecy", "latency") == 1);
}

TEST_CASE("nearest: finds a slip of the finger", "[util]") {
  CHECK(nearest("aple", fruit) == "apple");
  CHECK(nearest("bannana", fruit) == "banana");
  CHECK(nearest("gif", fruit).empty());
  CHECK(nearest("fgi", fruit) == "fig");
}

TEST_CASE("nearest: one letter of a short word may be wrong", "[util]") {
  constexpr std::array<std::string_view, 2> languages{"go", "rust"};
  CHECK(nearest("og", languages) == "go");
  CHECK(nearest("goo", languages) == "go");
  CHECK(nearest("xx", languages).empty());
}

TEST_CASE("nearest: takes the beginning of one word for it, of two for neither", "[util]") {
  CHECK(nearest("ban", fruit) == "banana");
  CHECK(nearest("ap", fruit).empty());
}

TEST_CASE("nearest: the first of several equally near wins", "[util]") {
  constexpr std::array<std::string_view, 2> twins{"cat", "bat"};
  CHECK(nearest("hat", twins) == "cat");
}

TEST_CASE("nearest: nothing is near to nothing, to no candidates and to a word beyond 64 letters", "[util]") {
  CHECK(nearest("", fruit).empty());
  CHECK(nearest("apple", {}).empty());
  const std::string longest(64, 'x');
  const std::array<std::string_view, 1> itself{longest};
  CHECK(nearest(longest, itself) == longest);
  CHECK(nearest(longest + 'x', itself).empty());
}

TEST_CASE("did_you_mean: a question, or nothing at all", "[util]") {
  CHECK(did_you_mean("aple", fruit) == R"(; did you mean "apple"?)");
  CHECK(did_you_mean("xylophone", fruit).empty());
}

}  // namespace langpick::util
