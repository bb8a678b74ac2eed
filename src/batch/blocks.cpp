#include "batch/blocks.hpp"

#include <algorithm>

#include "batch/read/plain_line.hpp"

namespace langpick::batch {

namespace {

constexpr std::size_t none = std::string_view::npos;

/// In sums of bytes, which compilers turn into vectors; counting one by one would cost as much as scoring.
std::uint64_t count_line_breaks(std::string_view text) {
  constexpr std::size_t piece = 240;  // what a byte can count, in whole vectors
  std::uint64_t count = 0;
  for (; text.size() >= piece; text.remove_prefix(piece)) {
    std::uint8_t some = 0;
    for (std::size_t i = 0; i < piece; ++i)
      some = static_cast<std::uint8_t>(some + (text[i] == '\n' ? 1 : 0));
    count += some;
  }
  return count + static_cast<std::uint64_t>(std::ranges::count(text, '\n'));
}

void make_room(std::vector<char>& bytes, std::size_t size) {
  bytes.resize(size + line_padding);
  if (bytes.capacity() > 4 * bytes.size()) bytes.shrink_to_fit();  // a large line is behind us
}

}  // namespace

/// Reads one piece after what is there; 0 at the end.
std::size_t BlockReader::fill(Block& block) {
  const std::size_t room = block.bytes.size() - line_padding - block.size;
  const std::size_t got = source_->read(std::span{block.bytes}.subspan(block.size, room));
  block.size += got;
  ended_ = got == 0;
  return got;
}

/// Makes a block of what comes before `line_break`, and keeps what comes after it for the next.
void BlockReader::cut(Block& block, std::size_t filled, std::size_t line_break) {
  block.text = {block.bytes.data(), line_break};
  const std::size_t next = std::min(line_break + 1, filled);
  rest_.assign(block.bytes.begin() + static_cast<std::ptrdiff_t>(next),
               block.bytes.begin() + static_cast<std::ptrdiff_t>(filled));
  block.size = next;
  block.first_line = line_;
  line_ += count_line_breaks(block.text) + 1;
}

/// Reads on to the end of a line that is too long to be kept.
bool BlockReader::skip_line(Block& block) {
  block.too_long = true;
  block.text = {};
  block.first_line = line_++;
  std::uint64_t skipped = block.size;
  make_room(block.bytes, usual_block);
  while (true) {
    block.size = 0;
    if (fill(block) == 0) break;
    const std::string_view piece{block.bytes.data(), block.size};
    const std::size_t line_break = piece.find('\n');
    if (line_break == none) {
      skipped += piece.size();
      continue;
    }
    skipped += line_break + 1;
    rest_.assign(piece.begin() + line_break + 1, piece.end());
    break;
  }
  block.size = skipped;
  return true;
}

bool BlockReader::next(Block& block) {
  make_room(block.bytes, std::max(usual_block, 2 * rest_.size()));
  std::ranges::copy(rest_, block.bytes.begin());
  block.size = rest_.size();
  block.sequence = sequence_++;
  block.too_long = block.more_is_there = false;
  std::size_t line_break =
      std::string_view{block.bytes.data(), block.size}.rfind('\n');  // after a skipped line
  rest_.clear();
  while (!ended_) {
    const std::size_t before = block.size;
    const std::size_t room = block.bytes.size() - line_padding - before;
    if (room == 0 && line_break != none) {
      block.more_is_there = true;
      break;
    }
    if (line_break != none && !source_->ready()) break;
    if (room == 0) {
      if (before > longest_line) return skip_line(block);
      make_room(block.bytes, std::min(2 * before, longest_line + 1));
    }
    const std::size_t got = fill(block);
    const std::size_t found = std::string_view{block.bytes.data() + before, got}.rfind('\n');
    if (found != none) line_break = before + found;
  }
  if (block.size == 0) return false;
  const std::size_t filled = block.size;
  if (ended_ && (line_break == none || line_break + 1 < filled)) {  // the last line has no line break
    line_break = filled;
    block.bytes[filled] = '\0';
  }
  cut(block, filled, line_break);
  return true;
}

}  // namespace langpick::batch
