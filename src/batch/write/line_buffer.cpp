#include "batch/write/line_buffer.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace langpick::batch {

namespace {

constexpr std::size_t usual_size = std::size_t{5} << 16U;  // what comes of a usual block, with some to spare

}  // namespace

constexpr std::array<LineBuffer::WrittenTenths, LineBuffer::most_written_tenths + 1>
    LineBuffer::written_tenths = [] {
      std::array<WrittenTenths, most_written_tenths + 1> all;
      for (std::size_t value = 0; value <= most_written_tenths; ++value) {
        WrittenTenths& written = all[value];
        const auto put = [&](std::size_t digit) {
          written.text[written.size++] = static_cast<char>('0' + digit);
        };
        if (value >= 1000) put(value / 1000);
        if (value >= 100) put(value / 100 % 10);
        put(value / 10 % 10);
        written.text[written.size++] = '.';
        put(value % 10);
      }
      return all;
    }();

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

void LineBuffer::put_any_decimal(std::int64_t value, int decimals) {
  constexpr std::size_t longest = 24;
  reserve(longest);
  if (value < 0) *end_++ = '-';
  const auto magnitude = static_cast<std::uint64_t>(value < 0 ? -value : value);
  const std::uint64_t hundredths = decimals == 2 ? magnitude % 100 : magnitude % 10 * 10;
  end_ = std::to_chars(end_, limit_, magnitude / (decimals == 2 ? 100 : 10)).ptr;
  *end_++ = '.';
  *end_++ = static_cast<char>('0' + hundredths / 10);
  if (hundredths % 10 != 0) *end_++ = static_cast<char>('0' + hundredths % 10);
}

}  // namespace langpick::batch
