#pragma once
#include <memory>

#include "cli/terminal.hpp"

namespace langpick::cli {

/// The terminal on standard input; null when it isn't one, unless `any_input`. It is written to through
/// standard error or output, whichever is a terminal, or else as /dev/tty: standard output is for results,
/// which may go elsewhere.
[[nodiscard]] std::unique_ptr<Terminal> open_system_terminal(bool any_input);

}  // namespace langpick::cli
