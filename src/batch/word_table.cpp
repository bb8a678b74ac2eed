#include "batch/word_table.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string>

namespace langpick::batch {

/// The first `count` bytes of a machine word that was loaded.
std::uint64_t WordTable::mask_of(std::size_t count) {
  std::array<char, word_size> bytes{};
  std::fill_n(bytes.begin(), std::min(count, word_size), '\xFF');
  return load(bytes.data());
}

WordTable::Word WordTable::word_of(std::string_view text, Index position) {
  std::string padded{text};
  padded += '"';
  const std::size_t size = padded.size();
  padded.resize(std::max(size, 2 * word_size));
  WordTable::Word word{.size = static_cast<std::uint32_t>(text.size()), .position = position};
  word.head = load(padded.data());
  word.head_mask = mask_of(size);
  word.tail = load(padded.data() + word_size);
  word.tail_mask = mask_of(size > word_size ? size - word_size : 0);
  if (size > 2 * word_size) word.rest = text.substr(2 * word_size);
  return word;
}

/// Lays the table out; how many steps all words together are from where they are looked for first.
std::size_t WordTable::fill(std::span<const Word> words, std::uint64_t factor) {
  factor_ = factor;
  std::ranges::fill(table_, Word{});
  std::size_t steps = 0;
  for (const Word& word : words) {
    std::size_t slot = slot_of(word.head);
    for (; table_[slot].size != 0; ++steps) slot = (slot + 1) & (table_.size() - 1);
    table_[slot] = word;
    slots_[word.position] = slot;
  }
  return steps;
}

WordTable::WordTable(std::span<const std::string_view> words) {
  constexpr std::uint64_t tries = 64;
  constexpr std::uint64_t odd_and_irregular = 0x9E3779B97F4A7C15;
  std::size_t shortest = word_size;
  std::vector<Word> list;
  list.reserve(words.size());
  for (Index i = 0; i < words.size(); ++i) {
    list.push_back(word_of(words[i], i));
    shortest = std::min(shortest, words[i].size() + 1);
  }
  prefix_mask_ = mask_of(shortest);
  slots_.resize(words.size());
  table_.resize(std::bit_ceil(words.size() * 2 + 2));
  shift_ = 64 - std::countr_zero(table_.size());
  // words that begin alike share a slot under any factor, the others under few
  std::uint64_t best = odd_and_irregular;
  std::size_t fewest = fill(list, best);
  for (std::uint64_t i = 1; i < tries && fewest > 0; ++i) {
    const std::uint64_t factor = odd_and_irregular * (2 * i + 1);
    const std::size_t steps = fill(list, factor);
    if (steps < fewest) {
      fewest = steps;
      best = factor;
    }
  }
  fill(list, best);
}

/// The part of a long word that the two machine words don't cover.
bool WordTable::rest_follows(const Word& word, const char* text, const char* end) {
  if (end - text <= static_cast<std::ptrdiff_t>(word.size)) return false;
  return word.rest == std::string_view{text + 2 * word_size, word.rest.size()} && text[word.size] == '"';
}

}  // namespace langpick::batch
