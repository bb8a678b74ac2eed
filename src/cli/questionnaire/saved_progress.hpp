#pragma once
/// The interview that was left, kept in the user's state folder: one for each knowledge base.

#include <optional>
#include <string>

#include "cli/error.hpp"
#include "cli/io.hpp"
#include "langpick/knowledge_base.hpp"
#include "langpick/progress.hpp"

namespace langpick::cli {

class SavedProgress {
 public:
  /// Unless it is `wanted`, nothing is kept and nothing is found.
  SavedProgress(Io& io, const KnowledgeBase& kb, bool wanted);

  /// Where it is; empty: there is no home for it.
  [[nodiscard]] const std::string& path() const { return path_; }
  /// What was kept, if anything was. Throws Error{bad_input} when it can't be read.
  [[nodiscard]] std::optional<KeptInterview> load();
  /// An empty string, or why it can't be kept. What another run kept meanwhile is left alone.
  [[nodiscard]] std::string keep(const Progress& progress);
  [[nodiscard]] bool keeps_something() const { return last_.has_value(); }
  void discard();

 private:
  Io& io_;
  const KnowledgeBase& kb_;
  std::string path_;
  std::optional<std::string> last_;  ///< what was read there or kept there last
};

}  // namespace langpick::cli
