#pragma once
/// Ids to positions, for words that are looked up millions of times.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "langpick/knowledge_base.hpp"

namespace langpick::batch {

/// How many bytes have to be readable from the beginning of a word on, whatever its length.
inline constexpr std::size_t word_padding = 8;

class Vocabulary {
 public:
  /// `ids` differ from one another, and live as long as the vocabulary.
  explicit Vocabulary(std::span<const std::string_view> ids);

  /// The position of `word`, which is readable for `word_padding` bytes at least.
  [[nodiscard]] std::optional<Index> find(std::string_view word) const;

 private:
  /// A word in two machine words: all of it up to 16 bytes, beginning and end of a longer one.
  struct Key {
    std::uint64_t head = 0;
    std::uint64_t tail = 0;

    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Entry {
    Key key;
    std::string_view id;
    Index position = 0;
  };

  [[nodiscard]] static Key key_of(std::string_view word);
  [[nodiscard]] std::size_t slot_of(const Key& key, std::size_t size) const;

  std::vector<Entry> table_;  ///< a power of two of slots; an empty id: a free one
  int shift_;
};

}  // namespace langpick::batch
