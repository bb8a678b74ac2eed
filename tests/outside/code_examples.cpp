/// Writes the code of the shipped knowledge base to files, one a snippet, so that compilers can judge it:
/// DIR/<example>/main.<alternative>. Usage: code_examples DIR

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "langpick/embedded.hpp"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: code_examples DIR\n", stderr);
    return 2;
  }
  const langpick::KnowledgeBase& kb = langpick::embedded_knowledge_base();
  for (const langpick::CodeExample& example : kb.reference.code) {
    const std::filesystem::path folder = std::filesystem::path{argv[1]} / example.id;
    std::filesystem::create_directories(folder);
    for (const langpick::Snippet& snippet : example.snippets) {
      std::ofstream out(folder / ("main." + std::string{kb.alternatives[snippet.alternative].id}));
      for (const std::string_view line : snippet.lines) out << line << '\n';
      if (!out.flush()) return 1;
    }
  }
  return 0;
}
