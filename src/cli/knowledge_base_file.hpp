#pragma once
#include <string>

#include "cli/error.hpp"
#include "cli/io.hpp"
#include "langpick/reading.hpp"

namespace langpick::cli {

/// A sound knowledge base. Throws Error{bad_input} with every finding.
[[nodiscard]] inline LoadedKnowledgeBase read_knowledge_base(const std::string& file, Io& io) {
  LoadedKnowledgeBase loaded{io.read(file)};
  if (!loaded.findings().empty()) throw error_of(document_name(file), loaded.findings());
  return loaded;
}

}  // namespace langpick::cli
