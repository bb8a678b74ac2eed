#pragma once
/// The choice alone, without all that a recommendation says about it: cheap enough to be made for thousands
/// of answer sets that differ in a few questions.

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "engine/rules.hpp"
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

/// What the change of one answer adds to a tally.
struct Shift {
  Index tally = 0;
  int sure = 0;    ///< this, whatever the other answers are,
  int unsure = 0;  ///< and at most this more or less, which hangs on them
};

/// What a tally has while a condition holds.
struct Summand {
  const Condition* condition = nullptr;
  int points = 0;
  Index tally = 0;
};

/// What the change of one answer does to the tallies.
struct Impact {
  std::vector<Shift> shifts;    ///< empty: it turns no condition
  std::vector<Summand> unsure;  ///< those that it may turn together with other answers
};

/// Per tally: the most that any one of several changes can add to it, and take from it.
class ShiftBounds {
 public:
  void widen(const Impact& impact);

 private:
  friend class Tallies;
  struct Bound {
    int up = 0;
    int down = 0;
  };
  std::vector<Bound> bounds_;  ///< none for tallies at the end that nothing shifts
};

/// A tally is the sum behind a condition: the points of an at_least, or 1 where another one holds.
class Tallies {
 public:
  /// Of the rules that have a say in the choice. `may_change`: per question.
  Tallies(const KnowledgeBase& kb, const Answers& answers, const std::vector<bool>& may_change);

  [[nodiscard]] bool hear_of(Index question) const {
    return !own_[question].empty() || !joint_[question].empty();
  }
  /// Of another answer to a question that may change.
  [[nodiscard]] Impact impact(Index question, OptionSet from, OptionSet to) const;
  /// Answers false only where a change of this impact surely leaves the verdicts as they are.
  [[nodiscard]] bool may_turn(const Impact& impact) const;
  /// The same of so many changes within these bounds.
  [[nodiscard]] bool may_turn(const ShiftBounds& shifts, Index changes) const;

  using Sums = std::vector<int>;  ///< per tally

  /// Gives `question`, which may change, another answer; `impact` is that of this change, and `answers` are
  /// those of the tallies. Returns what the sums were.
  [[nodiscard]] Sums change(Answers& answers, Index question, OptionSet to, const Impact& impact);
  /// Takes that change back. The answer is the caller's to take back.
  void restore(Sums sums) { sums_ = std::move(sums); }
  [[nodiscard]] Verdicts verdicts() const;
  [[nodiscard]] std::size_t rules() const { return entries_.size(); }

 private:
  struct Entry {
    const Rule* rule = nullptr;
    Index when = 0;               ///< a tally
    std::optional<Index> unless;  ///< a tally
  };

  Index tally(const Condition& condition, const Future& future);
  void let_hear(const Condition& condition, const Summand& part);
  void count(std::span<const Summand> summands, const Answers& answers, int sign);
  [[nodiscard]] bool is_met(Index tally) const { return sums_[tally] >= needed_[tally]; }
  [[nodiscard]] bool turns_within(Index tally, int up, int down) const {
    return is_met(tally) ? sums_[tally] - down < needed_[tally] : sums_[tally] + up >= needed_[tally];
  }

  const KnowledgeBase* kb_;
  Sums sums_;
  std::vector<int> needed_;                  ///< per tally: what its condition holds from
  std::vector<Entry> entries_;               ///< in file order, without those that can never fire
  std::vector<std::vector<Summand>> own_;    ///< per question: those that hear of it alone
  std::vector<std::vector<Summand>> joint_;  ///< per question: those that hear of it and of others
};

}  // namespace langpick::engine
