#pragma once
/// What a command is, and the table of them.

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/error.hpp"
#include "cli/flags.hpp"
#include "cli/io.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::cli {

/// The knowledge base that a command works with.
struct Setting {
  const KnowledgeBase& kb;
  std::string kb_file;                         ///< as the user named it; empty: the embedded one
  std::span<const std::string> more_kb_files;  ///< named before that one, for who works with several
};

/// The work of a command, run when its flags have their values.
using Action = std::function<ExitStatus(const Setting&, Io&)>;

struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view examples;  ///< lines of the help, each a command that works as it stands
  /// Adds the command's flags; where their values go lives as long as the action.
  Action (*declare)(Flags& flags);
};

/// A command's `declare`, for one whose flags fill in `Options`.
template <typename Options, void add_flags(Flags&, Options&),
          ExitStatus run(const Options&, const Setting&, Io&)>
Action declared(Flags& flags) {
  auto options = std::make_shared<Options>();
  add_flags(flags, *options);
  return [options](const Setting& setting, Io& io) { return run(*options, setting, io); };
}

/// All commands, in the order of the help.
[[nodiscard]] std::span<const Command> commands();

/// The program's own flags, without dashes, on the commands that have a flag for each question: no question
/// can have such an id.
[[nodiscard]] std::vector<std::string_view> own_flags();

/// Is `name` the first word of commands of two words?
[[nodiscard]] bool is_group(const std::string& name);

/// Takes the command's name out of `arguments`, if there is one. Before it may stand flags, of which it isn't
/// known yet whether they have a value: as in `langpick --color never recommend`, a word behind one is,
/// unless it is a command.
[[nodiscard]] std::optional<std::string> take_command(std::vector<std::string>& arguments);

/// What every command knows.
struct CommonOptions {
  std::vector<std::string> kb_files;
  std::string max_size = "64";  ///< MiB
  bool help = false;
  bool version = false;  ///< only without a command, as `verbose`
  bool verbose = false;
};

/// The flags of every command, and those without one.
[[nodiscard]] Flags common_flags(CommonOptions& options);
[[nodiscard]] Flags program_flags(CommonOptions& options);

extern const Command ask_command;
extern const Command batch_command;
extern const Command check_command;
extern const Command compare_command;
extern const Command completion_command;
extern const Command faq_command;
extern const Command kb_audit_command;
extern const Command kb_diff_command;
extern const Command kb_new_command;
extern const Command kb_schema_command;
extern const Command kb_show_command;
extern const Command kb_stale_command;
extern const Command kb_validate_command;
extern const Command man_command;
extern const Command page_command;
extern const Command questions_command;
extern const Command recommend_command;
extern const Command team_command;
extern const Command what_if_command;

}  // namespace langpick::cli
