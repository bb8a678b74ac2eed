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
[[nodiscard]] inline std::vector<OptionNumber> first_options(const KnowledgeBase& kb) {
  std::vector<OptionNumber> first;
  first.reserve(kb.questions.size());
  OptionNumber next = 0;
  for (const Question& question : kb.questions) {
    first.push_back(next);
    next += static_cast<OptionNumber>(question.options.size());
  }
  return first;
}

/// The options that were chosen, each once, in any order.
class ChosenOptions {
 public:
  explicit ChosenOptions(const KnowledgeBase& kb) : first_(first_options(kb)) {
    std::size_t options = 0;
    for (const Question& question : kb.questions) options += question.options.size();
    room_.resize(options);
  }

  void clear() { count_ = 0; }
  void add(OptionNumber option) { room_[count_++] = option; }
  /// Those of `answers` instead.
  void assign(const Answers& answers) {
    clear();
    for (Index q = 0; q < first_.size(); ++q) {
      answers.chosen[q].for_each([&](Index option) { add(first_[q] + option); });
    }
  }

  [[nodiscard]] std::span<const OptionNumber> list() const { return {room_.data(), count_}; }

 private:
  std::vector<OptionNumber> first_;  ///< per question
  std::vector<OptionNumber> room_;   ///< for all options
  std::size_t count_ = 0;
};

}  // namespace langpick::batch
