#pragma once
/// The rules of a knowledge base, made ready to be asked about millions of answer sets.

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/rules.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::batch {

/// A condition that is a list of options, some or all of which have to be chosen, is laid out flat. So are
/// nearly all; what is nested deeper is asked as it stands, once what is flat in it doesn't decide.
class FlatCondition {
 public:
  explicit FlatCondition(const Condition& condition);

  struct Answer {
    bool holds = false;  ///< for these answers, as `engine::holds`
    engine::Truth prospect = engine::Truth::no;
  };
  [[nodiscard]] Answer ask(const Answers& answers) const;

 private:
  struct Leaf {
    Index question = 0;
    std::uint64_t options = 0;  ///< of which one is chosen
  };
  /// Takes up what is flat of a condition; false: there is more to it.
  bool flatten(const Condition& condition);
  [[nodiscard]] engine::Truth any(const Answers& answers) const;
  [[nodiscard]] engine::Truth all(const Answers& answers) const;

  const Condition* nested_ = nullptr;  ///< null: all of it is flat
  bool all_ = false;                   ///< all leaves have to hold, not one of them
  bool negated_ = false;
  std::vector<Leaf> leaves_;
};

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
  [[nodiscard]] engine::Truth exclusion(Index alternative) const { return exclusion_[alternative]; }
  [[nodiscard]] bool all_ruled_out() const { return all_ruled_out_; }
  [[nodiscard]] bool outside_settled(Index option) const;

 private:
  /// A rule with a say in the choice.
  struct Entry {
    Index position = 0;
    FlatCondition when;
    std::optional<FlatCondition> unless;
    std::vector<Index> taken_out;  ///< alternatives, by an exclude rule; empty: it prefers an outside option
    engine::Truth truth = engine::Truth::no;
  };
  void note(const Entry& entry, bool fires);

  const KnowledgeBase* kb_;
  std::vector<Entry> entries_;  ///< in file order
  std::vector<std::optional<Index>> excluded_by_;
  std::vector<engine::Truth> exclusion_;  ///< per alternative
  std::vector<Index> outside_;
  bool all_ruled_out_ = true;
};

}  // namespace langpick::batch
