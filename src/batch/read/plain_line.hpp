#pragma once
/// The lines that nearly all lines are, read in one pass.

#include <string_view>
#include <vector>

#include "batch/read/chosen_options.hpp"
#include "batch/read/quotes.hpp"
#include "batch/read/word_table.hpp"
#include "langpick/answers.hpp"

namespace langpick::batch {

/// Bytes that have to be readable after the end of a line, of which the first is '\n' or '\0'.
inline constexpr std::size_t line_padding = quote_padding;

/// Reads `{"id": …, "answers": {…}}` where nothing is wrong and nothing out of the ordinary: no other keys,
/// no escapes, an id that is a text or an integer. What is read is what `read_answers` would read; of all
/// other lines, sound or not, it says no, and `read_answers` has to decide.
class PlainReader {
 public:
  explicit PlainReader(const KnowledgeBase& kb);

  /// Writes the answers over `answers.chosen` and `chosen`, and the id as it stands to `id` (empty where
  /// there is none). On false they are left in any state. `line` has padding after it.
  [[nodiscard]] bool read(std::string_view line, Answers& answers, ChosenOptions& chosen,
                          std::string_view& id);

 private:
  struct Asked {
    WordTable options;
    Index max_choices = 1;
    OptionNumber first = 0;  ///< of its options
  };
  class Scanner;

  bool read_answers(Scanner& scanner, Answers& answers, ChosenOptions& chosen);
  static bool read_option(Scanner& scanner, const Asked& question, OptionSet& options, ChosenOptions& chosen);
  static bool read_options(Scanner& scanner, const Asked& question, OptionSet& options,
                           ChosenOptions& chosen);

  WordTable questions_;
  std::vector<Asked> asked_;  ///< per question
  QuoteList quotes_;
};

}  // namespace langpick::batch
