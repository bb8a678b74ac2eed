#pragma once
/// What the fuzz targets have in common: each gives bytes from outside to one reader, and checks what has to
/// hold of whatever comes out. `script/fuzz NAME` runs one.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "util/printable.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace langpick::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Takes off the front what stands before `end`, and `end`; all where it doesn't occur.
inline std::string_view take_until(std::string_view& bytes, char end) {
  const std::string_view part = bytes.substr(0, bytes.find(end));
  bytes.remove_prefix(part.size() < bytes.size() ? part.size() + 1 : bytes.size());
  return part;
}

inline void require(bool holds, const char* what) {
  if (holds) return;
  static_cast<void>(std::fprintf(stderr, "doesn't hold: %s\n", what));
  std::abort();
}

/// Text of several lines that a terminal may be shown.
inline void require_harmless(std::string_view text) {
  const auto is_plain = [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); };
  for (auto at = std::ranges::find_if_not(text, is_plain); at != text.end();
       at = std::find_if_not(at + 1, text.end(), is_plain)) {
    require(!util::harmful_at_front({at, text.end()}), "no character that a terminal obeys");
  }
}

}  // namespace langpick::fuzz
