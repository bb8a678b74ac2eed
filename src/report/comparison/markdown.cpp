#include "util/markdown.hpp"

#include <fmt/format.h>

#include "langpick/lookup.hpp"
#include "report/comparison/comparison.hpp"

namespace langpick::report {

namespace {

/// A fence longer than any run of backticks inside it.
std::string fence(const CodeBlock& block) {
  std::size_t longest = 2;
  for (const std::string_view line : block.lines) {
    std::size_t run = 0;
    for (const char c : line) {
      run = c == '`' ? run + 1 : 0;
      longest = std::max(longest, run);
    }
  }
  return std::string(longest + 1, '`');
}

std::string code_block(const CodeBlock& block) {
  const std::string marks = fence(block);
  std::string text =
      fmt::format("**{}**\n\n{}{}\n", util::markdown_escaped(block.title), marks, block.language);
  for (const std::string_view line : block.lines) text += fmt::format("{}\n", line);
  return text + marks + "\n\n";
}

std::string section_text(const Section& section) {
  std::string text = fmt::format("## {}\n\n", util::markdown_escaped(section.title));
  if (!section.table.header.empty()) text += markdown_table(section.table) + '\n';
  if (!section.remark.empty()) text += util::markdown_escaped(section.remark) + "\n\n";
  for (const std::string& note : section.notes) text += fmt::format("- {}\n", util::markdown_escaped(note));
  if (!section.notes.empty()) text += '\n';
  for (const CodeBlock& block : section.code) text += code_block(block);
  return text;
}

}  // namespace

std::string comparison_markdown(const KnowledgeBase& kb, std::span<const std::string> topics) {
  std::string text = fmt::format("# {}\n\n", util::markdown_escaped(kb.name));
  if (topics.empty()) {
    for (const Section& section : overview(kb)) text += section_text(section);
  }
  for (const std::string& topic : topics) {
    for (const Section& section : sections(kb, topic)) text += section_text(section);
  }
  text.pop_back();  // the last section's empty line
  return text;
}

}  // namespace langpick::report
