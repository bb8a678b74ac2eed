#pragma once
/// Sentences about an interview that the screen and line mode share.

#include <string>
#include <string_view>
#include <vector>

#include "ask/interview.hpp"

namespace langpick::ask {

/// "Question 4 of 14", or "Changing answer 4" by its number in the review.
[[nodiscard]] std::string place_words(const Interview& interview);

/// The labels of what is chosen, or "not answered".
[[nodiscard]] std::string answer_words(const Question& question, OptionSet chosen);

/// What the review says of a question: the same, and whether it still counts though it isn't asked any more;
/// or why it has no answer: "skipped", "asked if answer 1 is "At sea"".
[[nodiscard]] std::string answer_words(const Interview& interview, Index question);

/// How many may be chosen; empty for a single choice.
[[nodiscard]] std::string count_words(const Question& question);

/// Who leads whom by how much and how firmly, and why no firmer.
[[nodiscard]] std::string lead_words(const Recommendation& recommendation);

/// "These answers can't all be true: …"; empty where they can.
[[nodiscard]] std::string contradiction_words(const Recommendation& recommendation);

/// What an answer did to the questions that are asked: "2 more questions apply now: …"; empty: nothing. Both
/// in the knowledge base's order.
[[nodiscard]] std::string change_words(const KnowledgeBase& kb, const std::vector<Index>& before,
                                       const std::vector<Index>& now);

/// "5 answers are given, 9 questions are still open."; empty where no answer is.
[[nodiscard]] std::string progress_words(const Interview& interview);

inline constexpr std::string_view last_question_words = "That was the last question.";

/// That an interview was left, how far it had come, and what the knowledge base asks or knows otherwise now.
[[nodiscard]] std::string kept_words(const KnowledgeBase& kb, const KeptInterview& kept);

/// Why something else than the alternatives is recommended, and which of them would lead; else empty.
[[nodiscard]] std::string outside_words(const Recommendation& recommendation);

/// "No answer that is still open can change the choice: Rust."
[[nodiscard]] std::string settled_words(const Recommendation& recommendation);

/// The documented projects that are most alike so far, each with what it chose: "Linkerd (Buoyant, 2018):
/// Rust".
[[nodiscard]] std::vector<std::string> alike_words(const Recommendation& recommendation);

/// One alternative as the scores stand.
struct Score {
  std::string name;
  std::string points;    ///< "80.0"
  int percent = 0;       ///< the same, rounded down: how long its bar is
  std::string excluded;  ///< "excluded: …", and why; empty where it isn't
  bool leads = false;
};
/// By rank.
[[nodiscard]] std::vector<Score> scores(const Recommendation& recommendation);

}  // namespace langpick::ask
