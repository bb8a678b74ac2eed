#pragma once
/// Ids to positions, compared in whole machine words.

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "langpick/knowledge_base.hpp"

namespace langpick::batch {

using MachineWord = std::uint64_t;

inline MachineWord load(const char* bytes) {
  MachineWord word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

/// All bits of the first `size` bytes of a machine word that was loaded; eight at most.
constexpr MachineWord mask_of(std::size_t size) {
  if (size == 0) return 0;
  const std::size_t unused = 8 * (sizeof(MachineWord) - std::min(size, sizeof(MachineWord)));
  return std::endian::native == std::endian::little ? ~MachineWord{0} >> unused : ~MachineWord{0} << unused;
}

/// Three machine words are compared whatever the size, which is quicker than a loop. Which bytes of them
/// count isn't kept with each text: they had better be small, so that many stay near.
class ShortText {
 public:
  static constexpr std::size_t capacity = 24;  ///< bytes
  static constexpr std::size_t words = capacity / sizeof(MachineWord);
  using Words = std::array<MachineWord, words>;

  /// Stands nowhere.
  ShortText() { words_.front() = 1; }
  /// `text` isn't longer than `capacity`.
  explicit ShortText(std::string_view text) : size_(static_cast<std::uint32_t>(text.size())) {
    std::array<char, capacity> bytes{};
    text.copy(bytes.data(), capacity);
    words_ = words_at(bytes.data(), size_);
  }

  [[nodiscard]] std::uint32_t size() const { return size_; }

  /// `at`: `capacity` bytes can be read there.
  [[nodiscard]] bool stands_at(const char* at) const {
    const Words there = words_at(at, size_);
    MachineWord differs = 0;
    for (std::size_t w = 0; w < words; ++w) differs |= there[w] ^ words_[w];
    return differs == 0;
  }

  /// The first `size` of the `capacity` bytes at `at`, the others 0.
  [[nodiscard]] static Words words_at(const char* at, std::size_t size) {
    Words all{};
    for (std::size_t w = 0; w < words; ++w) all[w] = load(at + w * sizeof(MachineWord)) & masks[size][w];
    return all;
  }

 private:
  static constexpr std::array<Words, capacity + 1> masks = [] {
    std::array<Words, capacity + 1> all{};
    for (std::size_t size = 0; size <= capacity; ++size) {
      for (std::size_t w = 0; w < words; ++w) {
        const std::size_t before = w * sizeof(MachineWord);
        all[size][w] = mask_of(size > before ? size - before : 0);
      }
    }
    return all;
  }();

  Words words_{};
  std::uint32_t size_ = 0;
};

class WordTable {
 public:
  static constexpr Index no_word = static_cast<Index>(-1);

  /// `words` differ from one another, aren't empty, and live as long as the table.
  explicit WordTable(std::span<const std::string_view> words);

  /// The position of a word, after which there is memory to read `ShortText::capacity` bytes from its
  /// beginning; or `no_word`.
  [[nodiscard]] Index find(std::string_view word) const {
    if (word.size() <= ShortText::capacity) {
      const Slot& slot = slots_[slot_of(word)];
      if (slot.text.size() == word.size() && slot.text.stands_at(word.data())) return slot.position;
    }
    return look_for(word);
  }

 private:
  struct alignas(32) Slot {
    [[no_unique_address]] ShortText text;
    Index position = no_word;
  };
  static_assert(sizeof(Slot) == 32, "two to a line of the cache");

  [[nodiscard]] Index look_for(std::string_view word) const;
  [[nodiscard]] std::size_t slot_of(std::string_view word) const {
    const ShortText::Words words = ShortText::words_at(word.data(), word.size());
    return static_cast<std::size_t>((words.front() + word.size()) * factor_ >> shift_);
  }
  std::size_t fill(std::uint64_t factor);

  std::uint64_t factor_ = 0;
  int shift_ = 0;
  std::vector<Slot> slots_;  ///< a power of two
  std::vector<std::string_view> words_;
};

}  // namespace langpick::batch
