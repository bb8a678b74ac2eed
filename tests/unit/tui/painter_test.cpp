#include "tui/painter.hpp"

#include <catch2/catch_test_macros.hpp>

namespace langpick::tui {

TEST_CASE("the first frame is drawn where the cursor is, the next over it", "[tui]") {
  Painter painter{80};
  CHECK(painter.paint({{"one", 3}, {"two", 3}}) == "\r\x1b[Kone\r\n\x1b[Jtwo");
  CHECK(painter.paint({{"three", 5}}) == "\r\x1b[1A\x1b[Jthree");
  CHECK(painter.paint({{"four", 4}, {"", 0}, {"five", 4}}) == "\r\x1b[Kfour\r\n\x1b[K\r\n\x1b[Jfive");
  CHECK(painter.height() == 3);
  CHECK(painter.erase() == "\r\x1b[2A\x1b[J");
  CHECK(painter.erase() == "\r\x1b[J");
}

TEST_CASE("a narrower terminal has broken the lines that are too long for it", "[tui]") {
  Painter painter{80};
  CHECK_FALSE(painter.paint({{"wide", 80}, {"half", 40}, {"", 0}}).empty());
  painter.resize(40);
  CHECK(painter.erase() == "\r\x1b[3A\x1b[J");
}

}  // namespace langpick::tui
