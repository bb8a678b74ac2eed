#pragma once
/// Choices, options and flips by their ids and names: what several reports of an analysis share.

#include <string>
#include <string_view>
#include <vector>

#include "langpick/recommendation.hpp"
#include "report/page.hpp"

namespace langpick::report {

/// Empty for none.
[[nodiscard]] std::string_view choice_id(const KnowledgeBase& kb, const Choice& choice);
/// "Go", "Python", "no choice at all".
[[nodiscard]] std::string choice_name(const KnowledgeBase& kb, const Choice& choice);

/// "weeks", or "go, rust": ids, as one types them.
[[nodiscard]] std::string option_ids(const Question& question, OptionSet options);

/// "release: weeks instead of a-year".
[[nodiscard]] std::string flip_words(const KnowledgeBase& kb, const Flip& flip);

/// "one", "two", "three", and digits from there on.
[[nodiscard]] std::string count_word(std::size_t count);

/// "a", "a and b", "a, b and c".
[[nodiscard]] std::string listed(const std::vector<std::string>& items);

/// What there is to say of all flip sets together: how many flips it takes, or that none is enough.
[[nodiscard]] std::string flip_sets_summary(const Recommendation& r, const FlipSets& sets,
                                            const FlipScope& scope);
/// "latency: ordinary instead of tight-tail; release: weeks instead of a-year → Go".
[[nodiscard]] std::string flip_set_words(const KnowledgeBase& kb, const FlipSet& set);
/// That there are more than the `shown`; empty when there aren't.
[[nodiscard]] std::string flip_sets_rest(const FlipSets& sets, std::size_t shown);

/// What flip sets say: a sentence about them all, then up to `most` of them, a line each.
void write_flip_sets(Page& page, const Recommendation& r, const FlipSets& sets, const FlipScope& scope,
                     std::size_t most);

/// What the open questions can still do, in sentences; none when all is answered.
[[nodiscard]] std::vector<std::string> open_question_sentences(const Recommendation& r);

}  // namespace langpick::report
