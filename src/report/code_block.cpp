#include "report/code_block.hpp"

#include "util/printable.hpp"

namespace langpick::report {

std::vector<CodeBlock> code_blocks(const KnowledgeBase& kb, const CodeExample& example) {
  std::vector<CodeBlock> blocks;
  blocks.reserve(example.snippets.size());
  for (const Snippet& snippet : example.snippets) {
    const Alternative& alternative = kb.alternatives[snippet.alternative];
    blocks.push_back({std::string{alternative.name}, std::string{alternative.id}, snippet.lines});
  }
  return blocks;
}

void write_code(Page& page, const CodeBlock& block) {
  page.blank();
  page.paragraph("  ", block.title, Tone::plain, Tone::strong);
  for (const std::string_view line : block.lines) {
    std::string text;  // a tab is an indent here, and four columns are enough for it
    for (const char c : line) text += c == '\t' ? std::string(4, ' ') : std::string(1, c);
    page.line("    " + util::printable(text));
  }
}

}  // namespace langpick::report
