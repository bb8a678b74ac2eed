#include <array>

#include "cli/command.hpp"

namespace langpick::cli {

std::span<const Command> commands() {
  static const std::array table{recommend_command, what_if_command, compare_command,    faq_command,
                                questions_command, batch_command,   kb_validate_command};
  return table;
}

}  // namespace langpick::cli
