#pragma once
/// Everything that a knowledge base states and gives sources for, in one list.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/knowledge_base.hpp"

namespace langpick {

/// A statement with its sources, wherever in the document it stands.
struct CitedClaim {
  std::string place;               ///< a JSON Pointer with a leading '#': "#/criteria/3/evidence/0"
  std::string_view text;           ///< the statement, or what it is about
  std::span<const Index> sources;  ///< may be empty: an opinion
};

/// In the order of the lists of `KnowledgeBase` and `Reference`.
[[nodiscard]] std::vector<CitedClaim> cited_claims(const KnowledgeBase& kb);

}  // namespace langpick
