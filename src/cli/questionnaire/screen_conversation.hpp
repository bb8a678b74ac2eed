#pragma once
#include <functional>
#include <string>

#include "ask/interview.hpp"
#include "cli/terminal.hpp"

namespace langpick::cli {

/// Holds the interview on a screen of its own until it is over, and calls `keep` after each input; then
/// what was on the terminal is there again. An interruption or the end of input cancels it.
void converse_on_screen(ask::Interview& interview, Terminal& terminal, bool color, const std::string& kb_file,
                        const std::function<void()>& keep);

}  // namespace langpick::cli
