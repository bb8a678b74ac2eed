#include "util/uri.hpp"

#include <catch2/catch_test_macros.hpp>

namespace langpick::util {

TEST_CASE("a path is a reference of the web, whatever it holds", "[util]") {
  CHECK(uri_of_path("docs/0001-use_it.md") == "docs/0001-use_it.md");
  CHECK(uri_of_path("a b/ü#?%:\n") == "a%20b/%C3%BC%23%3F%25%3A%0A");
}

}  // namespace langpick::util
