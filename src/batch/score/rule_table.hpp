#pragma once
/// The rules of a knowledge base, made ready to be asked about millions of answer sets.

#include <optional>
#include <span>
#include <vector>

#include "batch/score/clauses.hpp"
#include "batch/score/leaf_table.hpp"
#include "engine/rules.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::batch {

class RuleTable {
 public:
  explicit RuleTable(const KnowledgeBase& kb);

  /// Judges `answers`, of which `chosen` is the list. What was asked before is forgotten.
  void judge(const Answers& answers, std::span<const OptionNumber> chosen);

  /// Of the answers judged last; the same as `engine::apply_rules` finds.
  [[nodiscard]] const std::vector<std::optional<Index>>& excluded_by() const { return excluded_by_; }
  [[nodiscard]] const std::vector<Index>& outside() const { return outside_; }
  [[nodiscard]] const std::vector<Index>& contradictions() const { return contradictions_; }

  /// Of the answers judged last: which questions may still get one, and how many apply or have one.
  [[nodiscard]] const engine::Future& future() const { return future_; }
  [[nodiscard]] Index applicable() const { return applicable_; }

  /// Of the answers judged last, more of which may come: the same as `engine::exclusion`,
  /// `engine::all_ruled_out` and `engine::outside_settled` find.
  [[nodiscard]] engine::Truth exclusion(Index alternative) const { return exclusion_[alternative]; }
  [[nodiscard]] bool all_ruled_out() const { return possible_.empty(); }
  [[nodiscard]] bool outside_settled(Index option) const;

 private:
  /// A rule with a say in the choice or in its strength.
  struct Entry {
    Index position = 0;
    bool by_tree = false;  ///< it has too many clauses; the one it has here bars nothing
    RuleKind kind = RuleKind::exclude;
    std::vector<Index> taken_out;  ///< alternatives, by an exclude rule
  };
  struct EntryClause {
    Clause clause;
    Index entry = 0;
  };
  struct Answer {
    bool fires = false;  ///< as `engine::fires`
    engine::Truth prospect = engine::Truth::no;
  };
  /// A rule that prefers an outside option, and may fire.
  struct Prospect {
    Index position = 0;
    engine::Truth truth = engine::Truth::no;
  };

  [[nodiscard]] std::uint64_t possible_from(std::size_t first) const;
  [[nodiscard]] Answer ask(const EntryClause& possible, const Answers& answers) const;
  void note(const Entry& entry, Answer answer);
  void note_outside(Index position, Answer answer);
  void look_ahead(const Answers& answers);

  const KnowledgeBase* kb_;
  LeafTable leaves_;
  std::vector<Entry> entries_;
  std::vector<EntryClause> clauses_;  ///< in file order
  std::vector<std::optional<Index>> excluded_by_;
  std::vector<engine::Truth> exclusion_;  ///< per alternative
  std::vector<Index> outside_;
  std::vector<Index> contradictions_;
  std::vector<Index> conditional_;  ///< questions that don't apply always
  engine::Future future_;
  Index applicable_ = 0;
  std::vector<Prospect> possible_;  ///< in file order
};

}  // namespace langpick::batch
