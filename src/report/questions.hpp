#pragma once
/// What the interview tells of a question where there isn't room for all that stands behind it.

#include <cstddef>
#include <string>
#include <vector>

#include "langpick/report.hpp"

namespace langpick::report {

/// What an option does in the first place: "Distribution, weight 4, for Go: One file is easy to hand out."
struct MainEffect {
  Index option = 0;
  std::string words;
};
/// The options whose weightiest effect can move a lead the furthest, at most so many, the furthest first.
[[nodiscard]] std::vector<MainEffect> main_effects(const KnowledgeBase& kb, Index question, std::size_t most);

/// Which outside options and exclusions rules decide by it: "Rules read it, too: for or against Python; to
/// exclude Go.", and which of its options exclude whom beside the other `answers`; empty for none.
[[nodiscard]] std::string rules_words(const KnowledgeBase& kb, const Answers& answers, Index question);

/// What `question_evidence_text` has of these options.
[[nodiscard]] std::string option_evidence_text(const KnowledgeBase& kb, const Answers& answers,
                                               Index question, OptionSet options, const TextStyle& style);

}  // namespace langpick::report
