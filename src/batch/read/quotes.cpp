#include "batch/read/quotes.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace langpick::batch {

namespace {

constexpr std::size_t block = 64;  ///< bytes that are looked at together: a bit each
static_assert(quote_padding >= block);

#if defined(__x86_64__)

[[gnu::always_inline]] inline std::uint64_t quotes_of_block(const char* text) {
  using Bytes = char __attribute__((vector_size(16)));
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < block; i += sizeof(Bytes)) {
    Bytes bytes;
    std::memcpy(&bytes, text + i, sizeof bytes);
    const int found = __builtin_ia32_pmovmskb128(bytes == '"');  // the highest bit of each byte
    bits |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(found)) << i;
  }
  return bits;
}

#else

inline std::uint64_t quotes_of_block(const char* text) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < block; ++i) bits |= static_cast<std::uint64_t>(text[i] == '"') << i;
  return bits;
}

#endif

/// Writes the places of a block's quotes, whose bits are `bits`, and behind them what doesn't count. Always
/// as many as are usual: how many there are can't be guessed.
[[gnu::always_inline]] inline void write_places(std::uint64_t bits, std::uint32_t first,
                                                std::uint32_t* places) {
  constexpr std::size_t usual = 16;
  std::size_t i = 0;
  do {
    for (const std::size_t to = i + usual; i < to; ++i) {
      places[i] = first + static_cast<std::uint32_t>(std::countr_zero(bits));
      bits &= bits - 1;
    }
  } while (bits != 0);
}

/// How many quotes there are; more than `most`: not all are listed.
[[gnu::always_inline]] inline std::size_t list_quotes(std::string_view line, std::uint32_t* places,
                                                      std::size_t most) {
  std::size_t count = 0;
  for (std::size_t from = 0; from < line.size() && count <= most; from += block) {
    std::uint64_t bits = quotes_of_block(line.data() + from);
    const std::size_t left = line.size() - from;
    if (left < block) bits &= (std::uint64_t{1} << left) - 1;
    write_places(bits, static_cast<std::uint32_t>(from), places + count);
    count += static_cast<std::size_t>(std::popcount(bits));
  }
  return count;
}

// The same with instructions that count and find bits, which not all processors have.
#if defined(__x86_64__)
[[gnu::target("bmi,popcnt")]] std::size_t list_quotes_by_bits(std::string_view line, std::uint32_t* places,
                                                              std::size_t most) {
  return list_quotes(line, places, most);
}
bool has_bits() { return __builtin_cpu_supports("bmi") != 0 && __builtin_cpu_supports("popcnt") != 0; }
#else
std::size_t list_quotes_by_bits(std::string_view line, std::uint32_t* places, std::size_t most) {
  return list_quotes(line, places, most);
}
bool has_bits() { return false; }
#endif

}  // namespace

QuoteList::QuoteList(std::size_t most) : most_(most), places_(most + 2 * block) {}

bool QuoteList::list(std::string_view line) {
  static const bool by_bits = has_bits();
  std::uint32_t* const places = places_.data();
  const std::size_t count =
      by_bits ? list_quotes_by_bits(line, places, most_) : list_quotes(line, places, most_);
  if (count > most_) return false;
  std::fill_n(places + count, 2, static_cast<std::uint32_t>(line.size()));
  return true;
}

}  // namespace langpick::batch
