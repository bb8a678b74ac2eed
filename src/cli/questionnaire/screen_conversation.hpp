#pragma once
#include "ask/interview.hpp"
#include "cli/terminal.hpp"

namespace langpick::cli {

/// Holds the interview on the screen, inline where the cursor is, until it is over; then takes it away again.
/// An interruption or the end of input cancels it.
void converse_on_screen(ask::Interview& interview, Terminal& terminal, bool color);

}  // namespace langpick::cli
