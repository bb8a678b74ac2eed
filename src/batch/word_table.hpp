#pragma once
/// Ids to positions, recognised where they stand.

#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "langpick/knowledge_base.hpp"

namespace langpick::batch {

/// Bytes that have to be readable from where a word is looked for.
inline constexpr std::size_t word_padding = 16;

/// The quote that ends a word is part of what is compared: so its end needs not be looked for, and no word is
/// the beginning of another.
class WordTable {
 public:
  struct Word {
    std::uint64_t head = 0;  ///< its first eight bytes, those after the quote 0
    std::uint64_t head_mask = 0;
    std::uint64_t tail = 0;  ///< the eight after them
    std::uint64_t tail_mask = 0;
    std::string_view rest;   ///< what comes then, without the quote; as it is compared last, so is the quote
    std::uint32_t size = 0;  ///< without the quote; 0: no word
    Index position = 0;
  };

  /// `words` differ from one another, aren't empty, are free of quotes, and live as long as the table.
  explicit WordTable(std::span<const std::string_view> words);

  /// The word that stands at `text`, with a quote after it and before `end`, where no byte of a word stands.
  [[nodiscard]] const Word* find(const char* text, const char* end) const {
    const std::uint64_t head = load(text);
    const std::uint64_t tail = load(text + word_size);
    for (std::size_t slot = slot_of(head);; slot = (slot + 1) & (table_.size() - 1)) {
      const Word& word = table_[slot];
      const bool same = (head & word.head_mask) == word.head && (tail & word.tail_mask) == word.tail;
      if (same && word.size != 0 && (word.size < 2 * word_size || rest_follows(word, text, end)))
        return &word;
      if (word.size == 0) return nullptr;
    }
  }

 private:
  static constexpr std::size_t word_size = sizeof(std::uint64_t);
  static std::uint64_t load(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, word_size);
    return word;
  }
  static std::uint64_t mask_of(std::size_t count);
  static Word word_of(std::string_view text, Index position);
  static bool rest_follows(const Word& word, const char* text, const char* end);
  [[nodiscard]] std::size_t slot_of(std::uint64_t head) const {
    return static_cast<std::size_t>(((head & prefix_mask_) * factor_) >> shift_);
  }
  std::size_t fill(std::span<const Word> words, std::uint64_t factor);

  std::uint64_t prefix_mask_ = 0;  ///< as many bytes as the shortest word and its quote have, eight at most
  std::uint64_t factor_ = 0;
  int shift_ = 0;
  std::vector<Word> table_;  ///< a power of two of slots
};

}  // namespace langpick::batch
