#pragma once
/// The rules of a knowledge base, made ready to be asked about millions of answer sets: what they ask for at
/// the bottom is answered for all of them at once, and asking one takes no walk over a tree.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "batch/read/chosen_options.hpp"
#include "engine/rules.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::batch {

/// A bit per leaf.
using LeafSet = std::uint64_t;

/// The leaves of conditions: is one of these options of a question chosen? Leaves that ask the same are one.
class LeafTable {
 public:
  explicit LeafTable(const KnowledgeBase& kb);

  /// The bit of a leaf, which is an `any_option`, and enters here when first seen; none: there is no room for
  /// another.
  [[nodiscard]] std::optional<LeafSet> bit_of(const Condition& leaf);

  /// Judges answers. What was asked before is forgotten.
  void judge(std::span<const OptionNumber> chosen);
  /// Of the answers judged last: this question has none, and won't get one.
  void close(Index question) { answered_ |= asking_[question]; }

  // Of the answers judged last.
  [[nodiscard]] LeafSet met() const { return met_; }         ///< one of its options is chosen
  [[nodiscard]] LeafSet open() const { return ~answered_; }  ///< its question may still get an answer

 private:
  struct Leaf {
    Index question = 0;
    std::uint64_t options = 0;

    friend bool operator==(const Leaf&, const Leaf&) = default;
  };

  const KnowledgeBase* kb_;
  std::vector<OptionNumber> first_;  ///< per question
  std::vector<Leaf> leaves_;
  std::vector<LeafSet> asking_;  ///< per question
  struct Effect {
    LeafSet met = 0;
    LeafSet answered = 0;
  };
  std::vector<Effect> effects_;  ///< per option
  LeafSet met_ = 0;
  LeafSet answered_ = 0;
};

/// All leaves of the one are met, and none of the other.
struct Clause {
  LeafSet needed = 0;
  LeafSet barred = 0;
};

/// The disjunctive normal form of a rule: it fires if one of the clauses holds. It is true for `prospect`,
/// too: min, max and 2 − x over no, maybe and yes obey the laws that it is made by (De Morgan's and
/// distribution). None: they would be so many that the tree is quicker, as where points are counted, or there
/// is no room for all of its leaves.
[[nodiscard]] std::optional<std::vector<Clause>> clauses_of(const Rule& rule, LeafTable& leaves);

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
