#pragma once
#include <string>
#include <vector>

#include "cli/io.hpp"

namespace langpick::cli {

/// Runs the command that `arguments` (without the program's name) ask for; the exit status.
[[nodiscard]] int run(const std::vector<std::string>& arguments, Io& io);

}  // namespace langpick::cli
