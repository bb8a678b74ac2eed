#include <algorithm>

#include <fmt/ranges.h>

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "langpick/embedded.hpp"
#include "langpick/version.hpp"
#include "util/ascii.hpp"
#include "util/text_width.hpp"

namespace langpick::cli {

namespace {

struct ManOptions {
  std::string folder;
  std::string prose;
};

/// Text as roff takes it: hyphens to be copied, and nothing at the start of a line that would be a request.
std::string roff(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if ((c == '.' || c == '\'') && (escaped.empty() || escaped.back() == '\n')) escaped += "\\&";
    escaped += c == '\\' ? "\\e" : c == '-' ? "\\-" : std::string(1, c);
  }
  return escaped;
}

/// A paragraph in lines of its source that aren't too long.
std::string paragraph(const std::string& text) {
  return roff(fmt::format("{}", fmt::join(util::wrap(text, 68), "\n")));
}

std::string page_name(std::string_view command) {
  std::string name = "langpick-" + std::string{command};
  std::ranges::replace(name, ' ', '-');
  return name;
}

std::string head(const std::string& name, std::string_view summary) {
  std::string title = name;
  std::ranges::transform(title, title.begin(), util::upper);
  return fmt::format(".TH {} 1 {} \"langpick {}\" langpick\n.SH NAME\n{}\n.SH SYNOPSIS\n.B langpick\n",
                     roff(title), embedded_knowledge_base().as_of, version,
                     paragraph(fmt::format("{} - {}", name, summary)));
}

std::string flags_under(std::string_view group, const Flags& flags) {
  std::string text = fmt::format(".SH {}\n", roff(group));
  for (const Flag& flag : flags) {
    if (flag.group != group) continue;
    const std::string help =
        std::holds_alternative<ByQuestion>(flag.to)
            ? "A flag for each question of the knowledge base: see \"langpick questions\"."
            : described(flag);
    text += fmt::format(".TP\n\\fB{}\\fR\n{}\n", roff(flag.spelling), paragraph(help));
  }
  return text;
}

std::string command_page(const Command& command, const std::string& prose) {
  CommonOptions options;
  Flags flags = common_flags(options);
  const Action alive = command.declare(flags);
  std::string text = head(page_name(command.name), command.summary);
  text += roff(usage(command, flags).substr(std::string_view{"langpick "}.size())) + '\n';
  text += fmt::format(".SH EXAMPLES\n.nf\n{}.fi\n", roff(command.examples));
  for (const std::string_view group : groups_of(flags)) text += flags_under(group, flags);
  return text + prose + ".SH SEE ALSO\n.BR langpick (1)\n";
}

std::string program_page(const std::string& prose) {
  CommonOptions options;
  std::string text = head("langpick", "advises on Go or Rust, or on what another knowledge base compares");
  text += "[COMMAND] [FLAG…]\n.SH COMMANDS\n";
  for (const Command& command : commands())
    text += fmt::format(".TP\n.BR {} (1)\n{}\n", roff(page_name(command.name)),
                        paragraph(std::string{command.summary}));
  return text + flags_under("Flags", program_flags(options)) + prose;
}

/// The sections that the folder --prose has for this page.
std::string prose_of(const ManOptions& options, const std::string& name, Io& io) {
  const std::string file = options.prose + '/' + name + ".man";
  const std::optional<FolderContents> folder = io.contents_of(options.prose);
  if (!folder || std::ranges::find(folder->files, file) == folder->files.end()) return {};
  return io.read(file);
}

ExitStatus write_pages(const ManOptions& options, const Setting&, Io& io) {
  if (options.folder.empty()) throw usage_error("man: FOLDER is missing");
  const std::string start = options.folder + '/';
  io.write(start + "langpick.1", program_page(prose_of(options, "langpick", io)));
  for (const Command& command : commands()) {
    const std::string name = page_name(command.name);
    io.write(start + name + ".1", command_page(command, prose_of(options, name, io)));
  }
  return ExitStatus::done;
}

void declare_man(Flags& flags, ManOptions& options) {
  add(flags, {{"FOLDER", &options.folder, "Where the pages are written to", "Arguments", Value::file},
              {"--prose FOLDER", &options.prose,
               "Sections in roff that pages get, called as they are: langpick.man", "Flags", Value::folder}});
}

}  // namespace

const Command man_command{
    .name = "man",
    .summary = "Write the manual pages into a folder, as the installation does",
    .examples = "langpick man /usr/local/share/man/man1\n",
    .declare = declared<ManOptions, declare_man, write_pages>,
};

}  // namespace langpick::cli
