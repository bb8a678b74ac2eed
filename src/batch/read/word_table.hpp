#pragma once
/// Ids to positions.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "batch/read/short_text.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::batch {

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
