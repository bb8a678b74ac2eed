#include "engine/future.hpp"

#include "engine/rules.hpp"
#include "langpick/engine.hpp"

namespace langpick::engine {

/// In order: a question reads earlier ones only.
void Future::assign(const KnowledgeBase& kb, const Answers& answers) {
  answers_ = &answers;
  open_.assign(kb.questions.size(), false);
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (!answers.chosen[q].empty()) continue;
    const std::optional<Condition>& ask_when = kb.questions[q].ask_when;
    open_[q] = !ask_when || prospect(*ask_when, *this) != Truth::no;
  }
}

}  // namespace langpick::engine

namespace langpick {

bool applies(const Question& question, const Answers& answers) {
  return !question.ask_when || engine::holds(*question.ask_when, answers);
}

}  // namespace langpick
