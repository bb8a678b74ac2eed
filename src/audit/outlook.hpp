#pragma once
/// What the rules can still decide once some questions are answered.

#include <string>
#include <vector>

#include "langpick/answers.hpp"

namespace langpick::answer_space {

/// Two answer sets that answer the same questions and have equal keys lead to the same verdicts, however the
/// other questions are answered: all that is decided, and all that is still open, is in the key.
struct Outlook {
  std::string key;
  std::vector<bool> hears_of;  ///< per question: its answer could still decide something
};

/// Questions without an answer are those that will be answered.
[[nodiscard]] Outlook outlook(const KnowledgeBase& kb, const Answers& answers);

}  // namespace langpick::answer_space
