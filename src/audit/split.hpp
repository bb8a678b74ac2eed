#pragma once
/// The questions of a knowledge base in two halves that are about as laborious.

#include <vector>

#include "audit/diagram.hpp"
#include "audit/half.hpp"

namespace langpick::answer_space {

class Gauge;

/// Along a route, the first questions of it belong to the first half and the rest to the second; questions
/// that don't matter to the route belong to either.
class Split {
 public:
  /// Throws TooLarge where a half has 2^`most_half_bits` answer sets or more.
  Split(const Route& route, const std::vector<AnswerClasses>& classes);

  [[nodiscard]] std::vector<bool> in_first_half() const;

  /// Each half from its end of the route to where they meet: the cases after the last step are the same for
  /// both. The first adds up gains, the second wants.
  [[nodiscard]] std::vector<Step> first_steps(const Gauge& gauge) const;
  [[nodiscard]] std::vector<Step> second_steps(const Gauge& gauge) const;

 private:
  [[nodiscard]] std::size_t cases_where_they_meet() const;
  [[nodiscard]] Step on_route(std::size_t layer, const Gauge& gauge) const;
  [[nodiscard]] Step off_route(Index question, bool first_half, const Gauge& gauge) const;

  const Route& route_;
  const std::vector<AnswerClasses>& classes_;
  std::size_t cut_ = 0;        ///< layers of the route that belong to the first half
  std::vector<Index> first_;   ///< questions off the route, those with most answers first
  std::vector<Index> second_;  ///< likewise
};

}  // namespace langpick::answer_space
