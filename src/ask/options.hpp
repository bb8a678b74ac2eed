#pragma once
/// Questions and their options as people type them.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/answers.hpp"

namespace langpick::ask {

/// Do the ids of all its options say ranges of whole numbers, as "1", "2-4", "under-5" and "over-20" do, none
/// of which overlap? Then people type the number itself: seven people, and not the seventh option. Single
/// choices only.
[[nodiscard]] bool is_counted(const Question& question);

/// What stands before an option and can be typed for it: its number, or its range where that is counted.
[[nodiscard]] std::string mark_of(const Question& question, Index option);
[[nodiscard]] std::size_t mark_width(const Question& question);  ///< of the longest

/// The option of this number, from 1, or the one whose range has it.
[[nodiscard]] std::optional<Index> option_of(const Question& question, std::size_t number);

/// A question of more options can be filtered: they are too many to be taken in at a glance.
inline constexpr std::size_t most_unfiltered = 8;

/// The options whose label, id or help has every word of `text`, in their order; upper and lower case are
/// the same in ASCII. No words, all options.
[[nodiscard]] std::vector<Index> matching_options(const Question& question, std::string_view text);

[[nodiscard]] constexpr OptionSet only(Index option) { return OptionSet{std::uint64_t{1} << option}; }

/// Those of `chosen` that can be true beside `option`: where the two together break a rule that neither
/// breaks alone, it is left out.
[[nodiscard]] OptionSet compatible(const KnowledgeBase& kb, Index question, OptionSet chosen, Index option);

/// What can be typed as an answer: "a number from 1 to 9 or an id".
[[nodiscard]] std::string form_words(const Question& question);

/// What was typed for options.
struct Typed {
  OptionSet options;      ///< none where there is a complaint
  std::string complaint;  ///< what is wrong, and what was expected
};

/// Numbers, ids, or beginnings of three letters and more that only one id has, separated by commas,
/// semicolons or blanks. What can be a number is one, even where it is an id, too: the numbers are what one
/// sees.
[[nodiscard]] Typed named_options(const Question& question, std::string_view text);
/// The same as an answer, which has no more of them than can be chosen.
[[nodiscard]] Typed typed_options(const Question& question, std::string_view text);

/// One of `questions`: its number among them, from 1; or any, by its id.
[[nodiscard]] std::optional<Index> typed_question(const KnowledgeBase& kb, std::span<const Index> questions,
                                                  std::string_view text);

}  // namespace langpick::ask
