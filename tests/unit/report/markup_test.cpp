#include "report/markup.hpp"

#include <catch2/catch_test_macros.hpp>

namespace langpick::report {

TEST_CASE("markup: text and attribute values can't become markup", "[report]") {
  Markup out;
  out.element("p", {{"class", R"(a" onclick='x'>)"}}, "<script>&amp;</script>");
  CHECK(std::move(out).take() ==
        "<p class=\"a&quot; onclick=&#39;x&#39;&gt;\">&lt;script&gt;&amp;amp;&lt;/script&gt;</p>\n");
}

TEST_CASE("markup: control and bidirectional characters are replaced", "[report]") {
  Markup out;
  out.text("a\x1b[31m\u202e\u0085\nb\xff");
  CHECK(std::move(out).take() == "a\uFFFD[31m\uFFFD\uFFFD b\uFFFD");
}

TEST_CASE("markup: elements nest and end, empty ones are closed as their language wants", "[report]") {
  Markup out;
  out.open("svg").empty("rect", {{"x", "1"}}).close().empty("meta", {{"charset", "utf-8"}});
  out.open("p").element("b", "bold").text(" and ").element("code", "code").close();
  CHECK(std::move(out).take() ==
        "<svg><rect x=\"1\"/>\n</svg>\n<meta charset=\"utf-8\">\n<p><b>bold</b> and <code>code</code></p>\n");
}

TEST_CASE("markup: only addresses of the web become links", "[report]") {
  Markup out;
  out.link("https://example.org/?a=1&b=\"2\"", "here").link("javascript:alert(1)", "there");
  out.link("HTTPS://example.org", "far").link("", "nowhere");
  CHECK(std::move(out).take() ==
        "<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">here</a>therefarnowhere");
}

}  // namespace langpick::report
