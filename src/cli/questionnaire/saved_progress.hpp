#pragma once
/// The interview that was left, kept in the user's state folder: one for each knowledge base.

#include <optional>
#include <string>
#include <vector>

#include "cli/error.hpp"
#include "cli/io.hpp"
#include "langpick/knowledge_base.hpp"
#include "langpick/progress.hpp"

namespace langpick::cli {

class SavedProgress {
 public:
  SavedProgress(Io& io, const KnowledgeBase& kb);

  [[nodiscard]] bool exists() const { return io_.kept(path_).has_value(); }
  /// What was kept. `dropped` gets what the knowledge base has no longer. Throws Error{usage} when nothing
  /// was kept, Error{bad_input} when it can't be read.
  [[nodiscard]] Progress load(std::vector<std::string>& dropped) const;
  /// An empty string, or why it can't be kept.
  [[nodiscard]] std::string keep(const Progress& progress) const;
  void discard() const { io_.discard(path_); }

 private:
  Io& io_;
  const KnowledgeBase& kb_;
  std::string path_;  ///< empty: there is no home for it
};

}  // namespace langpick::cli
