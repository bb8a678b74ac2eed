#include "cli/help.hpp"

#include <algorithm>

#include <fmt/ranges.h>

#include "report/page.hpp"
#include "util/text_width.hpp"

namespace langpick::cli {

namespace {

using report::Page;
using report::Tone;

constexpr int description_column = 30;

void examples(Page& page, std::string_view lines) {
  page.heading("Examples");
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    page.line("  " + std::string{lines.substr(0, end)});  // never wrapped: to be copied
    lines.remove_prefix(std::min(end, lines.size() - 1) + 1);
  }
}

/// The flag and its description, beside it where there is room and below it where there isn't.
void entry(Page& page, const std::string& name, const std::string& description) {
  const int column = std::min(description_column, page.width() / 3);
  const std::string lead = "  " + name;
  if (util::text_width(lead) + 2 <= column) {
    page.paragraph(report::padded(lead, column), description, Tone::strong);
  } else {
    page.line(page.toned(Tone::strong, lead));
    page.paragraph(std::string(static_cast<std::size_t>(column), ' '), description);
  }
}

void question_flags(Page& page, const KnowledgeBase& kb) {
  for (const Question& question : kb.questions) {
    std::vector<std::string_view> options;
    for (const Option& option : question.options) options.push_back(option.id);
    entry(page, fmt::format("--{} OPTION{}", question.id, question.multiple() ? ",…" : ""),
          fmt::format("{} {}", question.title, fmt::join(options, ", ")));
  }
}

void list_commands(Page& page, std::string_view prefix) {
  page.heading("Commands");
  for (const Command& command : commands()) {
    if (command.name.starts_with(prefix))
      entry(page, std::string{command.name}, std::string{command.summary});
  }
}

}  // namespace

std::string described(const Flag& flag) {
  return flag.help.ends_with(':') ? fmt::format("{} {}", flag.help, fmt::join(flag.words, ", "))
                                  : std::string{flag.help};
}

std::string usage(const Command& command, const Flags& flags) {
  std::string line = fmt::format("langpick {}", command.name);
  for (const Flag& flag : flags) {
    if (!flag.is_argument()) continue;
    line += fmt::format(" [{}{}]", flag.spelling, std::holds_alternative<std::string*>(flag.to) ? "" : "…");
  }
  return line + " [FLAG…]";
}

std::vector<std::string_view> groups_of(const Flags& flags) {
  std::vector<std::string_view> groups;
  for (const Flag& flag : flags) {
    if (std::ranges::find(groups, flag.group) == groups.end()) groups.push_back(flag.group);
  }
  return groups;
}

std::string program_help(const Flags& flags, const report::TextStyle& style) {
  Page page{style};
  page.paragraph(
      "",
      "langpick advises on Go or Rust: it weighs answers about a project and says which language fits "
      "it, why, and how firmly.");
  examples(page,
           "langpick recommend --domain kubernetes-operator --team-size 5-20\n"
           "langpick questions\n");
  page.heading("Usage");
  page.line("  langpick COMMAND [FLAG…]");
  list_commands(page, "");
  page.heading("Flags");
  for (const Flag& flag : flags) entry(page, std::string{flag.spelling}, described(flag));
  return std::move(page).take();
}

std::string group_help(const std::string& group, const report::TextStyle& style) {
  Page page{style};
  page.paragraph("", fmt::format("The commands that begin with {}.", group));
  page.heading("Usage");
  page.line(fmt::format("  langpick {} COMMAND [FLAG…]", group));
  list_commands(page, group + ' ');
  return std::move(page).take();
}

std::string command_help(const Command& command, const Flags& flags, const KnowledgeBase& kb,
                         const report::TextStyle& style) {
  Page page{style};
  page.paragraph("", fmt::format("{}{}", command.summary, command.summary.ends_with('?') ? "" : "."));
  examples(page, command.examples);
  page.heading("Usage");
  page.line("  " + usage(command, flags));
  for (const std::string_view group : groups_of(flags)) {
    page.heading(std::string{group});
    for (const Flag& flag : flags) {
      if (flag.group != group) continue;
      if (std::holds_alternative<ByQuestion>(flag.to)) {
        question_flags(page, kb);
      } else {
        entry(page, std::string{flag.spelling}, described(flag));
      }
    }
  }
  return std::move(page).take();
}

}  // namespace langpick::cli
