#include "batch/score/term_table.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <functional>
#include <numeric>

#include "engine/score.hpp"

namespace langpick::batch {

namespace {

/// As if somebody had chosen everything.
Answers everything(const KnowledgeBase& kb, const std::vector<int>& weight_percent) {
  Answers answers{kb};
  answers.weight_percent = weight_percent;
  for (Index q = 0; q < kb.questions.size(); ++q) {
    for (Index o = 0; o < kb.questions[q].options.size(); ++o) answers.chosen[q].add(o);
  }
  return answers;
}

}  // namespace

TermTable::TermTable(const KnowledgeBase& kb, const std::vector<int>& weight_percent)
    : all_(engine::terms(kb, everything(kb, weight_percent))) {
  auto term = std::ranges::find_if(all_, [](const engine::Term& t) { return t.question.has_value(); });
  const auto number = [&] { return static_cast<TermNumber>(term - all_.begin()); };
  base_ = number();
  for (Index q = 0; q < kb.questions.size(); ++q) {
    for (Index o = 0; o < kb.questions[q].options.size(); ++o) {
      const TermNumber first = number();
      while (term != all_.end() && term->question == q && term->option == o) ++term;
      Brought& brought = brought_.emplace_back(Brought{.count = number() - first});
      std::iota(brought.numbers.begin(), brought.numbers.end(), first);
    }
  }
  room_.resize(all_.size() + usual);
}

/// As many are written as is usual, of which the next option's overwrite what is too much: how many an option
/// brings can't be guessed.
std::span<const TermNumber> TermTable::of(std::span<const OptionNumber> options) {
  TermNumber* next = room_.data();
  for (const OptionNumber option : options) {
    const Brought& brought = brought_[option];
    std::memcpy(next, brought.numbers.data(), sizeof brought.numbers);
    if (brought.count > usual) std::iota(next + usual, next + brought.count, brought.numbers.back() + 1);
    next += brought.count;
  }
  return {room_.data(), next};
}

PointTable::PointTable(const KnowledgeBase& kb, const TermTable& table)
    : width_(kb.alternatives.size() + 1),
      base_(kb.criteria.size() * width_),
      base_totals_(width_),
      sums_(base_.size()),
      totals_(width_),
      net_(kb.criteria.size()) {
  for (const engine::Term& term : table.all()) {
    where_.push_back(static_cast<std::uint32_t>(term.criterion * width_));
    for (const int rating : term.ratings) rows_.push_back(term.weight * rating);
    rows_.push_back(term.weight * kb.scale);
  }
  for (std::size_t i = 0; i < table.base() * width_; ++i) {
    base_[where_[i / width_] + i % width_] += rows_[i];
    base_totals_[i % width_] += rows_[i];
  }
}

/// `Width`: of the rows, where it is known to the compiler, which then adds them in registers; 0: any.
template <std::size_t Width>
void PointTable::add_up_rows(std::span<const TermNumber> terms) {
  const std::size_t width = Width == 0 ? width_ : Width;
  std::ranges::copy(base_, sums_.begin());
  std::array<std::int64_t, Width> kept{};
  std::int64_t* const totals = Width == 0 ? totals_.data() : kept.data();
  std::copy_n(base_totals_.begin(), width, totals);
  for (const TermNumber term : terms) {
    const std::int64_t* const row = rows_.data() + term * width;
    std::int64_t* const sums = sums_.data() + where_[term];
    std::array<std::int64_t, Width> sum{};  // all of it is read before any is written
    for (std::size_t i = 0; i < Width; ++i) sum[i] = sums[i] + row[i];
    for (std::size_t i = 0; i < Width; ++i) sums[i] = sum[i];
    for (std::size_t i = Width; i < width; ++i) sums[i] += row[i];
    for (std::size_t i = 0; i < width; ++i) totals[i] += row[i];
  }
  if constexpr (Width != 0) std::ranges::copy(kept, totals_.begin());
}

void PointTable::add_up(std::span<const TermNumber> terms) {
  switch (width_) {
    case 3:
      return add_up_rows<3>(terms);
    case 4:
      return add_up_rows<4>(terms);
    case 5:
      return add_up_rows<5>(terms);
    default:
      return add_up_rows<0>(terms);
  }
}

std::span<const std::int64_t> PointTable::net_terms(Index a, Index b) {
  const std::int64_t* sums = sums_.data();
  for (std::int64_t& net : net_) {
    net = sums[a] - sums[b];
    sums += width_;
  }
  return net_;
}

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
