#include <algorithm>
#include <array>

#include "cli/command.hpp"

namespace langpick::cli {

namespace {

bool is_command(const std::string& name) {
  return is_group(name) || std::ranges::any_of(commands(), [&](const Command& c) { return c.name == name; });
}

}  // namespace

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
      page_command,
      kb_validate_command,
      kb_show_command,
      kb_schema_command,
      kb_audit_command,
      kb_diff_command,
      kb_stale_command,
      kb_new_command,
      completion_command,
      man_command,
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

bool is_group(const std::string& name) {
  return std::ranges::any_of(commands(), [&](const Command& c) { return c.name.starts_with(name + ' '); });
}

std::optional<std::string> take_command(std::vector<std::string>& arguments) {
  std::optional<std::string> name;
  bool follows_flag = false;
  for (auto word = arguments.begin(); word != arguments.end() && (!name || is_group(*name));) {
    const std::string longer = name ? *name + ' ' + *word : *word;
    const bool is_flag = word->starts_with('-');
    if (is_flag || (follows_flag && longer != "help" && !is_command(longer))) {
      follows_flag = is_flag && word->find('=') == std::string::npos;
      ++word;
    } else if (longer == "help") {  // `langpick help recommend`, as others have it
      *word++ = "--help";
      follows_flag = false;
    } else {
      name = longer;
      word = arguments.erase(word);
      follows_flag = false;
    }
  }
  return name;
}

Flags program_flags(CommonOptions& options) {
  return {{"--kb FILE", &options.kb_files, "Use another knowledge base; LANGPICK_KB does the same", "Flags",
           Value::file},
          {"-h,--help", &options.help, "Print this help, or a command's after its name"},
          {"-V,--version", &options.version, "Print the version"},
          {"--verbose", &options.verbose,
           "With --version: also the compiler, the libraries, the knowledge base"}};
}

Flags common_flags(CommonOptions& options) {
  return {{"-h,--help", &options.help, "Print this help"},
          {"--kb FILE", &options.kb_files, "Use another knowledge base; LANGPICK_KB does the same", "Flags",
           Value::file},
          {"--max-size MIB", &options.max_size, "Read files of up to so many MiB; 64 if nothing is said"}};
}

}  // namespace langpick::cli
