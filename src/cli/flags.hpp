#pragma once
/// What can be typed after a command, as a table: the parser reads it, and so do the help and "did you mean".

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cli/error.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::cli {

/// A list whose values may be typed with commas between them, too.
struct Commas {
  std::vector<std::string>* list;
};

/// A flag for each question of the knowledge base: for each, in their order, what was typed after its flag,
/// split at commas.
struct ByQuestion {
  std::vector<std::vector<std::string>>* typed;
};

/// Where a value goes. A string keeps the last one that was typed, a list each of them; a bool is a switch.
using Target = std::variant<bool*, std::string*, std::vector<std::string>*, Commas, ByQuestion>;

/// What a value stands for.
enum class Value : std::uint8_t {
  text,
  file,
  folder,
  word,      ///< one of the row's words, and nothing else
  choice,    ///< an alternative or an outside option, or one of the row's words; nothing else
  topic,     ///< what `compare` compares; nothing else
  schema,    ///< the name of one; nothing else
  question,  ///< its id
  answer,    ///< QUESTION=OPTION
  note,      ///< QUESTION=TEXT
  level,     ///< CAUSE=LEVEL
  weight,    ///< CRITERION=PERCENT
  field,     ///< what a result of `batch` says
  entry,     ///< an id of anything
};

struct Flag {
  std::string_view spelling;  ///< as the help shows it: "-o,--output FILE"; of an argument its name, "FILE"
  Target to;
  std::string_view help;
  std::string_view group = "Flags";  ///< its heading in the help
  Value kind = Value::text;
  std::span<const std::string_view> words = {};  ///< that it takes; the help lists them after a colon

  [[nodiscard]] bool is_argument() const { return !spelling.starts_with('-'); }
  [[nodiscard]] std::string_view name() const;    ///< "--output"
  [[nodiscard]] std::string_view letter() const;  ///< "-o", or empty
};

using Flags = std::vector<Flag>;
inline void add(Flags& flags, std::initializer_list<Flag> rows) { flags.insert(flags.end(), rows); }

/// What only the knowledge base can tell: it is known when its own flag has been read.
struct Unresolved {
  struct Word {
    std::string flag;
    std::optional<std::string> value;
  };
  std::vector<Word> flags;             ///< that no row has: those of questions, or mistakes
  std::vector<std::string> arguments;  ///< that no row takes
  std::vector<std::pair<const Flag*, std::string>> closed;  ///< values of which only certain words are right
};

/// Puts what was typed where the table says. `flags` outlives the result. Throws Error{usage} where a value
/// is missing.
[[nodiscard]] Unresolved parse(std::span<const std::string> typed, const Flags& flags);

/// Gives the questions of `kb` their answers, and returns what is wrong, if anything is; `command` is named
/// where an argument is. Nothing is thrown, since the first throw costs a static program ten times what an
/// answer does.
[[nodiscard]] std::optional<Error> resolve(const Unresolved& rest, const Flags& flags,
                                           std::string_view command, const KnowledgeBase& kb);

/// That there is no such flag, and which is the nearest one; `where` follows its name.
[[nodiscard]] Error no_flag(const std::string& name, std::string_view where, const Flags& flags,
                            std::span<const Question> questions = {});

/// Is there a flag for each question?
[[nodiscard]] bool has_question_flags(const Flags& flags);

/// The words of a text that commas separate.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text);

}  // namespace langpick::cli
