#include "util/markdown.hpp"

#include <fmt/format.h>

#include "langpick/lookup.hpp"
#include "report/comparison/comparison.hpp"

namespace langpick::report {

namespace {

std::string code_block(const CodeBlock& block) {
  return fmt::format("**{}**\n\n{}\n", util::markdown_escaped(block.title),
                     util::markdown_code_block(block.language, block.lines));
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
