#pragma once
/// Words to answers: option, question and criterion ids as people write them, resolved and checked.

#include <span>
#include <string>
#include <string_view>

#include "langpick/answers.hpp"

namespace langpick {

/// Fills in `Answers`. Each call returns an empty string, or one line that says what is wrong, names
/// the nearest valid id and lists all of them; then nothing was changed.
class AnswerSheet {
 public:
  explicit AnswerSheet(const KnowledgeBase& kb) : kb_(&kb), answers_(kb) {}
  AnswerSheet(const KnowledgeBase& kb, Answers start) : kb_(&kb), answers_(std::move(start)) {}

  /// Replaces the answer of `question`; no options at all is an error.
  [[nodiscard]] std::string answer(std::string_view question, std::span<const std::string> options);
  /// Scales a criterion to `percent` (0..1000) of its stated weight.
  [[nodiscard]] std::string weight(std::string_view criterion, std::int64_t percent);
  [[nodiscard]] std::string note(std::string_view question, std::string_view text);
  /// What the project is called, in one line.
  [[nodiscard]] std::string project(std::string_view name);

  [[nodiscard]] const Answers& answers() const { return answers_; }

 private:
  const KnowledgeBase* kb_;
  Answers answers_;
};

}  // namespace langpick
