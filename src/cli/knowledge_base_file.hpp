#pragma once
#include <optional>
#include <string>

#include "cli/command.hpp"
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

/// The argument FILE of `langpick kb …`: the knowledge base to look at.
inline void add_kb_argument(Flags& flags, std::string& file) {
  add(flags, {{"FILE", &file, "The knowledge base to examine; without one the loaded one", "Arguments",
               Value::file}});
}

/// What that knowledge base is called in a report: as the user named it, or else by its id.
[[nodiscard]] inline std::string kb_name(const std::string& file, const Setting& setting) {
  const std::string& given = file.empty() ? setting.kb_file : file;
  return given.empty() ? std::string{setting.kb.id} : document_name(given);
}

/// The knowledge base of `file`, or where that is empty the loaded one.
class KbArgument {
 public:
  /// Throws Error{bad_input} when it can't be read or isn't sound.
  KbArgument(const std::string& file, const Setting& setting, Io& io)
      : loaded_(setting.kb), name_(kb_name(file, setting)) {
    if (!file.empty()) read_.emplace(read_knowledge_base(file, io));
  }

  [[nodiscard]] const KnowledgeBase& kb() const { return read_ ? read_->knowledge_base() : loaded_; }
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  const KnowledgeBase& loaded_;
  std::optional<LoadedKnowledgeBase> read_;
  std::string name_;
};

}  // namespace langpick::cli
