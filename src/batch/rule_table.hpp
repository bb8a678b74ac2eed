#pragma once
/// The rules of a knowledge base, made ready to be asked about millions of answer sets.

#include <cstdint>
#include <vector>

#include "engine/rules.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::batch {

/// Most rules hear of a few options that few answer sets have. For each rule one list of options is kept
/// without any of which it can't fire; only where one of them is chosen, or its question open, is the rule
/// looked at.
class RuleTable {
 public:
  explicit RuleTable(const KnowledgeBase& kb);

  /// Judges `answers`: what was asked before is forgotten.
  void judge(const Answers& answers);

  /// Of the answers judged last; the same as `engine::apply_rules` finds.
  [[nodiscard]] const std::vector<std::optional<Index>>& excluded_by() const { return excluded_by_; }
  [[nodiscard]] const std::vector<Index>& outside() const { return outside_; }

  /// Of the answers judged last, more of which may come: the same as `engine::exclusion`,
  /// `engine::all_ruled_out` and `engine::outside_settled` find.
  [[nodiscard]] engine::Truth exclusion(Index alternative) const;
  [[nodiscard]] bool all_ruled_out() const;
  [[nodiscard]] bool outside_settled(Index option) const;

 private:
  /// One of these options of a question has to be chosen.
  struct Trigger {
    Index question = 0;
    std::uint64_t options = 0;
  };
  /// A rule with a say in the choice.
  struct Entry {
    Index position = 0;
    bool always_asked = false;
    std::vector<Trigger> triggers;
    std::vector<Index> taken_out;  ///< alternatives, by an exclude rule
    engine::Truth truth = engine::Truth::no;
  };

  static bool triggers_of(const Condition& condition, std::vector<Trigger>& triggers);
  static bool may_fire(const Entry& entry, const Answers& answers);
  void fire(const Entry& entry);

  const KnowledgeBase* kb_;
  std::vector<Entry> entries_;  ///< in file order
  std::vector<std::optional<Index>> excluded_by_;
  std::vector<Index> outside_;
};

}  // namespace langpick::batch
