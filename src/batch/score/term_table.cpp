#include "batch/score/term_table.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

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

}  // namespace langpick::batch
