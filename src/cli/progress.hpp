#pragma once
/// How far a long run is, for somebody who watches.

#include <cstdint>
#include <optional>

#include "cli/io.hpp"

namespace langpick::cli {

/// One line on standard error that is written over again and again: lines, lines a second, and the share of
/// the input where its size is known. Silent unless `Io::progress_is_watched`.
class ProgressLine {
 public:
  explicit ProgressLine(Io& io);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// `size`: of all input, in bytes. Writes a few times a second, however often it is called.
  void show(std::uint64_t lines, std::uint64_t bytes, std::optional<std::uint64_t> size);

 private:
  Io& io_;
  bool watched_;
  bool shown_ = false;
  double start_ = 0.0;
  double last_ = 0.0;
};

}  // namespace langpick::cli
