#include "cli/knowledge_base_file.hpp"

namespace langpick::cli {

void add_kb_argument(Flags& flags, std::string& file) {
  add(flags, {{"FILE", &file, "The knowledge base to examine; without one the loaded one", "Arguments",
               Value::file}});
}

std::string kb_name(const std::string& file, const Setting& setting) {
  const std::string& given = file.empty() ? setting.kb_file : file;
  return given.empty() ? std::string{setting.kb.id} : document_name(given);
}

KbArgument::KbArgument(const std::string& file, const Setting& setting, Io& io)
    : loaded_(setting.kb), name_(kb_name(file, setting)) {
  if (!file.empty()) read_.emplace(read_knowledge_base(file, io));
}

}  // namespace langpick::cli
