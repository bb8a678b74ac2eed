#pragma once
/// A person's answers about one project, resolved against one knowledge base.

#include <bit>
#include <cstdint>
#include <string>
#include <vector>

#include "langpick/knowledge_base.hpp"

namespace langpick {

/// The chosen options of one question, a bit each; empty: the question is not answered.
class OptionSet {
 public:
  constexpr OptionSet() = default;
  constexpr explicit OptionSet(std::uint64_t bits) : bits_(bits) {}

  constexpr void add(Index option) { bits_ |= std::uint64_t{1} << option; }
  [[nodiscard]] constexpr bool contains(Index option) const { return (bits_ >> option & 1U) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  [[nodiscard]] constexpr Index size() const { return static_cast<Index>(std::popcount(bits_)); }
  [[nodiscard]] constexpr std::uint64_t bits() const { return bits_; }

  /// Calls `visit(option)` for each chosen option, in the question's order.
  template <typename Visit>
  constexpr void for_each(Visit&& visit) const {
    for (std::uint64_t rest = bits_; rest != 0; rest &= rest - 1) {
      visit(static_cast<Index>(std::countr_zero(rest)));
    }
  }

  friend constexpr bool operator==(OptionSet, OptionSet) = default;

 private:
  std::uint64_t bits_ = 0;
};

inline constexpr int stated_weight_percent = 100;  ///< a criterion as the knowledge base weighs it
inline constexpr int max_weight_percent = 1000;

struct Answers {
  std::vector<OptionSet> chosen;    ///< per question
  std::vector<int> weight_percent;  ///< per criterion, 0..1000
  std::vector<std::string> notes;   ///< per question; empty: none. No part in the decision
  std::string project = {};         ///< what it is called; empty: nobody says. No part in the decision

  Answers() = default;
  /// Nothing answered, every weight as stated.
  explicit Answers(const KnowledgeBase& kb)
      : chosen(kb.questions.size()),
        weight_percent(kb.criteria.size(), stated_weight_percent),
        notes(kb.questions.size()) {}

  [[nodiscard]] Index answered() const;
  /// Is there anything to decide from? Where nothing is asked the weights alone decide.
  [[nodiscard]] bool can_decide() const { return chosen.empty() || answered() > 0; }

  friend bool operator==(const Answers&, const Answers&) = default;
};

}  // namespace langpick
