#pragma once
/// Rules in words made of ids.

#include <string>
#include <vector>

#include "langpick/knowledge_base.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::history {

/// "domain is kernel or driver", "not (…)", "all of (…; …)".
[[nodiscard]] std::string condition_words(const KnowledgeBase& kb, const Condition& condition);
/// "excludes go", "prefers python (strong)", "warns".
[[nodiscard]] std::string consequence_words(const KnowledgeBase& kb, const Rule& rule);
/// "excludes go when target is bare-metal".
[[nodiscard]] std::string rule_words(const KnowledgeBase& kb, const Rule& rule);

/// The rules that took an alternative out or preferred an outside option, in file order.
[[nodiscard]] std::vector<Index> deciding_rules(const Recommendation& recommendation);

}  // namespace langpick::history
