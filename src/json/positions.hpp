#pragma once
/// Where in a JSON text what is: from offsets and JSON Pointers to lines and columns.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/finding.hpp"

namespace langpick::json {

/// Counts lines on the way through a text.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  /// Of the byte at `offset`, which is none before the last one that was asked for.
  [[nodiscard]] Position at(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t counted_ = 0;
  std::size_t line_start_ = 0;
  std::int64_t line_ = 1;
};

/// For each of `places`, JSON Pointers with a leading '#', where it begins: a member with its key, of several
/// with one key the last. What isn't there is where the nearest is that it would stand in. Nobody looks
/// through what no place is in. `document` is JSON as far as the places go.
[[nodiscard]] std::vector<Position> positions(std::string_view document, std::span<const std::string> places);

/// Gives each finding that has a place its position in `document`, which it is about; none where that is
/// empty, since it isn't known then.
void locate(Findings& findings, std::string_view document);

}  // namespace langpick::json
