#pragma once
/// The choice alone, without all that a recommendation says about it: cheap enough to be made for thousands
/// of answer sets that differ in a few questions.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "langpick/analysis.hpp"

namespace langpick::engine {

/// What rules have decided: who is out, and where they point.
struct Verdicts {
  std::vector<bool> excluded;    ///< per alternative
  std::optional<Index> outside;  ///< the outside option of the first prefer_outside rule that fires
};

/// The rules that have a say in the choice, for answers of which only some questions may still change.
class ChoiceRules {
 public:
  /// `may_change`: per question.
  ChoiceRules(const KnowledgeBase& kb, const Answers& answers, const std::vector<bool>& may_change);

  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] Verdicts judge(const Answers& answers) const;

 private:
  struct Entry {
    const Rule* rule = nullptr;
    bool certain = false;  ///< fires whatever changes
  };
  const KnowledgeBase* kb_;
  std::vector<Entry> entries_;  ///< in file order, without those that can never fire
};

/// `points` has one value per alternative; more are ignored.
[[nodiscard]] Choice choose(std::span<const std::int64_t> points, const Verdicts& verdicts);

}  // namespace langpick::engine
