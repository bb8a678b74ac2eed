#pragma once
/// A knowledge base taken apart into statements that can be compared one by one.

#include <string>
#include <vector>

#include "langpick/difference.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::history {

struct Statement {
  Subject subject = Subject::identity;
  std::string path;
  std::string text;   ///< what is stated
  std::string key;    ///< the same in another knowledge base: it states the same thing, perhaps differently
  std::string owner;  ///< the key of the entry that this one explains; empty: it stands by itself
};

using Statements = std::vector<Statement>;

/// Every statement, each with a key of its own.
[[nodiscard]] Statements statements(const KnowledgeBase& kb);

}  // namespace langpick::history
