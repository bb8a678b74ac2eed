#include "batch/line_buffer.hpp"

#include <algorithm>
#include <charconv>

namespace langpick::batch {

namespace {

constexpr std::size_t usual_size = std::size_t{1} << 18U;

}  // namespace

void LineBuffer::resize(std::size_t least) {
  const std::size_t put = size();
  bytes_.resize(std::max({usual_size, least, std::min(2 * bytes_.size(), least + least / 2)}));
  end_ = bytes_.data() + put;
  limit_ = bytes_.data() + bytes_.size();
}

void LineBuffer::shrink() {
  if (bytes_.size() <= 4 * usual_size || size() > usual_size) return;
  const std::size_t put = size();
  bytes_.resize(usual_size);
  bytes_.shrink_to_fit();
  end_ = bytes_.data() + put;
  limit_ = bytes_.data() + bytes_.size();
}

void LineBuffer::put_decimal(std::int64_t value, int decimals) {
  constexpr std::size_t longest = 24;
  reserve(longest);
  if (value < 0) *end_++ = '-';
  const auto magnitude = static_cast<std::uint64_t>(value < 0 ? -value : value);
  const std::uint64_t hundredths = decimals == 2 ? magnitude % 100 : magnitude % 10 * 10;
  const std::uint64_t whole = magnitude / (decimals == 2 ? 100 : 10);
  if (whole < 10) {
    *end_++ = static_cast<char>('0' + whole);
  } else if (whole < 100) {
    *end_++ = static_cast<char>('0' + whole / 10);
    *end_++ = static_cast<char>('0' + whole % 10);
  } else {
    end_ = std::to_chars(end_, limit_, whole).ptr;
  }
  *end_++ = '.';
  *end_++ = static_cast<char>('0' + hundredths / 10);
  if (hundredths % 10 != 0) *end_++ = static_cast<char>('0' + hundredths % 10);
}

}  // namespace langpick::batch
