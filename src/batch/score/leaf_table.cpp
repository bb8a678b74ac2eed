#include "batch/score/leaf_table.hpp"

#include <algorithm>

namespace langpick::batch {

LeafTable::LeafTable(const KnowledgeBase& kb)
    : kb_(&kb), first_(first_options(kb)), asking_(kb.questions.size()) {
  std::size_t options = 0;
  for (const Question& question : kb.questions) options += question.options.size();
  effects_.resize(options);
}

std::optional<LeafSet> LeafTable::bit_of(const Condition& leaf) {
  constexpr std::size_t most_leaves = 64;
  const Leaf asked{leaf.question, leaf.options};
  const auto found = std::ranges::find(leaves_, asked);
  const auto position = static_cast<std::size_t>(found - leaves_.begin());
  if (position == most_leaves) return std::nullopt;
  const LeafSet bit = LeafSet{1} << position;
  if (found != leaves_.end()) return bit;
  leaves_.push_back(asked);
  asking_[leaf.question] |= bit;
  for (Index o = 0; o < kb_->questions[leaf.question].options.size(); ++o) {
    Effect& effect = effects_[first_[leaf.question] + o];
    effect.answered |= bit;
    if (OptionSet{leaf.options}.contains(o)) effect.met |= bit;
  }
  return bit;
}

void LeafTable::judge(std::span<const OptionNumber> chosen) {
  Effect all;
  for (const OptionNumber option : chosen) {
    all.met |= effects_[option].met;
    all.answered |= effects_[option].answered;
  }
  met_ = all.met;
  answered_ = all.answered;
}

}  // namespace langpick::batch
