#pragma once
#include "ask/ending.hpp"

namespace langpick::fuzz {

/// Stands in for who writes the files at the end of an interview: proposes names, says of every other file
/// that it can't be written, and repeats each name as it was typed.
inline ask::Reply doubtful_clerk(const ask::Offer& offer, const std::string& file) {
  if (offer.file.empty()) return {"Done."};
  if (file.empty()) return {"", std::string{offer.file}};
  if (file.size() % 2 == 0) return {file + " is there already.", file + "-2"};
  return {.said = file + " is written.", .written = file};
}

}  // namespace langpick::fuzz
