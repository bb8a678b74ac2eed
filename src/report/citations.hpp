#pragma once
/// The sources that a report has cited so far, for the list at its end.

#include <algorithm>
#include <span>
#include <vector>

#include "langpick/knowledge_base.hpp"

namespace langpick::report {

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
