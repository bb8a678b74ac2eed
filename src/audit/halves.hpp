#pragma once
/// The questions of a knowledge base in two halves that are about as laborious, each answered one after
/// another in every way.

#include <functional>
#include <vector>

#include "audit/diagram.hpp"
#include "audit/sums.hpp"
#include "langpick/audit.hpp"

namespace langpick::answer_space {

/// Answers to one question that lead from one case to the same next one and add the same.
struct Move {
  Index to = 0;
  std::int64_t shift = 0;
  std::uint64_t answers = 0;
  std::vector<Index> classes;  ///< which they are
};

/// One question: the moves from each case, and how many cases there are after it.
struct Step {
  Index question = 0;
  std::vector<std::vector<Move>> moves;
  Index cases_after = 1;
};

class Half {
 public:
  /// Starts from one case and the sum 0. Throws TooLarge.
  Half(std::vector<Step> steps, Effort& effort);

  /// Per case after the last step, how often each sum occurs.
  [[nodiscard]] const std::vector<Tally>& end() const { return layers_.back(); }

  /// Traces what is known of the end back to the answers. `worth` has, per case and point of `end()`, how
  /// many answer sets of the other half go with one of its answer sets. `credit(question, answer class, n)`
  /// is called with the number of answer sets of both halves that contain one given answer of that class,
  /// in parts to be summed up.
  using Credit = std::function<void(Index question, Index answer_class, Count sets)>;
  void trace_back(const std::vector<std::vector<std::uint64_t>>& worth, Effort& effort,
                  const Credit& credit) const;

 private:
  /// The worth of the points before a step from that of those after it, which `Number` can hold.
  template <typename Number>
  [[nodiscard]] std::vector<std::vector<Count>> worth_before(std::size_t step,
                                                             const std::vector<std::vector<Number>>& after,
                                                             Effort& effort, const Credit& credit) const;

  std::vector<Step> steps_;
  std::vector<std::vector<Tally>> layers_;  ///< before the first step, and after each
};

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
