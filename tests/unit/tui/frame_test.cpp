#include "tui/frame.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tui/typing.hpp"

namespace langpick::tui {

TEST_CASE("a frame replaces all that is on the screen, and the cursor stands where it says", "[tui]") {
  CHECK(painted({{"one", "two"}, 1, {.column = 2}}) == "\x1b[?25l\x1b[H\x1b[Kone\r\n\x1b[Jtwo\x1b[2;3H");
  CHECK(painted({{"a field"}, 0, {.column = 7, .typed = true}}) ==
        "\x1b[?25l\x1b[H\x1b[Ja field\x1b[1;8H\x1b[?25h");
}

TEST_CASE("the first row that has a caret has the cursor, within the screen", "[tui]") {
  const Rows rows{{ftxui::text("head")},
                  {ftxui::text("typed"), std::nullopt, Caret{.column = 5, .typed = true}},
                  {ftxui::text("chosen"), std::nullopt, Caret{}}};
  const Frame frame = rendered(rows, 5);
  CHECK(frame.caret_line == 1);
  CHECK(frame.caret.column == 4);
  CHECK(frame.caret.typed);
}

TEST_CASE("of a text that has no room its end is seen", "[tui]") {
  const Rows rows = typed_rows({.color = false}, "/ ", "one two three", {8, 2});
  REQUIRE(rows.size() == 2);
  CHECK(rows.back().caret->column == 7);
  CHECK(rendered(rows, 8).lines.back().ends_with("three"));
}

}  // namespace langpick::tui
