#include "cli/help.hpp"

#include <algorithm>

#include <fmt/format.h>

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

std::string flag_of(const CLI::Option& option) {
  if (option.get_positional()) return option.get_type_name();
  const std::string value = option.get_items_expected_max() == 0 ? "" : " " + option.get_type_name();
  return option.get_name(false, true) + value;
}

void list_commands(Page& page, std::string_view prefix) {
  page.heading("Commands");
  for (const Command& command : commands()) {
    if (command.name.starts_with(prefix))
      entry(page, std::string{command.name}, std::string{command.summary});
  }
}

}  // namespace

std::string program_help(const report::TextStyle& style) {
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
  entry(page, "--kb FILE", "Use another knowledge base; LANGPICK_KB does the same");
  entry(page, "-h,--help", "Print this help, or a command's after its name");
  entry(page, "-V,--version", "Print the version");
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

std::string command_help(const Command& command, const CLI::App& app, const report::TextStyle& style) {
  Page page{style};
  page.paragraph("", fmt::format("{}{}", command.summary, command.summary.ends_with('?') ? "" : "."));
  examples(page, command.examples);
  page.heading("Usage");
  std::string usage = fmt::format("  langpick {}", command.name);
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) continue;
    usage += fmt::format(" [{}{}]", option->get_type_name(), option->get_items_expected_max() > 1 ? "…" : "");
  }
  page.line(usage + " [FLAG…]");
  for (const std::string& group : app.get_groups()) {
    const auto options =
        app.get_options([&](const CLI::Option* option) { return option->get_group() == group; });
    if (options.empty()) continue;
    page.heading(group == "Options" ? "Flags" : group);
    for (const CLI::Option* option : options) entry(page, flag_of(*option), option->get_description());
  }
  return std::move(page).take();
}

}  // namespace langpick::cli
