#include "batch/read/word_table.hpp"

#include <algorithm>
#include <bit>
#include <string>

namespace langpick::batch {

/// Lays the table out; how many words found their slot taken.
std::size_t WordTable::fill(std::uint64_t factor) {
  factor_ = factor;
  std::ranges::fill(slots_, Slot{});
  std::size_t left_out = 0;
  for (Index i = 0; i < words_.size(); ++i) {
    if (words_[i].size() > ShortText::capacity) continue;
    std::string padded{words_[i]};
    padded.resize(ShortText::capacity);
    Slot& slot = slots_[slot_of({padded.data(), words_[i].size()})];
    if (slot.position != no_word) {
      ++left_out;
    } else {
      slot = {ShortText{words_[i]}, i};
    }
  }
  return left_out;
}

WordTable::WordTable(std::span<const std::string_view> words) : words_(words.begin(), words.end()) {
  constexpr std::uint64_t tries = 64;
  constexpr std::uint64_t odd_and_irregular = 0x9E3779B97F4A7C15;
  slots_.resize(std::bit_ceil(words.size() * 4 + 2));
  shift_ = 64 - std::countr_zero(slots_.size());
  std::uint64_t best = odd_and_irregular;
  std::size_t fewest = fill(best);
  for (std::uint64_t i = 1; i < tries && fewest > 0; ++i) {
    const std::uint64_t factor = odd_and_irregular * (2 * i + 1);
    const std::size_t left_out = fill(factor);
    if (left_out < fewest) {
      fewest = left_out;
      best = factor;
    }
  }
  fill(best);
}

/// Words that are too long for a slot or found it taken, and what isn't one.
Index WordTable::look_for(std::string_view word) const {
  const auto found = std::ranges::find(words_, word);
  return found == words_.end() ? no_word : static_cast<Index>(found - words_.begin());
}

}  // namespace langpick::batch
