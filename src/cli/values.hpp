#pragma once
/// What a flag's value may be: which words, and which day.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/error.hpp"
#include "cli/flags.hpp"
#include "cli/io.hpp"
#include "util/calendar.hpp"

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

/// The day that `flag` was given as `value`, or where that is empty SOURCE_DATE_EPOCH's in UTC; none
/// without either, since nothing here reads a clock. Throws Error{usage} on what is no day.
[[nodiscard]] std::optional<util::Day> day_option(const std::string& flag, const std::string& value,
                                                  const Io& io);

}  // namespace langpick::cli
