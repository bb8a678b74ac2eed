#pragma once
/// An interview that can be left and taken up again: what is asked, what was answered, where it stands.

#include <cstddef>
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

}  // namespace langpick
