#pragma once
/// Answers as a list of options, for what is made once per option.

#include <cstdint>
#include <span>
#include <vector>

#include "langpick/answers.hpp"

namespace langpick::batch {

/// An option, counted through all questions: the first of the second question comes after the last of the
/// first.
using OptionNumber = std::uint32_t;

/// Per question, the number of its first option.
[[nodiscard]] std::vector<OptionNumber> first_options(const KnowledgeBase& kb);

/// The options that were chosen, each once, in any order.
class ChosenOptions {
 public:
  explicit ChosenOptions(const KnowledgeBase& kb);

  void clear() { count_ = 0; }
  void add(OptionNumber option) { room_[count_++] = option; }
  /// Those of `answers` instead.
  void assign(const Answers& answers);

  [[nodiscard]] std::span<const OptionNumber> list() const { return {room_.data(), count_}; }

 private:
  std::vector<OptionNumber> first_;  ///< per question
  std::vector<OptionNumber> room_;   ///< for all options
  std::size_t count_ = 0;
};

}  // namespace langpick::batch
