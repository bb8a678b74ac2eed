#pragma once
/// Sentences about an interview that the screen and line mode share.

#include <string>
#include <vector>

#include "ask/interview.hpp"

namespace langpick::ask {

/// "Question 4 of 14", or "Changing answer 4" by its number in the review.
[[nodiscard]] std::string place_words(const Interview& interview);

/// The labels of what is chosen, or "not answered".
[[nodiscard]] std::string answer_words(const Question& question, OptionSet chosen);

/// The same of what was answered in this interview, and whether it still counts though it isn't asked any
/// more.
[[nodiscard]] std::string answer_words(const Interview& interview, Index question);

/// "not asked: depends on 1 and 3", which are numbers of the review; where none of them is listed there, the
/// condition. Precondition: it has one.
[[nodiscard]] std::string not_asked_words(const Interview& interview, Index question);

/// How many may be chosen; empty for a single choice.
[[nodiscard]] std::string count_words(const Question& question);

/// Who leads whom by how much, in one sentence.
[[nodiscard]] std::string lead_words(const Recommendation& recommendation);

/// That an interview was left, how far it had come, and what the knowledge base asks or knows otherwise now.
[[nodiscard]] std::string kept_words(const KnowledgeBase& kb, const KeptInterview& kept);

/// "No answer that is still open can change the choice: Rust."
[[nodiscard]] std::string settled_words(const Recommendation& recommendation);

/// The documented projects that are most alike so far, each with what it chose: "Linkerd (Buoyant, 2018):
/// Rust".
[[nodiscard]] std::vector<std::string> alike_words(const Recommendation& recommendation);

/// One alternative as the scores stand.
struct Score {
  std::string name;
  std::string points;  ///< "80.0"
  int percent = 0;     ///< the same, rounded down: how long its bar is
  bool excluded = false;
  bool leads = false;
};
/// By rank.
[[nodiscard]] std::vector<Score> scores(const Recommendation& recommendation);

}  // namespace langpick::ask
