#include "tui/ftxui_start.hpp"

#include <span>

namespace {

using Initialiser = void (*)();

}  // namespace

// The linker names the bounds of a section whose name is an identifier. Without such a section, as with a
// shared FTXUI, both are null and there is nothing to make up for.
extern "C" {
extern const Initialiser __start_langpick_late[] __attribute__((weak));  // NOLINT: the linker's name and type
extern const Initialiser __stop_langpick_late[] __attribute__((weak));   // NOLINT
}

namespace langpick::tui {

void start_ftxui() {
  static const bool started = [] {
    for (const Initialiser initialise : std::span{__start_langpick_late, __stop_langpick_late}) initialise();
    return true;
  }();
  static_cast<void>(started);
}

}  // namespace langpick::tui
