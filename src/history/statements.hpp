#pragma once
/// A knowledge base taken apart into statements that can be compared one by one.

#include <string>
#include <string_view>
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

/// Figures, topics, questions people ask: what is looked up.
void add_reference(const KnowledgeBase& kb, Statements& all);

/// "[guide-2026, deep-dive-2026]" after a space; empty without sources.
[[nodiscard]] std::string citation(const KnowledgeBase& kb, std::span<const Index> sources);

/// The items in the order of their letters: the order in which they stand in a document says nothing.
[[nodiscard]] std::string sorted_list(std::vector<std::string> items, std::string_view separator);

}  // namespace langpick::history
