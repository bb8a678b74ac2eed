#include "ask/options.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "langpick/engine.hpp"
#include "report/words.hpp"
#include "util/ascii.hpp"
#include "util/edit_distance.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick::ask {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view separators = ",; \t\r\n";

std::vector<std::string> split(std::string_view text, std::string_view between) {
  std::vector<std::string> words;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(between), text.size()));
    if (text.empty()) return words;
    const std::size_t end = std::min(text.find_first_of(between), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

/// Both ends belong to it.
struct Range {
  std::size_t first = 0;
  std::size_t last = std::numeric_limits<std::size_t>::max();
};

/// "2-4", "over-20", "under-5" or "1".
std::optional<Range> range_of(std::string_view id) {
  const std::size_t dash = id.find('-');
  const std::string_view first = id.substr(0, dash);
  const auto low = util::whole_number(first);
  if (dash == std::string_view::npos) return low ? std::optional{Range{*low, *low}} : std::nullopt;
  const auto high = util::whole_number(id.substr(dash + 1));
  if (high && first == "over") return Range{.first = *high + 1};
  if (high && first == "under" && *high > 0) return Range{.last = *high - 1};
  if (high && low && *low <= *high) return Range{*low, *high};
  return std::nullopt;
}

/// The option of this id, or else the only one whose id begins like this: a letter or two may be a slip.
std::optional<Index> by_id(const Question& question, std::string_view typed) {
  constexpr std::size_t shortest_beginning = 3;
  const std::string word = util::lowered(typed);
  std::vector<Index> found;
  for (Index o = 0; o < question.options.size(); ++o) {
    if (question.options[o].id == word) return o;
    if (word.size() >= shortest_beginning && question.options[o].id.starts_with(word)) found.push_back(o);
  }
  return found.size() == 1 ? std::optional{found.front()} : std::nullopt;
}

std::string unknown(const Question& question, const std::string& word) {
  std::vector<std::string_view> ids;
  ids.reserve(question.options.size());
  for (const Option& option : question.options) ids.push_back(option.id);
  const std::string hint = util::did_you_mean(word, ids);
  return fmt::format("No option {}{} ", util::quoted(word), hint.empty() ? "." : hint);
}

std::string too_many(const Question& question, OptionSet found) {
  return fmt::format(
      "{} can be chosen here, and you typed {} options: {}. ",
      question.multiple() ? fmt::format("At most {} options", question.max_choices) : "Only one option",
      found.size(), report::option_ids(question, found));
}

Typed complaint(const Question& question, const std::string& found) {
  return {{}, fmt::format("{}Type {}; s skips, ? helps.", found, form_words(question))};
}

}  // namespace

bool is_counted(const Question& question) {
  std::vector<Range> ranges;
  for (const Option& option : question.options) {
    const std::optional<Range> range = range_of(option.id);
    if (!range) return false;
    ranges.push_back(*range);
  }
  std::ranges::sort(ranges, {}, &Range::first);
  const auto overlap = [](const Range& a, const Range& b) { return b.first <= a.last; };
  return !question.multiple() && std::ranges::adjacent_find(ranges, overlap) == ranges.end();
}

std::string mark_of(const Question& question, Index option) {
  return is_counted(question) ? std::string{question.options[option].id} : std::to_string(option + 1);
}

std::size_t mark_width(const Question& question) {
  std::size_t width = 1;
  for (Index o = 0; o < question.options.size(); ++o) width = std::max(width, mark_of(question, o).size());
  return width;
}

std::optional<Index> option_of(const Question& question, std::size_t number) {
  const bool counted = is_counted(question);
  for (Index o = 0; o < question.options.size(); ++o) {
    const std::optional<Range> range = counted ? range_of(question.options[o].id) : Range{o + 1U, o + 1U};
    if (range->first <= number && number <= range->last) return o;
  }
  return std::nullopt;
}

std::vector<Index> matching_options(const Question& question, std::string_view text) {
  const std::vector<std::string> words = split(util::lowered(text), blanks);
  std::vector<Index> found;
  for (Index o = 0; o < question.options.size(); ++o) {
    const Option& option = question.options[o];
    const std::string searched =
        util::lowered(fmt::format("{}\n{}\n{}", option.label, option.id, option.help));
    const auto has = [&](const std::string& word) { return searched.find(word) != std::string::npos; };
    if (std::ranges::all_of(words, has)) found.push_back(o);
  }
  return found;
}

OptionSet compatible(const KnowledgeBase& kb, Index question, OptionSet chosen, Index option) {
  const auto contradictions = [&](OptionSet options) {
    Answers answers{kb};
    answers.chosen[question] = options;
    return judge(kb, answers).contradictions.size();
  };
  OptionSet rest;
  const std::size_t own = contradictions(only(option));
  chosen.for_each([&](Index other) {
    OptionSet both = only(option);
    both.add(other);
    if (contradictions(both) <= own + contradictions(only(other))) rest.add(other);
  });
  return rest;
}

std::string form_words(const Question& question) {
  const std::size_t count = question.options.size();
  if (is_counted(question)) return "a whole number or a range as it stands in the list";
  if (!question.multiple()) return fmt::format("a number from 1 to {} or an id", count);
  const std::string most =
      question.max_choices < count ? fmt::format("at most {} ", question.max_choices) : "";
  return fmt::format("{}numbers from 1 to {} or ids, separated by commas or blanks", most, count);
}

Typed named_options(const Question& question, std::string_view text) {
  Typed named;
  for (const std::string& word : split(text, separators)) {
    const std::optional<std::size_t> number = util::whole_number(word);
    std::optional<Index> option = number ? option_of(question, *number) : std::nullopt;
    if (!option) option = by_id(question, word);
    if (!option) return complaint(question, unknown(question, word));
    named.options.add(*option);
  }
  return named.options.empty() ? complaint(question, "") : named;
}

Typed typed_options(const Question& question, std::string_view text) {
  if (const auto words = split(text, separators); is_counted(question) && words.size() > 1) {
    const bool has_word =
        !std::ranges::all_of(words, [](const std::string& word) { return range_of(word).has_value(); });
    return complaint(question, has_word ? "The number alone is taken here, without a word beside it. "
                                        : "Only one number is taken here. ");
  }
  const Typed named = named_options(question, text);
  return named.options.size() > question.max_choices ? complaint(question, too_many(question, named.options))
                                                     : named;
}

std::optional<Index> typed_question(const KnowledgeBase& kb, std::span<const Index> questions,
                                    std::string_view text) {
  const std::optional<std::size_t> number = util::whole_number(text);
  if (number && *number >= 1 && *number <= questions.size()) return questions[*number - 1];
  const auto found = std::ranges::find(kb.questions, text, &Question::id);
  if (found == kb.questions.end()) return std::nullopt;
  return static_cast<Index>(found - kb.questions.begin());
}

}  // namespace langpick::ask
