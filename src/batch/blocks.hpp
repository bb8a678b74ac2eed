#pragma once
/// A stream of bytes cut into blocks of whole lines.

#include <cstdint>
#include <string_view>
#include <vector>

#include "util/byte_streams.hpp"

namespace langpick::batch {

inline constexpr std::size_t usual_block = std::size_t{128}
                                           << 10U;  ///< bytes; fits the caches with its results
inline constexpr std::size_t longest_line = std::size_t{16} << 20U;  ///< bytes

struct Block {
  std::vector<char> bytes;     ///< memory, kept from block to block
  std::string_view text;       ///< whole lines, the last without its line break; with `line_padding` after it
  std::uint64_t sequence = 0;  ///< counted from 0
  std::uint64_t first_line = 1;  ///< counted from 1
  std::uint64_t size = 0;        ///< bytes of the source that it stands for
  bool too_long = false;         ///< one line longer than `longest_line`, of which nothing was kept
  bool more_is_there = false;    ///< more input was to be had at once

  /// Does it hold a line that took more memory than usual?
  [[nodiscard]] bool is_large() const { return too_long || bytes.size() > 2 * usual_block; }
};

/// A block ends where no more input is to be had at once, so that nobody waits for a result whose line is
/// there; and a line that is longer than a block makes it larger. Not for two threads at once.
class BlockReader {
 public:
  explicit BlockReader(util::ByteSource& source) : source_(&source) {}

  /// Reads the next block; false: there is none.
  [[nodiscard]] bool next(Block& block);

 private:
  std::size_t fill(Block& block);
  void cut(Block& block, std::size_t filled, std::size_t line_break);
  bool skip_line(Block& block);

  util::ByteSource* source_;
  std::vector<char> rest_;  ///< the beginning of a line that the last block couldn't finish
  std::uint64_t sequence_ = 0;
  std::uint64_t line_ = 1;
  bool ended_ = false;
};

}  // namespace langpick::batch
