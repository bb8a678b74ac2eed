#pragma once
#include "ask/interview.hpp"
#include "cli/terminal.hpp"

namespace langpick::cli {

/// Holds the interview in lines of text until it is over. The end of input cancels it, as an interruption
/// does.
void converse_in_lines(ask::Interview& interview, Terminal& terminal);

}  // namespace langpick::cli
