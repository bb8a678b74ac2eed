#pragma once
/// What answers add to leads: how often each sum occurs among many answer sets, and which sums of one half of
/// the questions go with how many of the other. A sum is the leads of one alternative over others, packed
/// into one integer, so that adding answers adds integers.

#include <cstdint>
#include <span>
#include <vector>

#include "audit/answer_classes.hpp"
#include "audit/effort.hpp"

namespace langpick::answer_space {

struct Point {
  std::int64_t key = 0;     ///< a `Gauge`'s
  std::uint64_t count = 0;  ///< answer sets with this sum
};

/// By key, each key once.
using Tally = std::vector<Point>;

/// The points of `tally`, each `times` over and moved by `shift`.
struct Moved {
  const Tally* tally = nullptr;
  std::int64_t shift = 0;
  std::uint64_t times = 1;
};

/// All of them in one tally. Throws TooLarge.
[[nodiscard]] Tally merged(std::span<const Moved> parts, Effort& effort);

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

/// Per point of `gains`, the answer sets behind those of `wants` that it satisfies; per point of `wants`,
/// those behind the `gains` that satisfy it.
struct Meeting {
  std::vector<std::uint64_t> satisfied;
  std::vector<std::uint64_t> satisfying;
};

/// Time grows with the number of points where the gauge has two fields at most, and with the number of pairs
/// where it has more. Throws TooLarge.
[[nodiscard]] Meeting meet(const Tally& gains, const Tally& wants, const Gauge& gauge, Effort& effort);

}  // namespace langpick::answer_space
