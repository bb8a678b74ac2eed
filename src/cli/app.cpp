#include "cli/app.hpp"

#include <algorithm>
#include <exception>
#include <optional>

#include <fmt/ranges.h>

#include "cli/build.hpp"
#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/knowledge_base_file.hpp"
#include "cli/options/output_options.hpp"
#include "json/raw_text.hpp"
#include "langpick/embedded.hpp"
#include "langpick/version.hpp"
#include "util/edit_distance.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick::cli {

namespace {

using Arguments = std::vector<std::string>;

const Command& find_command(const std::string& name) {
  const auto found = std::ranges::find(commands(), name, &Command::name);
  if (found != commands().end()) return *found;
  std::vector<std::string_view> names;
  const std::string group = name.substr(0, name.find(' '));
  for (const Command& command : commands()) {
    if (!is_group(group) || command.name.starts_with(group + ' ')) names.push_back(command.name);
  }
  throw usage_error(fmt::format("no command {}{} ({})", util::quoted(name), util::did_you_mean(name, names),
                                fmt::join(names, ", ")));
}

std::uint64_t bytes_of(const std::string& mebibytes) {
  constexpr std::size_t most = 1U << 20U;  // a tebibyte
  const std::size_t value = util::whole_number(mebibytes).value_or(0);
  if (value == 0 || value > most) {
    throw usage_error(fmt::format("--max-size: expected MiB, a whole number from 1 to {}, found {}", most,
                                  util::quoted(mebibytes)));
  }
  return std::uint64_t{value} << 20U;
}

/// The last of `files` counts; where none was typed, that of the environment.
std::optional<LoadedKnowledgeBase> load_last(std::vector<std::string>& files, Io& io) {
  if (!files.empty()) return read_knowledge_base(files.back(), io);
  const std::string of_environment = io.environment("LANGPICK_KB").value_or("");
  if (of_environment.empty()) return std::nullopt;
  files.push_back(of_environment);
  try {
    return read_knowledge_base(of_environment, io);
  } catch (Error& error) {  // nobody who typed a command has to guess which file is meant
    for (std::string& line : error.lines) line.insert(0, "LANGPICK_KB: ");
    throw;
  }
}

/// Of the embedded knowledge base a test holds it.
void refuse_own_flags(const Setting& setting) {
  const std::vector<std::string_view> own = own_flags();
  const auto& questions = setting.kb.questions;
  const auto taken = std::ranges::find_first_of(questions, own, {}, &Question::id);
  if (taken == questions.end()) return;
  Findings found{{fmt::format("#/questions/{}/id", taken - questions.begin()),
                  fmt::format("\"{}\" is a flag of langpick itself; choose another id", taken->id),
                  "flag-collision"}};
  json::locate(found, setting.kb.document);
  throw error_of(document_name(setting.kb_file), found);
}

ExitStatus complain(const Error& error, Io& io) {
  io.write_error(error.context);
  for (const std::string& line : error.lines)
    io.write_error("langpick: error: " + util::printable(line) + '\n');
  return error.status;
}

ExitStatus run_command(const std::string& name, const Arguments& typed, Io& io) {
  const Command& command = find_command(name);
  CommonOptions options;
  Flags flags = common_flags(options);
  const Action action = command.declare(flags);
  const Unresolved rest = parse(typed, flags);
  io.most_bytes = bytes_of(options.max_size);
  std::vector<std::string>& files = options.kb_files;
  const std::optional<LoadedKnowledgeBase> loaded = load_last(files, io);
  const Setting setting{.kb = loaded ? loaded->knowledge_base() : embedded_knowledge_base(),
                        .kb_file = loaded ? files.back() : "",
                        .more_kb_files = {files.data(), files.size() - (loaded ? 1 : 0)}};
  if (loaded && has_question_flags(flags)) refuse_own_flags(setting);
  if (options.help) {
    io.write("", command_help(command, flags, setting.kb, text_style({}, io)));
    return ExitStatus::done;
  }
  if (const auto error = resolve(rest, flags, command.name, setting.kb)) return complain(*error, io);
  return action(setting, io);
}

std::string verbose_version() {
  const KnowledgeBase& kb = embedded_knowledge_base();
  return fmt::format("langpick {}\nbuilt with {}: {}\nknowledge base {} {}, {}\n", version, compiler,
                     libraries, kb.id, kb.version, kb.as_of);
}

/// `typed` are the program's own flags only.
ExitStatus run_without_command(const Arguments& typed, Io& io) {
  CommonOptions options;
  const Flags flags = program_flags(options);
  const Unresolved rest = parse(typed, flags);
  if (options.help) {
    io.write("", program_help(flags, text_style({}, io)));
    return ExitStatus::done;
  }
  if (options.version) {
    io.write("", options.verbose ? verbose_version() : fmt::format("langpick {}\n", version));
    return ExitStatus::done;
  }
  if (!rest.flags.empty()) return complain(no_flag(rest.flags.front().flag, " without a command", flags), io);
  if (io.is_at_terminal()) return run_command(std::string{ask_command.name}, typed, io);
  io.write_error(program_help(flags, {}));
  return ExitStatus::usage;
}

ExitStatus dispatch(Arguments arguments, Io& io) {
  const std::optional<std::string> name = take_command(arguments);
  if (!name) return run_without_command(arguments, io);
  const auto is_help = [](const std::string& word) { return word == "-h" || word == "--help"; };
  if (is_group(*name) && std::ranges::any_of(arguments, is_help)) {
    io.write("", group_help(*name, text_style({}, io)));
    return ExitStatus::done;
  }
  return run_command(*name, arguments, io);
}

}  // namespace

int run(const std::vector<std::string>& arguments, Io& io) {
  try {
    return static_cast<int>(dispatch(arguments, io));
  } catch (const Error& error) {
    return static_cast<int>(complain(error, io));
  } catch (const std::bad_alloc&) {
    io.write_error("langpick: error: out of memory\n");
  } catch (const std::exception& error) {
    io.write_error("langpick: error: internal error, please report it: " + util::printable(error.what()) +
                   '\n');
  }
  return static_cast<int>(ExitStatus::bad_input);
}

}  // namespace langpick::cli
