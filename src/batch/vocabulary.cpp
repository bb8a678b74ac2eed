#include "batch/vocabulary.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace langpick::batch {

namespace {

constexpr std::size_t bytes_at_once = sizeof(std::uint64_t);
constexpr int word_bits = 64;

std::uint64_t load(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, bytes_at_once);
  return word;
}

/// The first `size` bytes of a machine word that was loaded, the others 0.
std::uint64_t first_bytes(std::uint64_t word, std::size_t size) {
  const int rest = word_bits - 8 * static_cast<int>(size);
  return std::endian::native == std::endian::little ? word << rest >> rest : word >> rest << rest;
}

}  // namespace

Vocabulary::Key Vocabulary::key_of(std::string_view word) {
  const std::uint64_t head = load(word.data());
  if (word.size() >= bytes_at_once) return {head, load(word.data() + word.size() - bytes_at_once)};
  return {word.empty() ? 0 : first_bytes(head, word.size()), 0};
}

std::size_t Vocabulary::slot_of(const Key& key, std::size_t size) const {
  constexpr std::uint64_t mix = 0x9E3779B97F4A7C15;  // the golden ratio: Fibonacci hashing
  return static_cast<std::size_t>((((key.head ^ std::rotl(key.tail, 31)) + size) * mix) >> shift_);
}

Vocabulary::Vocabulary(std::span<const std::string_view> ids)
    : table_(std::bit_ceil(ids.size() * 2 + 2)), shift_(word_bits - std::countr_zero(table_.size())) {
  for (Index i = 0; i < ids.size(); ++i) {
    std::array<char, word_padding> padded{};
    const std::string_view id = ids[i];
    if (id.size() < padded.size()) id.copy(padded.data(), id.size());
    const Key key = key_of(id.size() < padded.size() ? std::string_view{padded.data(), id.size()} : id);
    std::size_t slot = slot_of(key, id.size());
    while (!table_[slot].id.empty()) slot = (slot + 1) & (table_.size() - 1);
    table_[slot] = {key, id, i};
  }
}

std::optional<Index> Vocabulary::find(std::string_view word) const {
  const Key key = key_of(word);
  for (std::size_t slot = slot_of(key, word.size());; slot = (slot + 1) & (table_.size() - 1)) {
    const Entry& entry = table_[slot];
    if (entry.id.empty()) return std::nullopt;
    if (entry.key != key || entry.id.size() != word.size()) continue;
    if (word.size() <= 2 * bytes_at_once || entry.id == word) return entry.position;
  }
}

}  // namespace langpick::batch
