#include "tui/decoder.hpp"

#include <catch2/catch_test_macros.hpp>

namespace langpick::tui {

namespace {

using Events = std::vector<Event>;

Event character(std::string text) { return {.key = Key::character, .text = std::move(text)}; }
Event key(Key code) { return {.key = code}; }

}  // namespace

TEST_CASE("characters come one by one, in UTF-8", "[tui]") {
  Decoder decoder;
  CHECK(decoder.take("a/ß本") == Events{character("a"), character("/"), character("ß"), character("本")});
}

TEST_CASE("a character in two reads is one", "[tui]") {
  Decoder decoder;
  CHECK(decoder.take("\xe6\x9c").empty());
  CHECK(decoder.is_waiting());
  CHECK(decoder.take("\xac") == Events{character("本")});
  CHECK_FALSE(decoder.is_waiting());
}

TEST_CASE("arrows in normal and in application mode, and other keys", "[tui]") {
  Decoder decoder;
  CHECK(decoder.take("\x1b[A\x1bOB\x1b[1;5C\x1b[D") ==
        Events{key(Key::up), key(Key::down), key(Key::right), key(Key::left)});
  CHECK(decoder.take("\x1b[5~\x1b[6~\x1b[H\x1b[4~") ==
        Events{key(Key::page_up), key(Key::page_down), key(Key::home), key(Key::end)});
  CHECK(decoder.take("\r\n\x7f\b\x15\x04") == Events{key(Key::enter), key(Key::enter), key(Key::backspace),
                                                     key(Key::backspace), key(Key::erase_line),
                                                     key(Key::leave)});
}

TEST_CASE("an escape that nothing follows is the key", "[tui]") {
  Decoder decoder;
  CHECK(decoder.take("\x1b").empty());
  CHECK(decoder.is_waiting());
  CHECK(decoder.give_up() == Events{key(Key::escape)});
  CHECK(decoder.take("\x1b[").empty());
  CHECK(decoder.give_up().empty());
  CHECK(decoder.take("\x1bx") == Events{key(Key::escape), character("x")});
}

TEST_CASE("the mouse", "[tui]") {
  Decoder decoder;
  CHECK(decoder.take("\x1b[<0;12;3M\x1b[<0;12;3m") == Events{{.key = Key::click, .column = 11, .row = 2}});
  CHECK(decoder.take("\x1b[<64;1;1M\x1b[<65;1;1M") ==
        Events{{.key = Key::wheel_up}, {.key = Key::wheel_down}});
}

TEST_CASE("what is pasted is text, whatever it holds and however it comes", "[tui]") {
  const std::string bytes = "a\x1b[200~one\rtwo\x1b[A\x1b[201~b\x1b[200~\x1b[201~";
  const Events events{
      character("a"), {.key = Key::paste, .text = "one two\uFFFD[A"}, character("b"), key(Key::paste)};
  for (std::size_t at_once = 1; at_once <= bytes.size(); ++at_once) {
    CAPTURE(at_once);
    Decoder decoder;
    Events taken;
    for (std::size_t at = 0; at < bytes.size(); at += at_once) {
      for (const Event& event : decoder.take(bytes.substr(at, at_once))) taken.push_back(event);
    }
    CHECK(taken == events);
  }
  Decoder decoder;
  CHECK(decoder.take("\x1b[200~\r\x1b").empty());
  CHECK_FALSE(decoder.is_waiting());  // it may take its time
  CHECK(decoder.take("[201~") == Events{{.key = Key::paste, .text = " "}});
}

TEST_CASE("what it doesn't know it leaves out", "[tui]") {
  Decoder decoder;
  CHECK(decoder.take("\x1b[15~\x1b[<35;1;1M\x01\xff\xc3(a") == Events{character("("), character("a")});
  CHECK(decoder.take("\x1b[99999999999A\x1b[;R") == Events{key(Key::up)});
  for (const std::string number :
       {"-2147483648", "-1", "0", "65536", "2147483648"}) {  // no place on a terminal
    CAPTURE(number);
    CHECK(decoder.take("\x1b[<0;" + number + ";1M\x1b[<0;1;" + number + "M").empty());
  }
  CHECK(decoder.take("\x1b[<0;65535;65535M") == Events{{.key = Key::click, .column = 65534, .row = 65534}});
}

}  // namespace langpick::tui
