#pragma once
/// The smallest knowledge base that has one of everything a reader resolves or checks, to be broken in one
/// place.

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/finding.hpp"
#include "support/temporary_folder.hpp"

namespace langpick::test {

/// tests/data/tea-or-coffee.json; the tests run in the project's folder.
inline const std::string& tea_or_coffee() {
  static const std::string bytes = content("tests/data/tea-or-coffee.json");
  if (bytes.empty()) throw std::runtime_error("run this in the project's folder");
  return bytes;
}

/// `text` with `from`, which must stand in it exactly once, replaced by `to`.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos || text.find(from, at + 1) != std::string::npos) {
    throw std::logic_error("not exactly once: " + std::string{from});
  }
  return text.replace(at, from.size(), to);
}

using Lines = std::vector<std::string>;

/// What is wrong with what; where the JSON itself is broken with line and column.
inline Lines lines(const Findings& findings) {
  Lines all;
  for (const Finding& finding : findings) {
    all.push_back((finding.place.empty() ? finding.position.text() : finding.place) + ": " + finding.message);
  }
  return all;
}

}  // namespace langpick::test
