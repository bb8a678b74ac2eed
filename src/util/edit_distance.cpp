#include "util/edit_distance.hpp"

#include <algorithm>
#include <vector>

namespace langpick::util {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, substitution});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest_word = 64;  // longer ones are no slip of the finger, and cost quadratic time
  constexpr std::size_t most_candidates = 10'000;  // a slip of the finger is looked for where people write
  if (word.empty() || word.size() > longest_word || candidates.size() > most_candidates) return {};
  std::string_view best;
  std::size_t best_distance = longest_word;
  for (const std::string_view candidate : candidates) {
    const std::size_t longer = std::max(word.size(), candidate.size());
    const std::size_t allowed = std::max<std::size_t>(1, longer / 3);
    if (longer - std::min(word.size(), candidate.size()) > allowed) continue;
    const std::size_t distance = edit_distance(word, candidate);
    const bool has_something_in_common = distance < std::min(word.size(), candidate.size());
    if (distance <= allowed && has_something_in_common && distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  if (!best.empty()) return best;
  const auto starts = [&](std::string_view candidate) { return candidate.starts_with(word); };
  return std::ranges::count_if(candidates, starts) == 1 ? *std::ranges::find_if(candidates, starts)
                                                        : std::string_view{};
}

std::string did_you_mean(std::string_view best) {
  return best.empty() ? std::string{} : "; did you mean \"" + std::string{best} + "\"?";
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  return did_you_mean(nearest(word, candidates));
}

}  // namespace langpick::util
