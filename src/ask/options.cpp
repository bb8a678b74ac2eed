#include "ask/options.hpp"

#include <algorithm>
#include <charconv>

#include "langpick/search.hpp"
#include "util/edit_distance.hpp"
#include "util/printable.hpp"

namespace langpick::ask {

namespace {

constexpr std::string_view blanks = " \t\r\n";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower(std::string_view text) {
  std::string low{text};
  std::ranges::transform(low, low.begin(), [](char c) { return lower(c); });
  return low;
}

std::vector<std::string> split(std::string_view text, std::string_view separators) {
  std::vector<std::string> words;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(separators), text.size()));
    if (text.empty()) return words;
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

std::optional<Index> by_number(const Question& question, std::string_view word) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool is_number = error == std::errc{} && end == word.data() + word.size();
  if (!is_number || number == 0 || number > question.options.size()) return std::nullopt;
  return static_cast<Index>(number - 1);
}

/// The option of this id, or else the only one whose id begins like this: a letter or two may be a slip.
std::optional<Index> by_id(const Question& question, std::string_view typed) {
  constexpr std::size_t shortest_beginning = 3;
  const std::string word = lower(typed);
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
  return "No option " + util::quoted(word) + (hint.empty() ? "." : hint) + " Type a number from 1 to " +
         std::to_string(question.options.size()) + " or an id; s skips, h helps.";
}

}  // namespace

std::vector<Index> matching_options(const Question& question, std::string_view text) {
  const std::vector<std::string> words = split(lower(text), blanks);
  std::vector<Index> found;
  for (Index o = 0; o < question.options.size(); ++o) {
    const Option& option = question.options[o];
    std::string searched = lower(option.label) + '\n' + lower(option.id) + '\n';
    searched += lower(option.help);
    const auto has = [&](const std::string& word) { return searched.find(word) != std::string::npos; };
    if (std::ranges::all_of(words, has)) found.push_back(o);
  }
  return found;
}

std::vector<Found> found_questions(const KnowledgeBase& kb, std::span<const Index> questions,
                                   std::string_view text) {
  std::vector<Found> found;
  const std::vector<std::string> words = split(text, blanks);
  if (words.empty()) {
    for (const Index q : questions) found.push_back({q, std::nullopt});
    return found;
  }
  for (const Entry& entry : search(kb, words).found) {
    const bool is_option = entry.kind == EntryKind::option;
    if (!is_option && entry.kind != EntryKind::question) continue;
    if (std::ranges::find(questions, entry.position) == questions.end()) continue;
    if (std::ranges::find(found, entry.position, &Found::question) != found.end()) continue;
    found.push_back({entry.position, is_option ? std::optional{entry.option} : std::nullopt});
  }
  return found;
}

Typed typed_options(const Question& question, std::string_view text) {
  Typed typed;
  for (const std::string& word : split(text, question.multiple() ? ", \t\r\n" : blanks)) {
    std::optional<Index> option = by_number(question, word);
    if (!option) option = by_id(question, word);
    if (!option) return {{}, unknown(question, word)};
    typed.options.add(*option);
  }
  if (typed.options.empty()) return {{}, "expected a number or an id."};
  if (typed.options.size() > question.max_choices) {
    return {{},
            question.multiple()
                ? "expected at most " + std::to_string(question.max_choices) + " options, found " +
                      std::to_string(typed.options.size()) + '.'
                : "this question takes one option; found " + std::to_string(typed.options.size()) + '.'};
  }
  return typed;
}

}  // namespace langpick::ask
