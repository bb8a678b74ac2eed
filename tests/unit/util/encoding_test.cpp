#include "util/encoding.hpp"

#include <array>
#include <cstdio>

#include <catch2/catch_test_macros.hpp>

namespace langpick::util {

namespace {

/// What a POSIX shell makes of `word`.
std::string through_a_shell(const std::string& word) {
  std::FILE* pipe = ::popen(("printf %s " + word).c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 256> buffer{};
  const std::size_t length = std::fread(buffer.data(), 1, buffer.size(), pipe);
  CHECK(::pclose(pipe) == 0);
  return {buffer.data(), length};
}

}  // namespace

TEST_CASE("shell_quoted: leaves a plain word alone", "[util]") {
  CHECK(shell_quoted("hard-real-time") == "hard-real-time");
  CHECK(shell_quoted("memory-safety=200%") == "memory-safety=200%");
  CHECK(shell_quoted("go,rust") == "go,rust");
  CHECK(shell_quoted("./a/b_c.json") == "./a/b_c.json");
}

TEST_CASE("shell_quoted: puts all else in single quotes", "[util]") {
  CHECK(shell_quoted("") == "''");
  CHECK(shell_quoted("two words") == "'two words'");
  CHECK(shell_quoted("it's") == R"('it'\''s')");
  CHECK(shell_quoted("~") == "'~'");
  CHECK(shell_quoted("é") == "'é'");
}

TEST_CASE("shell_quoted: a shell reads back every character, and runs none", "[util]") {
  for (int c = 1; c < 256; ++c) {
    const std::string word = std::string{"-"} + static_cast<char>(c) + '-';
    if (through_a_shell(shell_quoted(word)) != word) FAIL_CHECK("character " << c);
  }
  const std::string hostile = "'; $(exit 1) `exit 1` \"$HOME\" \\ && * ? [a] # !\n\t";
  CHECK(through_a_shell(shell_quoted(hostile)) == hostile);
}

TEST_CASE("a path is a reference of the web, whatever it holds", "[util]") {
  CHECK(uri_of_path("docs/0001-use_it.md") == "docs/0001-use_it.md");
  CHECK(uri_of_path("a b/ü#?%:\n") == "a%20b/%C3%BC%23%3F%25%3A%0A");
}

}  // namespace langpick::util
