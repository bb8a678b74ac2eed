#pragma once
/// The additive value model of `docs/method.md`, exact: the weighted votes behind a decision, what they add
/// up to, and what each option adds.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "langpick/answers.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::engine {

/// One weighted vote; `ratings` has one value per alternative, in the knowledge base's order and scale.
struct Term {
  Index criterion = 0;
  std::optional<Index> question;  ///< none for a base term, as is `option`
  std::optional<Index> option;
  const Effect* effect = nullptr;  ///< null for a base term, and for an option that takes one out
  std::int64_t weight = 0;         ///< scaled by the user; < 0 where it takes a base term out
  std::span<const int> ratings;
};

/// The weight of an effect or a base term after the user's scaling: in hundredths of what the knowledge base
/// holds.
[[nodiscard]] constexpr std::int64_t scaled(std::int64_t weight, int percent) { return weight * percent; }

/// Base terms in the order of criteria, then effects in the order of questions and options, an option's drops
/// after its effects. Terms without weight are left out.
[[nodiscard]] std::vector<Term> terms(const KnowledgeBase& kb, const Answers& answers);

/// Per criterion, the sum of its terms' weights; never negative, as no base term is taken out twice.
[[nodiscard]] std::vector<std::int64_t> weights(std::span<const Term> terms, std::size_t criteria);

/// What `term` adds to the lead of `a` over `b`.
[[nodiscard]] constexpr std::int64_t advantage(const Term& term, Index a, Index b) {
  return term.weight * (term.ratings[a] - term.ratings[b]);
}

/// Exact: all alternatives share the divisor, so order and equality need no division.
struct Scores {
  std::int64_t divisor = 0;          ///< sum of the weights; 0 when there was no term
  std::vector<std::int64_t> points;  ///< per alternative; its score, in the terms' scale, is points / divisor
};

/// Adds up `terms`, in any order; each rates `alternatives` alternatives. Cannot fail.
[[nodiscard]] Scores score(std::span<const Term> terms, std::size_t alternatives);

/// Per criterion, the sum of its terms' advantage of `a` over `b`: the `x_c` of the analyses.
[[nodiscard]] std::vector<std::int64_t> net_terms(std::span<const Term> terms, std::size_t criteria, Index a,
                                                  Index b);

/// What each option adds to the points of each alternative, computed once for many answer sets. Rows of one
/// number per alternative and then, last, the weight times the scale: under given weights of the criteria.
class Additions {
 public:
  using Row = std::span<const std::int64_t>;

  Additions(const KnowledgeBase& kb, const std::vector<int>& weight_percent);

  [[nodiscard]] Row base() const { return row(0); }
  [[nodiscard]] Row of(Index question, Index option) const { return row(first_[question] + option); }
  /// The points of every alternative and the divisor.
  [[nodiscard]] std::vector<std::int64_t> total(const Answers& answers) const;

 private:
  [[nodiscard]] Row row(std::size_t position) const { return Row{rows_}.subspan(position * width_, width_); }

  std::size_t width_;
  std::vector<std::size_t> first_;  ///< per question: the row of its first option
  std::vector<std::int64_t> rows_;
};

/// What the answer `options` of a question adds to the lead of `a` over `b`.
[[nodiscard]] std::int64_t advantage(const Additions& additions, Index question, OptionSet options, Index a,
                                     Index b);

/// Between what the answers to one question, none included, add to a lead.
struct Range {
  std::int64_t lowest = 0;   ///< <= 0
  std::int64_t highest = 0;  ///< >= 0
};
[[nodiscard]] Range range(const KnowledgeBase& kb, const Additions& additions, Index question, Index a,
                          Index b);

}  // namespace langpick::engine
