#pragma once
/// Sources: how a text cites them, and those that a report has cited so far, for the list at its end.

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "langpick/knowledge_base.hpp"

namespace langpick::report {

/// "guide-2026, deep-dive-2026"
[[nodiscard]] std::string source_ids(const KnowledgeBase& kb, std::span<const Index> sources);

/// What follows its id in a list of sources: "State of Rust Survey, Rust project, survey, 2025-02, https://…"
[[nodiscard]] std::string source_words(const Source& source);

class Citations {
 public:
  void add(std::span<const Index> sources) {
    for (const Index source : sources) {
      const auto place = std::ranges::lower_bound(cited_, source);
      if (place == cited_.end() || *place != source) cited_.insert(place, source);
    }
  }
  /// Each once, in the knowledge base's order.
  [[nodiscard]] const std::vector<Index>& all() const { return cited_; }

 private:
  std::vector<Index> cited_;
};

}  // namespace langpick::report
