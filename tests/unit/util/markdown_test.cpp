#include "util/markdown.hpp"

#include <array>

#include <catch2/catch_test_macros.hpp>

namespace langpick::util {

TEST_CASE("markdown: markup of every kind is escaped", "[util]") {
  CHECK(markdown_escaped("*a* _b_ `c` ~~d~~ [e](f) ![g](h) <i> &amp; j|k $l$ \\m") ==
        R"(\*a\* \_b\_ \`c\` \~\~d\~\~ \[e\](f) !\[g\](h) &lt;i> &amp;amp; j\|k \$l\$ \\m)");
}

TEST_CASE("markdown: plain prose stays as it is", "[util]") {
  const std::string prose = "Go: 12.5 ms, 2-5 times (C# and C++); \"fast\"! Isn't it? 100 % a.b";
  CHECK(markdown_escaped(prose) == prose);
}

TEST_CASE("markdown: what begins a block does so only at the beginning", "[util]") {
  CHECK(markdown_escaped("# a # b") == R"(\# a # b)");
  CHECK(markdown_escaped("> a > b") == R"(\> a > b)");
  CHECK(markdown_escaped("- a - b") == R"(\- a - b)");
  CHECK(markdown_escaped("+ a") == R"(\+ a)");
  CHECK(markdown_escaped("===") == R"(\===)");
  CHECK(markdown_escaped("- - -") == R"(\- - -)");
  CHECK(markdown_escaped("-") == R"(\-)");
  CHECK(markdown_escaped("--flag") == "--flag");
  CHECK(markdown_escaped("82.0") == "82.0");
  CHECK(markdown_escaped("12. a 3. b") == R"(12\. a 3. b)");
  CHECK(markdown_escaped("1) a") == R"(1\) a)");
  CHECK(markdown_escaped("     a code block, if it were not trimmed ") ==
        "a code block, if it were not trimmed");
  CHECK(markdown_escaped("a\n\n# b") == "a  # b");
}

TEST_CASE("markdown: addresses don't become links by themselves", "[util]") {
  CHECK(markdown_escaped("https://a.example") == R"(https\://a.example)");
  CHECK(markdown_escaped("see www.a.example and WWW.a.example") ==
        R"(see www\.a.example and WWW\.a.example)");
  CHECK(markdown_escaped("a@b.example @team a @ b") == "a@<!-- -->b.example @<!-- -->team a @ b");
}

TEST_CASE("markdown: a fence is longer than what it holds, tabs stay, escapes don't", "[util]") {
  constexpr std::array<std::string_view, 3> lines{"a", "````", "\tb\x1b[1m"};
  CHECK(markdown_code_block("go", lines) == "`````go\na\n````\n\tb\uFFFD[1m\n`````\n");
}

}  // namespace langpick::util
