#pragma once
#include <functional>

#include "ask/interview.hpp"
#include "cli/terminal.hpp"

namespace langpick::cli {

/// Holds the interview in lines of text until it is over, and calls `keep` after each line. The end of input
/// cancels it, as an interruption does.
void converse_in_lines(ask::Interview& interview, Terminal& terminal, const std::function<void()>& keep);

}  // namespace langpick::cli
