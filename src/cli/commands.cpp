#include <array>

#include "cli/command.hpp"

namespace langpick::cli {

std::span<const Command> commands() {
  // A command a line:
  // clang-format off
  static const std::array table{
      ask_command,
      recommend_command,
      what_if_command,
      compare_command,
      faq_command,
      questions_command,
      batch_command,
      team_command,
      check_command,
      kb_validate_command,
      kb_show_command,
      kb_schema_command,
      kb_audit_command,
      kb_diff_command,
      kb_stale_command,
  };
  // clang-format on
  return table;
}

std::vector<std::string_view> own_flags() {
  std::vector<std::string_view> own{"help", "kb", "max-size", "version"};
  for (const Command& command : commands()) {
    Flags flags;
    const Action alive = command.declare(flags);
    if (!has_question_flags(flags)) continue;
    for (const Flag& flag : flags) {
      if (flag.name().starts_with("--") && !std::holds_alternative<ByQuestion>(flag.to))
        own.push_back(flag.name().substr(2));
    }
  }
  return own;
}

}  // namespace langpick::cli
