#pragma once
/// The answers to a question, sorted into those that are the same to every rule and every score.

#include <cstdint>
#include <set>
#include <vector>

#include "engine/score.hpp"
#include "langpick/answers.hpp"

namespace langpick::answer_space {

/// Every answer that completes a question: one option, or for a multiple choice one to `max_choices`. In
/// increasing order of their bits within each size. Throws TooLarge beyond `most_answers`.
[[nodiscard]] std::vector<OptionSet> complete_answers(const Question& question);

/// Answers that neither a rule nor a score tells apart.
struct AnswerClass {
  OptionSet example;
  Index group = 0;                   ///< answers of one group are the same to every rule
  std::vector<std::int64_t> points;  ///< per alternative, more than they add to the first one's
  std::uint64_t answers = 0;         ///< how many there are
  std::vector<std::uint64_t> with;   ///< per option: how many of them contain it
};

struct AnswerClasses {
  std::uint64_t answers = 0;      ///< of all classes
  std::vector<OptionSet> groups;  ///< an example of each
  std::vector<AnswerClass> classes;
  std::vector<Index> of_option;  ///< per option: the class of the answer that is this option alone
};

/// Per question the sets of options that rules ask for.
using AskedSets = std::vector<std::set<std::uint64_t>>;
[[nodiscard]] AskedSets asked_sets(const KnowledgeBase& kb);

/// Of rules, those that have a say in the choice count.
[[nodiscard]] AnswerClasses classify(const KnowledgeBase& kb, Index question,
                                     const std::set<std::uint64_t>& sets, const engine::Additions& additions);

}  // namespace langpick::answer_space
