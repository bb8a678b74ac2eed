#pragma once
/// The weighted votes behind a decision, each traced to where it comes from.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "langpick/answers.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::engine {

/// One weighted vote; `ratings` has one value (0..100) per alternative, in the knowledge base's order.
struct Term {
  Index criterion = 0;
  std::optional<Index> question;  ///< none for a base term, as is `option`
  std::optional<Index> option;
  const Effect* effect = nullptr;  ///< null for a base term, and for an option that takes one out
  std::int64_t weight = 0;         ///< in hundredths, scaled by the user; < 0 where it takes a base term out
  std::span<const int> ratings;
};

/// The weight of an effect or a base term in hundredths, after the user's scaling.
[[nodiscard]] constexpr std::int64_t scaled(std::int64_t weight, int percent) { return weight * percent; }

/// Base terms in the order of criteria, then effects in the order of questions and options, an option's drops
/// after its effects.
/// Terms without weight are left out.
[[nodiscard]] std::vector<Term> terms(const KnowledgeBase& kb, const Answers& answers);

/// Per criterion, the sum of its terms' weights; never negative, as no base term is taken out twice.
[[nodiscard]] std::vector<std::int64_t> weights(std::span<const Term> terms, std::size_t criteria);

/// What `term` adds to the lead of `a` over `b`.
[[nodiscard]] constexpr std::int64_t advantage(const Term& term, Index a, Index b) {
  return term.weight * (term.ratings[a] - term.ratings[b]);
}

}  // namespace langpick::engine
