#include "cli/app.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <exception>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/knowledge_base_file.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/embedded.hpp"
#include "langpick/version.hpp"
#include "util/edit_distance.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

using Arguments = std::vector<std::string>;

constexpr auto* max_size_flag = "--max-size";

/// What has to be known before a command's flags can be declared.
struct Preview {
  std::optional<std::string> command;
  Arguments kb_files;         // the last one counts, unless the command works with several
  Arguments max_sizes{"64"};  // MiB, the last one
  Arguments rest;             // all but the command
  bool kb_is_of_environment = false;
};

/// Is `name` the first word of commands of two words?
bool is_group(const std::string& name) {
  return std::ranges::any_of(commands(), [&](const Command& c) { return c.name.starts_with(name + ' '); });
}

bool is_command(const std::string& word) {
  return is_group(word) || std::ranges::any_of(commands(), [&](const Command& c) { return c.name == word; });
}

/// May `word`, after `previous`, be a flag's value, as in `langpick --color never recommend`? The flags are
/// not known yet; what is a command's name is taken for the command.
bool may_be_value(const std::string& word, const std::string& previous) {
  return previous.starts_with("--") && previous.find('=') == std::string::npos && !is_command(word);
}

/// Finds the command, the knowledge base and how large it may be among the arguments, wherever they stand.
Preview preview(const Arguments& arguments, const Io& io) {
  Preview found;
  const std::array early{std::pair{"--kb", &found.kb_files}, std::pair{max_size_flag, &found.max_sizes}};
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const bool is_word = !argument.starts_with('-');
    if (is_word && !found.command && argument == "help") {  // `langpick help recommend`, as others have it
      found.rest.emplace_back("--help");
      continue;
    }
    if (is_word && !found.command && i > 0 && may_be_value(argument, arguments[i - 1])) {
      found.rest.push_back(argument);
      continue;
    }
    if (is_word && (!found.command || is_group(*found.command))) {
      found.command = found.command ? *found.command + ' ' + argument : argument;
      continue;
    }
    found.rest.push_back(argument);
    for (const auto& [flag, values] : early) {
      if (argument.starts_with(std::string{flag} + '='))
        values->push_back(argument.substr(argument.find('=') + 1));
      if (argument != flag || i + 1 == arguments.size()) continue;
      values->push_back(arguments[++i]);
      found.rest.push_back(arguments[i]);
      break;  // `argument` was the flag, not what follows it
    }
  }
  if (found.kb_files.empty()) {
    found.kb_files.push_back(io.environment("LANGPICK_KB").value_or(""));
    found.kb_is_of_environment = true;
  }
  std::erase(found.kb_files, "");
  return found;
}

const Command& find_command(const std::string& name) {
  const auto found = std::ranges::find(commands(), name, &Command::name);
  if (found != commands().end()) return *found;
  std::vector<std::string_view> names;
  std::string list;
  const std::string group = name.substr(0, name.find(' '));
  for (const Command& command : commands()) {
    if (is_group(group) && !command.name.starts_with(group + ' ')) continue;
    names.push_back(command.name);
    list += (list.empty() ? "" : ", ") + std::string{command.name};
  }
  throw Error{ExitStatus::usage,
              {"no command " + util::quoted(name) + util::did_you_mean(name, names) + " (" + list + ')'}};
}

/// The first argument that no flag took is an error, with the nearest flag if it looks like one.
void refuse_leftovers(const CLI::App& app) {
  const Arguments leftovers = app.remaining();
  if (leftovers.empty()) return;
  const auto is_flag = [](const std::string& word) { return word.starts_with('-') && word.size() > 1; };
  const auto flag = std::ranges::find_if(leftovers, is_flag);
  if (flag == leftovers.end()) {
    throw Error{ExitStatus::usage, {"unexpected argument " + util::quoted(leftovers.front())}};
  }
  const std::string name = flag->substr(0, flag->find('='));
  std::vector<std::string> flags;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& known : option->get_lnames()) flags.push_back("--" + known);
  }
  const std::vector<std::string_view> views{flags.begin(), flags.end()};
  const std::string hint = util::did_you_mean(name, views);
  throw Error{ExitStatus::usage, {"no flag " + util::quoted(name) + (hint.empty() ? "; see --help" : hint)}};
}

/// Declares, parses, and returns what to do; help is printed here. None: there is nothing more to do.
std::optional<Action> prepare(const Command& command, const Preview& found, const Setting& setting, Io& io) {
  CLI::App app{std::string{command.summary}, "langpick " + std::string{command.name}};
  app.set_help_flag("-h,--help", "Print this help");
  app.allow_extras();
  std::string kb_file;  // read by preview()
  add_value(app, "--kb", kb_file, "Use another knowledge base; LANGPICK_KB does the same", "FILE");
  std::string max_size;  // likewise
  if (setting.declares(max_size_flag)) {
    add_value(app, max_size_flag, max_size, "Read files of up to so many MiB; 64 if nothing is said", "MIB");
  }
  Action action = command.declare(app, setting);
  try {
    app.parse(Arguments{found.rest.rbegin(), found.rest.rend()});
  } catch (const CLI::CallForHelp&) {
    io.write("", command_help(command, app, text_style({}, io)));
    return std::nullopt;
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string what = error.what();  // "--latency: 1 required OPTION missing"
    throw Error{ExitStatus::usage, {what.substr(0, what.find(':')) + ": a value is missing"}};
  } catch (const CLI::ParseError& error) {
    throw Error{ExitStatus::usage, {error.what()}};
  }
  if (app.remaining_size() > 0 && setting.typed != nullptr) {
    return prepare(command, found, {setting.kb, setting.kb_file, setting.more_kb_files}, io);
  }
  refuse_leftovers(app);
  return action;
}

std::uint64_t bytes_of(const std::string& mebibytes) {
  constexpr std::uint64_t most = 1U << 20U;  // a tebibyte
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(mebibytes.data(), mebibytes.data() + mebibytes.size(), value);
  if (error != std::errc{} || end != mebibytes.data() + mebibytes.size() || value == 0 || value > most) {
    throw Error{ExitStatus::usage,
                {std::string{max_size_flag} + ": expected MiB, a whole number from 1 to " +
                 std::to_string(most) + ", found " + util::quoted(mebibytes)}};
  }
  return value << 20U;
}

/// Nobody who typed a command has to guess which file is meant.
LoadedKnowledgeBase knowledge_base_of(const Preview& found, const std::string& file, Io& io) {
  try {
    return read_knowledge_base(file, io);
  } catch (Error& error) {
    if (found.kb_is_of_environment) {
      for (std::string& line : error.lines) line.insert(0, "LANGPICK_KB: ");
    }
    throw;
  }
}

ExitStatus run_command(const Preview& found, Io& io) {
  const Command& command = find_command(*found.command);
  io.most_bytes = bytes_of(found.max_sizes.back());
  std::optional<LoadedKnowledgeBase> loaded;
  const std::span<const std::string> kb_files{found.kb_files};
  const std::string kb_file = kb_files.empty() ? "" : kb_files.back();
  if (!kb_file.empty()) loaded.emplace(knowledge_base_of(found, kb_file, io));
  const KnowledgeBase& kb = loaded ? loaded->knowledge_base() : embedded_knowledge_base();
  const bool is_help = std::ranges::any_of(
      found.rest, [](const std::string& word) { return word == "-h" || word == "--help"; });
  const std::optional<Action> action =
      prepare(command, found,
              {.kb = kb,
               .kb_file = kb_file,
               .more_kb_files = kb_files.first(kb_files.empty() ? 0 : kb_files.size() - 1),
               .typed = is_help ? nullptr : &found.rest},
              io);
  return action ? (*action)(io) : ExitStatus::done;
}

/// Without a command there are the program's own flags only.
void refuse_flags_without_command(const Preview& found) {
  constexpr std::array<std::string_view, 3> known{"--kb", "--help", "--version"};
  for (auto word = found.rest.begin(); word != found.rest.end(); ++word) {
    if (word->starts_with("--kb=")) continue;
    if (*word != "--kb") {
      const std::string name = word->substr(0, word->find('='));
      const std::string hint = util::did_you_mean(name, known);
      throw Error{
          ExitStatus::usage,
          {"no flag " + util::quoted(name) + " without a command" + (hint.empty() ? "; see --help" : hint)}};
    }
    if (std::next(word) == found.rest.end()) throw Error{ExitStatus::usage, {"--kb: a value is missing"}};
    ++word;
  }
}

ExitStatus dispatch(const Arguments& arguments, Io& io) {
  Preview found = preview(arguments, io);
  const auto has = [&](std::string_view a, std::string_view b) {
    return std::ranges::any_of(found.rest, [&](const std::string& word) { return word == a || word == b; });
  };
  const bool wants_help = has("-h", "--help");
  if (found.command && is_group(*found.command) && wants_help) {
    io.write("", group_help(*found.command, text_style({}, io)));
    return ExitStatus::done;
  }
  if (found.command) return run_command(found, io);
  if (wants_help) {
    io.write("", program_help(text_style({}, io)));
    return ExitStatus::done;
  }
  if (has("-V", "--version")) {
    io.write("", "langpick " + std::string{version} + '\n');
    return ExitStatus::done;
  }
  refuse_flags_without_command(found);
  if (io.is_at_terminal()) {
    found.command = ask_command.name;
    return run_command(found, io);
  }
  io.write_error(program_help({}));
  return ExitStatus::usage;
}

}  // namespace

bool Setting::declares(std::string_view flag) const {
  return typed == nullptr || std::ranges::any_of(*typed, [&](std::string_view word) {
           return word.starts_with(flag) && (word.size() == flag.size() || word[flag.size()] == '=');
         });
}

int run(const std::vector<std::string>& arguments, Io& io) {
  try {
    return static_cast<int>(dispatch(arguments, io));
  } catch (const Error& error) {
    io.write_error(error.context);
    for (const std::string& line : error.lines)
      io.write_error("langpick: error: " + util::printable(line) + '\n');
    return static_cast<int>(error.status);
  } catch (const std::bad_alloc&) {
    io.write_error("langpick: error: out of memory\n");
  } catch (const std::exception& error) {
    io.write_error("langpick: error: internal error, please report it: " + util::printable(error.what()) +
                   '\n');
  }
  return static_cast<int>(ExitStatus::bad_input);
}

}  // namespace langpick::cli
