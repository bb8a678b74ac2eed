#include "util/front_matter.hpp"

#include <catch2/catch_test_macros.hpp>

namespace langpick::util {

TEST_CASE("a value of the front matter is read without its quotes", "[util]") {
  const std::string document =
      "---\nnumber: 7\nstatus: \"superseded by ADR-0009\"\ntitle: 'Rust'\n---\n\nstatus: none\n";
  CHECK(front_matter_value(document, "number") == "7");
  CHECK(front_matter_value(document, "status") == "superseded by ADR-0009");
  CHECK(front_matter_value(document, "title") == "Rust");
  CHECK(front_matter_value(document, "date").empty());
  CHECK(front_matter_value(document, "stat").empty());
}

TEST_CASE("what stands below the front matter, or without one, is no value", "[util]") {
  CHECK(front_matter_value("---\ntitle: x\n---\nstatus: accepted\n", "status").empty());
  CHECK(front_matter_value("# A title\nstatus: accepted\n", "status").empty());
  CHECK(front_matter_value("", "status").empty());
  CHECK(front_matter_value("---", "status").empty());
}

TEST_CASE("one value is exchanged and every other byte stays", "[util]") {
  CHECK(with_front_matter_value("---\r\nstatus: accepted\r\ndate: x\r\n---\r\nstatus: y", "status",
                                "superseded") ==
        "---\r\nstatus: \"superseded\"\r\ndate: x\r\n---\r\nstatus: y");
  CHECK(with_front_matter_value("---\nstatus: \"accepted\"\n---\n", "status", "b") ==
        "---\nstatus: \"b\"\n---\n");
  CHECK_FALSE(with_front_matter_value("---\ndate: x\n---\n", "status", "b"));
  CHECK_FALSE(with_front_matter_value("no front matter", "status", "b"));
}

}  // namespace langpick::util
