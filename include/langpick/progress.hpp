#pragma once
/// An interview that can be left and taken up again: what is asked, what was answered, where it stands.

#include <cstddef>
#include <string>
#include <vector>

#include "langpick/answers.hpp"

namespace langpick {

struct Progress {
  Answers answers;
  std::vector<Index> plan;   ///< the questions that are asked, in the knowledge base's order
  bool adaptive = false;     ///< the most informative open one next, not the next in order
  std::vector<Index> trail;  ///< those asked so far, in the order in which they came; part of `plan`
  std::size_t at = 0;        ///< where in `trail` the interview stands

  friend bool operator==(const Progress&, const Progress&) = default;
};

/// An interview that was left, perhaps with another version of the knowledge base.
struct KeptInterview {
  Progress progress;
  std::vector<Index> added;          ///< to its plan: what the knowledge base didn't ask then
  std::vector<std::string> dropped;  ///< what it has no longer, a phrase each: it is left out
  Index more = 0;                    ///< answers given beside it, which are in `progress`: to other questions
  std::vector<Index> replaced = {};  ///< questions that these answer otherwise than it did

  /// Is there anything to say before it goes on?
  [[nodiscard]] bool is_changed() const { return !added.empty() || !dropped.empty() || !replaced.empty(); }
};

}  // namespace langpick
