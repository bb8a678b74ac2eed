#pragma once
/// Choices, outcomes, strengths, conditions and rules in words, with the ids that one types.

#include <optional>
#include <string>
#include <string_view>

#include "langpick/recommendation.hpp"

namespace langpick {

[[nodiscard]] std::string_view strength_word(Strength strength);  ///< "lean"
[[nodiscard]] std::string_view outcome_word(Outcome outcome);     ///< "near_tie"
/// "go", "python"; empty for none.
[[nodiscard]] std::string_view choice_id(const KnowledgeBase& kb, const Choice& choice);
/// "Go", "Python", of an alternative or an outside option; empty where none has this id.
[[nodiscard]] std::string_view name_of_choice(const KnowledgeBase& kb, std::string_view id);

[[nodiscard]] std::string signed_points(int points);  ///< "+3", "−2"

/// Does a condition or a rule ask for an option of `question`; with `option`, for this one?
[[nodiscard]] bool asks_for(const Condition& condition, Index question, std::optional<Index> option = {});
[[nodiscard]] bool asks_for(const Rule& rule, Index question, std::optional<Index> option = {});

/// "domain is driver or kernel", "not (…)", "all of (…; …)", "at least 4 points of (+3 if …; −2 if …)".
/// Options in the order of their letters: that in which they stand in a document says nothing.
[[nodiscard]] std::string condition_words(const KnowledgeBase& kb, const Condition& condition);
/// "excludes go", "prefers python (strong)", "warns",
/// "finds a contradiction".
[[nodiscard]] std::string consequence_words(const KnowledgeBase& kb, const Rule& rule);
/// "excludes go when target is bare-metal".
[[nodiscard]] std::string rule_words(const KnowledgeBase& kb, const Rule& rule);

}  // namespace langpick
