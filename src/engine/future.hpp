#pragma once
/// Answers of which more may come.

#include <utility>
#include <vector>

#include "langpick/answers.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::engine {

/// Which questions may still get another answer than they have, or one at all.
class Future {
 public:
  Future() = default;
  /// These; `answers` outlive the future.
  Future(const Answers& answers, std::vector<bool> open) : answers_(&answers), open_(std::move(open)) {}
  /// Those without an answer whose `ask_when` can still hold.
  Future(const KnowledgeBase& kb, const Answers& answers) : answers_(&answers) { assign(kb, answers); }

  /// The same for other answers, in the memory it has.
  void assign(const KnowledgeBase& kb, const Answers& answers);
  void open(Index question) { open_[question] = true; }

  [[nodiscard]] const Answers& answers() const { return *answers_; }
  [[nodiscard]] bool is_open(Index question) const { return open_[question]; }

 private:
  const Answers* answers_ = nullptr;
  std::vector<bool> open_;
};

}  // namespace langpick::engine
