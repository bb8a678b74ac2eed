#pragma once

#include <span>
#include <string>
#include <vector>

#include "langpick/knowledge_base.hpp"

namespace langpick {

/// Positions of the frequently asked questions that match `words`, best first; all of them, in their
/// order, when there are no words. A word matches a word that begins with it; a match in the question
/// counts three times one in the answer.
[[nodiscard]] std::vector<Index> search_faq(const KnowledgeBase& kb, std::span<const std::string> words);

}  // namespace langpick
