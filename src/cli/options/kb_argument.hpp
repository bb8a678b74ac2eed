#pragma once
/// The argument FILE of `langpick kb …`: the knowledge base to look at.

#include <optional>
#include <string>

#include <CLI/App.hpp>

#include "cli/command.hpp"
#include "langpick/reading.hpp"

namespace langpick::cli {

void add_kb_argument(CLI::App& app, std::string& file);

/// What that knowledge base is called in a report: as the user named it, or else by its id.
[[nodiscard]] std::string kb_name(const std::string& file, const Setting& setting);

/// The knowledge base of `file`, or where that is empty the loaded one.
class KbArgument {
 public:
  /// Throws Error{bad_input} when it can't be read or isn't sound.
  KbArgument(const std::string& file, const Setting& setting, Io& io);

  [[nodiscard]] const KnowledgeBase& kb() const { return read_ ? read_->knowledge_base() : loaded_; }
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  const KnowledgeBase& loaded_;
  std::optional<LoadedKnowledgeBase> read_;
  std::string name_;
};

}  // namespace langpick::cli
