#pragma once
/// Code of a knowledge base, as people read it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/knowledge_base.hpp"
#include "report/page.hpp"

namespace langpick::report {

struct CodeBlock {
  std::string title;     ///< whose code it is
  std::string language;  ///< for highlighting: an alternative's id
  std::span<const std::string_view> lines;
};

/// One for each snippet.
[[nodiscard]] std::vector<CodeBlock> code_blocks(const KnowledgeBase& kb, const CodeExample& example);

void write_code(Page& page, const CodeBlock& block);

}  // namespace langpick::report
