#pragma once
/// What the rules say while answers change a question at a time, at the cost of the conditions that hear of
/// that question.

#include <optional>
#include <span>
#include <vector>

#include "engine/choosing.hpp"

namespace langpick::engine {

/// What the change of one answer adds to a tally.
struct Shift {
  Index tally = 0;
  int sure = 0;    ///< this, whatever the other answers are,
  int unsure = 0;  ///< and at most this more or less, which hangs on them
};

/// Per tally: the most that any one of several changes can add to it, and take from it.
class ShiftBounds {
 public:
  void widen(std::span<const Shift> shifts);

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

  /// How another answer to a question that may change can shift the tallies; empty: no rule hears of it.
  [[nodiscard]] std::vector<Shift> shifts(Index question, OptionSet from, OptionSet to) const;
  /// Answers false only where a change with these shifts surely leaves the verdicts as they are.
  [[nodiscard]] bool may_turn(std::span<const Shift> shifts) const;
  /// The same of so many changes within these bounds.
  [[nodiscard]] bool may_turn(const ShiftBounds& shifts, Index changes) const;

  /// Gives `question`, which may change, another answer: `shifts` are those of this change, and `sign` is 1;
  /// or it takes the change back, and `sign` is -1. `answers` are those of the tallies.
  void change(Answers& answers, Index question, OptionSet to, std::span<const Shift> shifts, int sign);
  [[nodiscard]] Verdicts verdicts() const;
  [[nodiscard]] std::size_t rules() const { return entries_.size(); }

 private:
  struct Tally {
    int sum = 0;
    int needed = 0;
    [[nodiscard]] bool holds() const { return sum >= needed; }
    [[nodiscard]] bool turns_within(int up, int down) const {
      return holds() ? sum - down < needed : sum + up >= needed;
    }
  };
  struct Part {
    const Condition* condition = nullptr;
    int points = 0;
    Index tally = 0;
  };
  struct Entry {
    const Rule* rule = nullptr;
    Index when = 0;               ///< a tally
    std::optional<Index> unless;  ///< a tally
  };

  Index tally(const Condition& condition, const Answers& answers);
  void let_hear(const Condition& condition, const Part& part);
  void count_joint(Index question, const Answers& answers, int sign);

  const KnowledgeBase* kb_;
  std::vector<Tally> tallies_;
  std::vector<Entry> entries_;            ///< in file order, without those that can never fire
  std::vector<std::vector<Part>> own_;    ///< per question: those that hear of it alone
  std::vector<std::vector<Part>> joint_;  ///< per question: those that hear of it and of others
};

}  // namespace langpick::engine
