#pragma once
/// The documented decisions that are most like the project at hand. `docs/method.md` says how alike.

#include <optional>
#include <vector>

#include "langpick/answers.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick {

inline constexpr Index fewest_answers = 3;          ///< with fewer nothing is alike
inline constexpr Index fewest_in_common = 2;        ///< questions; a precedent with fewer isn't alike
inline constexpr std::size_t most_nearest = 3;      ///< so many precedents are named
inline constexpr std::size_t most_counted = 15;     ///< of so many the choices are counted
inline constexpr std::size_t most_traits_told = 3;  ///< of what is shared, and of what differs

/// How a precedent answers a question that is answered here, too: the options that are shared, or all of its
/// own where none is.
struct Trait {
  Index question = 0;
  OptionSet options;

  friend bool operator==(const Trait&, const Trait&) = default;
};

struct Likeness {
  Index precedent = 0;
  int similarity = 0;          ///< above 0
  std::vector<Trait> shares;   ///< the rarest first, at most `most_traits_told`
  std::vector<Trait> differs;  ///< likewise

  friend bool operator==(const Likeness&, const Likeness&) = default;
};

struct LikeCases {
  std::vector<Likeness> nearest;  ///< the most alike first, at most `most_nearest`
  /// Of the most alike, at most `most_counted`: how many chose each alternative, and at last anything else.
  /// Empty where none is alike.
  std::vector<Index> chosen;
};

/// `except` is a precedent that isn't compared: the answers are its own.
[[nodiscard]] LikeCases like_cases(const KnowledgeBase& kb, const Answers& answers,
                                   std::optional<Index> except = std::nullopt);

}  // namespace langpick
