#pragma once
/// "Did you mean …?"

#include <span>
#include <string>
#include <string_view>

namespace langpick::util {

/// Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other
/// (optimal string alignment), in bytes.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `word` if it is near enough to be meant (a third of the longer word, at
/// least one), or else the only one that `word` is a prefix of; empty when there is none. The first of
/// several equally near wins. None, either, for a word of more than 64 bytes or among more than 1,000.
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// `; did you mean "best"?`, or nothing when there is none.
[[nodiscard]] std::string did_you_mean(std::string_view best);

/// The same of the nearest candidate, or nothing when none is near.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace langpick::util
