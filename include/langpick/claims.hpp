#pragma once
/// Every claim of a knowledge base, wherever it stands: what `kb validate` asks for sources, and what a
/// source is cited for.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/knowledge_base.hpp"

namespace langpick {

struct PlacedClaim {
  std::string place;      ///< JSON Pointer with a leading '#': "#/criteria/3/evidence/0"
  std::string_view kind;  ///< of the entry that it belongs to: "criterion", "option", "best-for", …
  std::string id;  ///< of that entry ("latency=tight-tail" for an option); empty where entries have none
  std::string_view about;  ///< what it speaks of within the entry: an alternative's name, a row's aspect
  std::string text;
  std::span<const Index> sources;
};

/// In the document's order, but for figures: each of their values names its one source already.
[[nodiscard]] std::vector<PlacedClaim> all_claims(const KnowledgeBase& kb);

}  // namespace langpick
