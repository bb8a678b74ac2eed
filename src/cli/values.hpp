#pragma once
/// The words that a flag's value may be.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/error.hpp"
#include "cli/flags.hpp"

namespace langpick::cli {

/// May a value of this kind be one of certain words only?
[[nodiscard]] bool is_closed(Value kind);

/// Those words; none for other kinds.
[[nodiscard]] std::vector<std::string_view> words_of(const Flag& flag, const KnowledgeBase& kb);

/// What may stand on the command line, and what it means.
struct Candidate {
  std::string word;
  std::string meaning;
};

/// What `flag` may be given, where something of it is typed already: options follow their question only then.
/// Nothing for text and files.
[[nodiscard]] std::vector<Candidate> candidates(const Flag& flag, std::string_view typed,
                                                const KnowledgeBase& kb);

/// The options of `question`.
[[nodiscard]] std::vector<Candidate> candidates(const Question& question);

/// That `value` of `flag` is none of `choices`; names the nearest and lists all.
[[nodiscard]] Error no_choice(std::string_view flag, std::string_view value,
                              std::span<const std::string_view> choices);

}  // namespace langpick::cli
