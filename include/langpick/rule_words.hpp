#pragma once
/// Conditions, rules and strengths in words, with the ids that one types.

#include <string>
#include <string_view>

#include "langpick/knowledge_base.hpp"

namespace langpick {

[[nodiscard]] std::string_view strength_word(Strength strength);  ///< "lean"

/// "domain is driver or kernel", "not (…)", "all of (…; …)", "at least 4 points of (+3 if …; −2 if …)".
/// Options in the order of their letters: that in which they stand in a document says nothing.
[[nodiscard]] std::string condition_words(const KnowledgeBase& kb, const Condition& condition);
/// "excludes go", "prefers python (strong)", "warns",
/// "finds a contradiction".
[[nodiscard]] std::string consequence_words(const KnowledgeBase& kb, const Rule& rule);
/// "excludes go when target is bare-metal".
[[nodiscard]] std::string rule_words(const KnowledgeBase& kb, const Rule& rule);

}  // namespace langpick
