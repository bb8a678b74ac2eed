#include "batch/plain_line.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "util/printable.hpp"

namespace langpick::batch {

namespace {

std::vector<std::string_view> ids_of(const auto& list) {
  std::vector<std::string_view> ids;
  ids.reserve(list.size());
  for (const auto& entry : list) ids.push_back(entry.id);
  return ids;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Eight bytes at once: a high bit for each that is a quote, of which the lowest is exact.
std::uint64_t quotes_in(std::uint64_t bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t highs = ones << 7U;
  const std::uint64_t zero_where_quote = bytes ^ (ones * '"');
  return (zero_where_quote - ones) & ~zero_where_quote & highs;
}

bool is_plain_text(std::string_view text) {
  const auto is_special = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\\'; };
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::ranges::any_of(text, is_special)) return false;
  return std::ranges::all_of(text, is_ascii) || util::is_valid_utf8(text);
}

}  // namespace

/// Takes tokens off the front of a line. It may look at the padding, but takes nothing of it: '\n' and '\0'
/// are no token's beginning, and a text that would end there is refused.
class PlainReader::Scanner {
 public:
  explicit Scanner(std::string_view line) : at_(line.data()), end_(line.data() + line.size()) {}

  /// Takes `token` if it comes next, blanks before it aside.
  bool take(char token) {
    if (*at_ != token) {
      skip_blanks();
      if (*at_ != token) return false;
    }
    ++at_;
    return true;
  }

  /// Takes `word` in quotes if it comes next.
  bool take_word(const WordTable::Word& word) {
    skip_blanks();
    if (*at_ != '"' || !WordTable::is(word, at_ + 1, end_)) return false;
    at_ += word.size + 2;
    return true;
  }

  /// Takes a text in quotes that is one of `words`; null: what comes isn't.
  const WordTable::Word* take_word(const WordTable& words) {
    if (!take('"')) return nullptr;
    const WordTable::Word* const word = words.find(at_, end_);
    if (word != nullptr) at_ += word->size + 1;
    return word;
  }

  /// Takes a text in quotes, which aren't part of it. Whether it holds escapes is for the caller to see.
  bool take_text(std::string_view& text) {
    if (!take('"')) return false;
    const char* const from = at_;
    const char* close = from;
    while (close < end_) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, close, sizeof bytes);
      if constexpr (std::endian::native == std::endian::little) {
        const std::uint64_t found = quotes_in(bytes);
        if (found == 0) {
          close += sizeof bytes;
          continue;
        }
        close += std::countr_zero(found) / 8;
      } else {
        close = std::find(close, end_, '"');
      }
      if (close >= end_) return false;
      text = {from, close};
      at_ = close + 1;
      return true;
    }
    return false;
  }

  /// Takes a plain text or an integer, as it stands.
  bool take_id(std::string_view& id) {
    constexpr std::ptrdiff_t most_digits = 18;
    skip_blanks();
    const char* const from = at_;
    if (*at_ == '"') {
      std::string_view text;
      if (!take_text(text) || !is_plain_text(text)) return false;
    } else {
      while (is_digit(*at_)) ++at_;
      const std::ptrdiff_t digits = at_ - from;
      if (digits == 0 || digits > most_digits || (*from == '0' && digits > 1)) return false;
    }
    id = {from, at_};
    return true;
  }

  [[nodiscard]] bool at_end() {
    skip_blanks();
    return at_ == end_;
  }

 private:
  void skip_blanks() {
    while (is_blank(*at_)) ++at_;
  }

  const char* at_;
  const char* end_;
};

PlainReader::PlainReader(const KnowledgeBase& kb) : questions_(ids_of(kb.questions)) {
  asked_.reserve(kb.questions.size());
  for (const Question& question : kb.questions) {
    asked_.push_back({WordTable{ids_of(question.options)}, question.max_choices});
    guesses_.push_back({.next = static_cast<Index>(asked_.size() % kb.questions.size())});
  }
  guesses_.emplace_back();
}

// These are parts of `read`, so that where its scanner stands stays in a register.

[[gnu::always_inline]] inline bool PlainReader::read_options(Scanner& scanner, const Asked& question,
                                                             OptionSet& chosen) {
  const auto take_option = [&] {
    const WordTable::Word* const option = scanner.take_word(question.options);
    if (option != nullptr) chosen.add(option->position);
    return option != nullptr;
  };
  if (!scanner.take('[')) return take_option();
  do {
    if (!take_option()) return false;
  } while (scanner.take(','));
  return scanner.take(']') && chosen.size() <= question.max_choices;
}

/// `last` is the question before, or how many there are for none. With a right guess, where the next token
/// stands doesn't wait for a table to be looked into.
[[gnu::always_inline]] inline const WordTable::Word* PlainReader::read_question(Scanner& scanner,
                                                                                Index& last) {
  Guess& guess = guesses_[last];
  const WordTable::Word* question = &questions_[guess.next];
  if (scanner.take_word(*question)) {
    last = guess.next;
    guess.missed = false;
    return question;
  }
  question = scanner.take_word(questions_);
  if (question == nullptr) return nullptr;
  if (guess.missed) guess.next = question->position;
  guess.missed = !guess.missed;
  last = question->position;
  return question;
}

[[gnu::always_inline]] inline bool PlainReader::read_answers(Scanner& scanner, Answers& answers) {
  if (asked_.empty() || !scanner.take('{')) return false;
  auto last = static_cast<Index>(asked_.size());
  std::ranges::fill(answers.chosen, OptionSet{});
  do {
    const WordTable::Word* const question = read_question(scanner, last);
    if (question == nullptr || !scanner.take(':')) return false;
    OptionSet& chosen = answers.chosen[question->position];
    if (!chosen.empty() || !read_options(scanner, asked_[question->position], chosen)) return false;
  } while (scanner.take(','));
  return scanner.take('}');
}

bool PlainReader::read(std::string_view line, Answers& answers, std::string_view& id) {
  Scanner scanner{line};
  bool has_id = false;
  bool has_answers = false;
  id = {};
  if (!scanner.take('{')) return false;
  do {
    std::string_view key;
    if (!scanner.take_text(key) || !scanner.take(':')) return false;
    if (key == "id" && !has_id) {
      if (!scanner.take_id(id)) return false;
      has_id = true;
    } else if (key == "answers" && !has_answers) {
      if (!read_answers(scanner, answers)) return false;
      has_answers = true;
    } else {
      return false;
    }
  } while (scanner.take(','));
  return has_answers && scanner.take('}') && scanner.at_end();
}

}  // namespace langpick::batch
