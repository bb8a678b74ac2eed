#pragma once
/// Sentences about an interview that the screen and line mode share.

#include <string>
#include <string_view>
#include <vector>

#include "ask/interview.hpp"

namespace langpick::ask {

/// "Question 4 of 14", or "Changing answer 4" by its number in the review.
[[nodiscard]] std::string place_words(const Interview& interview);

/// "answer 4", by its number in the review; what isn't there has its title.
[[nodiscard]] std::string answer_name(const Interview& interview, Index question);

/// The labels of what is chosen, or "not answered".
[[nodiscard]] std::string answer_words(const Question& question, OptionSet chosen);

/// What the review says of a question: the same, and whether it still counts though it isn't asked any more;
/// or why it has no answer: "skipped", "asked if answer 1 is "At sea"".
[[nodiscard]] std::string answer_words(const Interview& interview, Index question);

/// How many may be chosen; empty for a single choice.
[[nodiscard]] std::string count_words(const Question& question);

/// Who leads whom by how much and how firmly, and why no firmer; where something else than the alternatives
/// is recommended, what the report says of that.
[[nodiscard]] std::string lead_words(const Recommendation& recommendation);

/// Outside options that aren't recommended, have points, and that one answer could have recommended: "Python:
/// 3 points, 4 would be enough to …".
[[nodiscard]] std::vector<std::string> rising_words(const Recommendation& recommendation);

/// The verdict, and what is near: "Rust — clear. Python: 3 points, 4 would be enough to recommend it."; empty
/// while nothing is answered.
[[nodiscard]] std::string so_far_words(const Recommendation& recommendation);

/// What weightings and a lean are; empty where nothing is said of them.
[[nodiscard]] std::string measure_words(const Recommendation& recommendation);

/// "Answers 3 and 4 can't both be true (to mend it: r, then 3 or 4): …", by their numbers in the review;
/// empty where all can.
[[nodiscard]] std::string contradiction_words(const Interview& interview);

/// Which saved files don't have the answers that are given now; empty where all have.
[[nodiscard]] std::string stale_words(const Interview& interview);

/// What another answer than `before` did to the questions that are asked: "2 more questions apply now: …";
/// empty: nothing.
[[nodiscard]] std::string change_words(const Interview& interview, const Answers& before);

/// What it did to the verdict, and why: "The recommendation was Go — lean, and is now Rust — lean. Rust leads
/// …"; empty: nothing.
[[nodiscard]] std::string verdict_words(const Interview& interview, const Recommendation& before);

/// "5 answers are given, 9 questions are still open."; empty where no answer is.
[[nodiscard]] std::string progress_words(const Interview& interview);

/// "5 of 13 questions answered. The open ones can still change the choice."
[[nodiscard]] std::string answered_words(const Recommendation& recommendation);

/// What `leave` does at the menu.
[[nodiscard]] std::string leaving_words(const Interview& interview);

inline constexpr std::string_view last_question_words = "That was the last question.";

/// That an interview was left, how far it had come, and what the knowledge base asks or knows otherwise now.
[[nodiscard]] std::string kept_words(const KnowledgeBase& kb, const KeptInterview& kept);

/// "Nothing still to be asked can change the choice: Rust."
[[nodiscard]] std::string settled_words(const Recommendation& recommendation);

/// The documented projects that are most alike so far: how many chose what, and then the nearest, each with
/// what it chose: "Linkerd (Buoyant, 2018): Rust". None: nothing is alike.
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
