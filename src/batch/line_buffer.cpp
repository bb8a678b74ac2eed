#include "batch/line_buffer.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace langpick::batch {

namespace {

constexpr std::size_t usual_size = std::size_t{1} << 18U;

}  // namespace

void LineBuffer::grow(std::size_t more) {
  bytes_.resize(std::max({usual_size, bytes_.size() + bytes_.size() / 2, size_ + more}));
}

void LineBuffer::shrink() {
  if (bytes_.size() <= 4 * usual_size) return;
  bytes_.resize(std::max(usual_size, size_));
  bytes_.shrink_to_fit();
}

void LineBuffer::put_decimal(std::int64_t value, int decimals) {
  if (value < 0) put('-');
  const auto magnitude = static_cast<std::uint64_t>(value < 0 ? -value : value);
  const std::uint64_t scale = decimals == 2 ? 100 : 10;
  std::array<char, 24> digits{};
  char* end = std::to_chars(digits.begin(), digits.end(), magnitude / scale).ptr;
  const std::uint64_t fraction = magnitude % scale * (decimals == 2 ? 1 : 10);
  *end++ = '.';
  *end++ = static_cast<char>('0' + fraction / 10);
  if (fraction % 10 != 0) *end++ = static_cast<char>('0' + fraction % 10);
  put(std::string_view{digits.data(), static_cast<std::size_t>(end - digits.data())});
}

}  // namespace langpick::batch
