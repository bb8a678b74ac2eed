#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "ask/interview.hpp"
#include "cli/terminal.hpp"

namespace langpick::cli {

/// Holds the interview on a screen of its own until it is over, and calls `keep` after each input; then
/// what was on the terminal is there again. An interruption or the end of input cancels it.
void converse_on_screen(ask::Interview& interview, Terminal& terminal, bool color, const std::string& kb_file,
                        const std::function<void()>& keep);

/// In the middle of that: shows `text` in the user's pager, what was on the terminal above it.
void show_page(Terminal& terminal, std::string_view text, const std::optional<std::string>& pager);

}  // namespace langpick::cli
