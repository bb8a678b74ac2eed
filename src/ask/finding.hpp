#pragma once
/// Looking for questions and options by words.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/answers.hpp"

namespace langpick::ask {

/// A question that was looked for.
struct Found {
  Index question = 0;
  OptionSet options;      ///< those that were found; none where the question itself was
  std::string_view text;  ///< what has the words, where neither the title nor these labels have them

  [[nodiscard]] std::optional<Index> first_option() const;
};

/// Those of `questions` in which every word of `text`, but for its ending, begins a word of the title, the
/// help, the note on it (`notes` has one for each question) or an option with its id and help; where none has
/// them all, the same but for typing errors. Those whose title has them come first. No words, all questions.
[[nodiscard]] std::vector<Found> found_questions(const KnowledgeBase& kb, std::span<const Index> questions,
                                                 std::span<const std::string> notes, std::string_view text);

/// Why it was found: "Has the option "Parcels": Letters, too."; empty where the title says it.
[[nodiscard]] std::string found_words(const KnowledgeBase& kb, const Found& found);

}  // namespace langpick::ask
