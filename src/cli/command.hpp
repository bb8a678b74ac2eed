#pragma once
/// What a command is, and the table of them.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/App.hpp>

#include "cli/error.hpp"
#include "cli/io.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::cli {

/// The knowledge base that a command works with.
struct Setting {
  const KnowledgeBase& kb;
  std::string kb_file;                              ///< as the user named it; empty: the embedded one
  std::span<const std::string> more_kb_files;       ///< named before that one, for who works with several
  const std::vector<std::string>* typed = nullptr;  ///< the arguments of which the flags matter; null: all do

  /// Is `flag`, one of many that are seldom typed, to be declared? Declaring one costs as much as answering a
  /// question; who wants help, or mistyped one, gets them all.
  [[nodiscard]] bool declares(std::string_view flag) const;
};

/// The work of a command, run after its flags were parsed.
using Action = std::function<ExitStatus(Io&)>;

struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view examples;  ///< lines of the help, each a command that works as it stands
  /// Declares the command's flags, which are checked but not acted on while parsing.
  Action (*declare)(CLI::App& app, const Setting& setting);
};

/// All commands, in the order of the help.
[[nodiscard]] std::span<const Command> commands();

extern const Command ask_command;
extern const Command batch_command;
extern const Command check_command;
extern const Command compare_command;
extern const Command faq_command;
extern const Command kb_audit_command;
extern const Command kb_diff_command;
extern const Command kb_schema_command;
extern const Command kb_show_command;
extern const Command kb_stale_command;
extern const Command kb_validate_command;
extern const Command questions_command;
extern const Command recommend_command;
extern const Command team_command;
extern const Command what_if_command;

}  // namespace langpick::cli
