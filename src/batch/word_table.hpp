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
    const Bytes bytes{text};
    for (std::size_t slot = slot_of(bytes.head);; slot = (slot + 1) & (table_.size() - 1)) {
      const Word& word = table_[slot];
      if (is(word, bytes, text, end)) return &word;
      if (word.size == 0) return nullptr;
    }
  }

  /// Is it `word`, one of this table, that stands there?
  [[nodiscard]] static bool is(const Word& word, const char* text, const char* end) {
    return is(word, Bytes{text}, text, end);
  }

  /// The word of a position.
  [[nodiscard]] const Word& operator[](Index position) const { return table_[slots_[position]]; }

 private:
  static constexpr std::size_t word_size = sizeof(std::uint64_t);
  static std::uint64_t load(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, word_size);
    return word;
  }
  /// Two machine words of text.
  struct Bytes {
    explicit Bytes(const char* text) : head(load(text)), tail(load(text + word_size)) {}
    std::uint64_t head;
    std::uint64_t tail;
  };
  static bool is(const Word& word, const Bytes& bytes, const char* text, const char* end) {
    const bool same =
        (bytes.head & word.head_mask) == word.head && (bytes.tail & word.tail_mask) == word.tail;
    return same && word.size != 0 && (word.size < 2 * word_size || rest_follows(word, text, end));
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
  std::vector<Word> table_;         ///< a power of two of slots
  std::vector<std::size_t> slots_;  ///< per position
};

}  // namespace langpick::batch
