#include "batch/read/chosen_options.hpp"

namespace langpick::batch {

std::vector<OptionNumber> first_options(const KnowledgeBase& kb) {
  std::vector<OptionNumber> first;
  first.reserve(kb.questions.size());
  OptionNumber next = 0;
  for (const Question& question : kb.questions) {
    first.push_back(next);
    next += static_cast<OptionNumber>(question.options.size());
  }
  return first;
}

ChosenOptions::ChosenOptions(const KnowledgeBase& kb) : first_(first_options(kb)) {
  std::size_t options = 0;
  for (const Question& question : kb.questions) options += question.options.size();
  room_.resize(options);
}

void ChosenOptions::assign(const Answers& answers) {
  clear();
  for (Index q = 0; q < first_.size(); ++q) {
    answers.chosen[q].for_each([&](Index option) { add(first_[q] + option); });
  }
}

}  // namespace langpick::batch
