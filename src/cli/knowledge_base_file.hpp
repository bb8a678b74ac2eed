#pragma once
#include <string>

#include "cli/error.hpp"
#include "cli/io.hpp"
#include "langpick/reading.hpp"

namespace langpick::cli {

/// Whatever it is: its findings tell. Throws Error{bad_input} when it or its precedents can't be read.
[[nodiscard]] inline LoadedKnowledgeBase load_knowledge_base(const std::string& file, Io& io) {
  return LoadedKnowledgeBase{io.read(file), [&](const std::string& name) {
                               return io.read(file.substr(0, file.rfind('/') + 1) + name);
                             }};
}

/// A sound knowledge base. Throws Error{bad_input} with every finding.
[[nodiscard]] inline LoadedKnowledgeBase read_knowledge_base(const std::string& file, Io& io) {
  LoadedKnowledgeBase loaded = load_knowledge_base(file, io);
  if (!loaded.findings().empty()) throw error_of(document_name(file), loaded.findings());
  return loaded;
}

}  // namespace langpick::cli
