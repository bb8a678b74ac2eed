#pragma once
/// The leads of one alternative over others, packed into one integer, so that adding answers adds integers.

#include <cstdint>
#include <span>
#include <vector>

#include "audit/answer_classes.hpp"

namespace langpick::answer_space {

/// Between what all answers together leave the lead of `winner` over `other`.
struct LeadRange {
  std::int64_t lowest = 0;
  std::int64_t highest = 0;
};
[[nodiscard]] LeadRange lead_range(const std::vector<AnswerClasses>& classes,
                                   std::span<const std::int64_t> base, Index winner, Index other);

/// Measures how far `winner` is ahead of each of `others`. Questions fall into two halves. What the answers
/// of the first half give, above the least that they can give, is a *gain*; by how much those of the second
/// half fall short of the most that they can give is a *want*. Gains and wants are never negative, each lead
/// is a field of bits, and adding keys adds the fields without carry from one to the next. The winner
/// leads when in every field gain + `headroom` > want.
class Gauge {
 public:
  /// `base` has the points of each alternative without answers; `first_half` says of each question whether
  /// it belongs there. Throws TooLarge when the fields don't fit into 63 bits.
  Gauge(const std::vector<AnswerClasses>& classes, std::span<const std::int64_t> base, Index winner,
        const std::vector<Index>& others, const std::vector<bool>& first_half);

  [[nodiscard]] std::int64_t gain(Index question, const AnswerClass& answer) const;
  [[nodiscard]] std::int64_t want(Index question, const AnswerClass& answer) const;

  [[nodiscard]] std::size_t fields() const { return fields_.size(); }
  [[nodiscard]] std::int64_t value(std::int64_t key, std::size_t field) const {
    return (key >> fields_[field].shift) & fields_[field].largest;
  }
  [[nodiscard]] std::int64_t largest(std::size_t field) const { return fields_[field].largest; }
  [[nodiscard]] std::int64_t headroom(std::size_t field) const { return fields_[field].headroom; }
  /// Each field as far below its largest value as it was above 0.
  [[nodiscard]] std::int64_t mirrored(std::int64_t key) const { return all_largest_ - key; }

 private:
  struct Field {
    Index other = 0;
    std::vector<LeadRange> ranges;  ///< per question: between what its answers change the lead over `other`
    std::int64_t span = 0;          ///< of all questions together
    int shift = 0;
    std::int64_t largest = 0;  ///< that fits; all bits set
    std::int64_t headroom = 0;
  };

  [[nodiscard]] std::int64_t lead(const AnswerClass& answer, const Field& field) const {
    return answer.points[winner_] - answer.points[field.other];
  }

  Index winner_;
  std::vector<Field> fields_;  ///< the widest first, in the highest bits
  std::int64_t all_largest_ = 0;
};

}  // namespace langpick::answer_space
