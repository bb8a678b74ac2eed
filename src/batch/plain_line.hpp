#pragma once
/// The lines that nearly all lines are, read in one pass.

#include <string_view>
#include <vector>

#include "batch/word_table.hpp"
#include "langpick/answers.hpp"

namespace langpick::batch {

/// Bytes that have to be readable after the end of a line, of which the first is '\n' or '\0'.
inline constexpr std::size_t line_padding = word_padding;

/// Reads `{"id": …, "answers": {…}}` where nothing is wrong and nothing out of the ordinary: no other keys,
/// no escapes, an id that is a text or an integer. What is read is what `read_answers` would read; of all
/// other lines, sound or not, it says no, and `read_answers` has to decide.
class PlainReader {
 public:
  explicit PlainReader(const KnowledgeBase& kb);

  /// Writes the answers over `answers.chosen`, and the id as it stands to `id` (empty where there is none).
  /// On false both are left in any state. `line` has padding after it.
  [[nodiscard]] bool read(std::string_view line, Answers& answers, std::string_view& id);

 private:
  struct Asked {
    WordTable options;
    Index max_choices = 1;
  };
  class Scanner;

  bool read_answers(Scanner& scanner, Answers& answers);
  const WordTable::Word* read_question(Scanner& scanner, Index& last);
  static bool read_options(Scanner& scanner, const Asked& question, OptionSet& chosen);

  WordTable questions_;
  std::vector<Asked> asked_;  ///< per question
  /// Which question came after this one, in lines before: a guess that is right more often than not. One more
  /// for the first of a line.
  struct Guess {
    Index next = 0;
    bool missed = false;  ///< the last time; another miss, and the guess is another
  };
  std::vector<Guess> guesses_;
};

}  // namespace langpick::batch
