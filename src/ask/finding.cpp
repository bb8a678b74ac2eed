#include "ask/finding.hpp"

#include <algorithm>
#include <bit>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "util/ascii.hpp"
#include "util/edit_distance.hpp"
#include "util/stemmer.hpp"

namespace langpick::ask {

namespace {

bool is_in_word(char c) {
  return util::is_letter(c) || util::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<std::string> words_of(std::string_view text, bool (*is_part)(char)) {
  std::vector<std::string> words;
  bool in_word = false;
  for (const char c : text) {
    if (is_part(c) && !in_word) words.emplace_back();
    in_word = is_part(c);
    if (in_word) words.back() += util::lower(c);
  }
  return words;
}

bool begins_a_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (at == 0 || !is_in_word(text[at - 1])) return true;
  }
  return false;
}

/// The words that are looked for.
class Sought {
 public:
  explicit Sought(std::string_view text)
      : words_(words_of(text, [](char c) { return c != ' ' && c != '\t'; })) {}

  void forgive_slips() { forgives_ = true; }
  [[nodiscard]] bool all_in(std::string_view text) const {
    return std::ranges::all_of(words_, [&](const std::string& word) { return is_in(text, word); });
  }
  [[nodiscard]] bool any_in(std::string_view text) const {
    return std::ranges::any_of(words_, [&](const std::string& word) { return is_in(text, word); });
  }
  /// The first sentence that has one of them; none, empty.
  [[nodiscard]] std::string_view sentence_of(std::string_view text) const;

 private:
  [[nodiscard]] bool is_in(std::string_view text, const std::string& word) const;

  std::vector<std::string> words_;
  bool forgives_ = false;
};

bool Sought::is_in(std::string_view text, const std::string& word) const {
  constexpr std::size_t shortest_with_slip = 5;
  if (begins_a_word(util::lowered(text), word)) return true;
  const std::string stem = util::english_stem(word);
  return std::ranges::any_of(words_of(text, is_in_word), [&](const std::string& other) {
    return util::english_stem(other) == stem ||
           (forgives_ && word.size() >= shortest_with_slip && util::edit_distance(word, other) == 1);
  });
}

std::string_view Sought::sentence_of(std::string_view text) const {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(". "), text.size() - 1) + 1;
    if (any_in(text.substr(0, end))) return text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return {};
}

/// Their ids are found, too, though not everywhere shown.
std::string_view text_of(const Sought& sought, std::string_view help, std::string_view id) {
  const std::string_view sentence = sought.sentence_of(help);
  return sentence.empty() && sought.any_in(id) ? id : sentence;
}

/// In which options, or in the question itself.
std::optional<Found> found_in(const Question& question, Index position, std::string_view note,
                              const Sought& sought) {
  Found found{.question = position, .options = {}, .text = {}};
  const std::string about = fmt::format("{}\n{}\n{}\n{}", question.title, question.id, question.help, note);
  if (sought.all_in(about)) {
    if (!sought.all_in(question.title)) found.text = text_of(sought, question.help, question.id);
    return found;
  }
  for (Index o = 0; o < question.options.size(); ++o) {
    const Option& option = question.options[o];
    if (!sought.all_in(fmt::format("{}\n{}\n{}\n{}", option.label, option.id, option.help, about))) continue;
    if (found.options.empty() && !sought.any_in(option.label))
      found.text = text_of(sought, option.help, option.id);
    found.options.add(o);
  }
  return found.options.empty() ? std::nullopt : std::optional{found};
}

}  // namespace

std::optional<Index> Found::first_option() const {
  return options.empty() ? std::nullopt : std::optional{static_cast<Index>(std::countr_zero(options.bits()))};
}

std::vector<Found> found_questions(const KnowledgeBase& kb, std::span<const Index> questions,
                                   std::span<const std::string> notes, std::string_view text) {
  Sought sought{text};
  const auto look = [&] {
    std::vector<Found> found;
    for (const Index q : questions) {
      if (const std::optional<Found> each = found_in(kb.questions[q], q, notes[q], sought))
        found.push_back(*each);
    }
    return found;
  };
  std::vector<Found> found = look();
  if (found.empty()) {
    sought.forgive_slips();
    found = look();
  }
  const auto is_title = [&](const Found& each) { return sought.all_in(kb.questions[each.question].title); };
  std::stable_partition(found.begin(), found.end(), is_title);  // that of ranges is nothing for clang 14
  return found;
}

std::string found_words(const KnowledgeBase& kb, const Found& found) {
  constexpr Index most_named = 3;
  if (found.options.empty()) return std::string{found.text};
  std::vector<std::string> names;
  found.options.for_each([&](Index o) {
    names.push_back(fmt::format("\"{}\"", kb.questions[found.question].options[o].label));
  });
  const std::size_t more = names.size() > most_named ? names.size() - (most_named - 1) : 0;
  if (more > 0) names.resize(most_named - 1);
  std::string words =
      fmt::format("Has the option{} {}", found.options.size() == 1 ? "" : "s", fmt::join(names, ", "));
  if (more > 0) words += fmt::format(" and {} more", more);
  if (found.text.empty()) return words + '.';
  return fmt::format("{}: {}{}", words, found.text, found.text.ends_with('.') ? "" : ".");
}

}  // namespace langpick::ask
