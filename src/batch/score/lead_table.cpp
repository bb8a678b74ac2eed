#include "batch/score/lead_table.hpp"

#include <algorithm>
#include <bit>
#include <functional>

#include "engine/score.hpp"

namespace langpick::batch {

namespace {

constexpr std::size_t lead_word_bits = 64;

void flip_bit(std::vector<std::uint64_t>& words, std::uint32_t bit) {
  words[bit / lead_word_bits] ^= std::uint64_t{1} << bit % lead_word_bits;
}

bool takes_out(const engine::Term& term) { return term.question && term.effect == nullptr; }

}  // namespace

LeadTable::LeadTable(const KnowledgeBase& kb, const TermTable& table, const engine::Additions& additions,
                     Index leader, Index other) {
  const std::span<const engine::Term> terms = table.all();
  std::vector<TermNumber> order;
  for (TermNumber t = 0; t < terms.size(); ++t) {
    if (engine::advantage(terms[t], leader, other) != 0 && !takes_out(terms[t])) order.push_back(t);
  }
  const auto advantage = [&](TermNumber t) { return engine::advantage(terms[t], leader, other); };
  std::ranges::stable_sort(order, std::greater{}, advantage);

  const auto none = static_cast<std::uint32_t>(order.size());
  ranks_.assign(terms.size(), none);
  base_.resize(none / lead_word_bits + 1);
  for (const TermNumber t : order) {
    const engine::Term& term = terms[t];
    const auto rank = static_cast<std::uint32_t>(ranked_.size());
    ranks_[t] = rank;
    if (t < table.base()) flip_bit(base_, rank);
    ranked_.push_back({term.question, term.option, term.criterion, term.effect, advantage(t)});
  }
  for (TermNumber t = 0; t < terms.size(); ++t) {
    if (!takes_out(terms[t])) continue;
    for (TermNumber base = 0; base < table.base(); ++base) {
      if (terms[base].criterion == terms[t].criterion) ranks_[t] = ranks_[base];
    }
  }
  present_ = base_;
  for (Index q = 0; q < kb.questions.size(); ++q) {
    least_.push_back(engine::range(kb, additions, q, leader, other).lowest);
  }
}

/// Without a branch: which questions are open can't be guessed.
std::int64_t LeadTable::least_addition(const engine::Future& future) const {
  std::int64_t sum = 0;
  for (Index q = 0; q < least_.size(); ++q) {
    sum += least_[q] & -static_cast<std::int64_t>(future.is_open(q));
  }
  return sum;
}

LargestContributions LeadTable::largest(std::span<const TermNumber> terms) {
  std::ranges::copy(base_, present_.begin());
  for (const TermNumber term : terms) flip_bit(present_, ranks_[term]);
  LargestContributions found{.ranked = ranked_};
  std::uint32_t first = 0;  // of a word
  for (std::uint64_t word : present_) {
    for (; word != 0 && found.count < most_contributions; word &= word - 1) {
      const std::uint32_t rank = first + static_cast<std::uint32_t>(std::countr_zero(word));
      if (rank == ranked_.size()) break;  // they add nothing
      found.ranks[found.count++] = rank;
    }
    first += lead_word_bits;
  }
  return found;
}

}  // namespace langpick::batch
