#include "batch/read/plain_line.hpp"

#include <algorithm>

#include "util/ascii.hpp"
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

bool is_plain_text(std::string_view text) {
  const auto is_special = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\\'; };
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::ranges::any_of(text, is_special)) return false;
  return std::ranges::all_of(text, is_ascii) || util::is_valid_utf8(text);
}

/// Quotes at most of a line that has nothing but what is plain.
std::size_t most_quotes(const KnowledgeBase& kb) {
  std::size_t texts = 3;  // two keys and an id
  for (const Question& question : kb.questions) texts += 1 + question.options.size();
  return 2 * texts;
}

}  // namespace

/// Takes tokens off the front of a line. It may look at the padding, but takes nothing of it: '\n' and '\0'
/// are no token's beginning.
class PlainReader::Scanner {
 public:
  /// `quotes`: as `QuoteList` has them.
  Scanner(std::string_view line, const std::uint32_t* quotes)
      : begin_(line.data()), at_(begin_), end_(begin_ + line.size()), quote_(quotes) {}

  [[nodiscard]] bool at(char token) const { return *at_ == token; }

  /// Takes `token` if it comes next, blanks before it aside.
  [[gnu::always_inline]] bool take(char token) {
    if (*at_ != token) {
      skip_blanks();
      if (*at_ != token) return false;
    }
    ++at_;
    return true;
  }

  /// Takes a text in quotes, which aren't part of it. Whether it holds escapes is for the caller to see.
  bool take_text(std::string_view& text) {
    if (!take('"')) return false;
    const char* const close = begin_ + quote_[1];
    text = {begin_ + quote_[0] + 1, close};
    at_ = close + 1;
    quote_ += 2;
    return close < end_;
  }

  /// Takes a text in quotes that is one of `words`; or `no_word`.
  Index take_word(const WordTable& words) {
    std::string_view text;
    return take_text(text) ? words.find(text) : WordTable::no_word;
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
      while (util::is_digit(*at_)) ++at_;
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

  const char* begin_;
  const char* at_;
  const char* end_;
  const std::uint32_t* quote_;  ///< the next
};

PlainReader::PlainReader(const KnowledgeBase& kb)
    : questions_(ids_of(kb.questions)), quotes_(most_quotes(kb)) {
  const std::vector<OptionNumber> first = first_options(kb);
  asked_.reserve(kb.questions.size());
  for (const Question& question : kb.questions) {
    asked_.push_back({WordTable{ids_of(question.options)}, question.max_choices, first[asked_.size()]});
  }
}

// These are parts of `read`, so that where its scanner stands stays in registers.

[[gnu::always_inline]] inline bool PlainReader::read_option(Scanner& scanner, const Asked& question,
                                                            OptionSet& options, ChosenOptions& chosen) {
  const Index option = scanner.take_word(question.options);
  if (option == WordTable::no_word || options.contains(option)) return false;
  options.add(option);
  chosen.add(question.first + option);
  return true;
}

[[gnu::always_inline]] inline bool PlainReader::read_options(Scanner& scanner, const Asked& question,
                                                             OptionSet& options, ChosenOptions& chosen) {
  if (scanner.at('"') || !scanner.take('[')) return read_option(scanner, question, options, chosen);
  do {
    if (!read_option(scanner, question, options, chosen)) return false;
  } while (scanner.take(','));
  return scanner.take(']') && options.size() <= question.max_choices;
}

[[gnu::always_inline]] inline bool PlainReader::read_answers(Scanner& scanner, Answers& answers,
                                                             ChosenOptions& chosen) {
  if (!scanner.take('{')) return false;
  std::ranges::fill(answers.chosen, OptionSet{});
  chosen.clear();
  do {
    const Index question = scanner.take_word(questions_);
    if (question == WordTable::no_word || !scanner.take(':')) return false;
    OptionSet& options = answers.chosen[question];
    if (!options.empty() || !read_options(scanner, asked_[question], options, chosen)) return false;
  } while (scanner.take(','));
  return scanner.take('}');
}

bool PlainReader::read(std::string_view line, Answers& answers, ChosenOptions& chosen, std::string_view& id) {
  if (!quotes_.list(line)) return false;
  Scanner scanner{line, quotes_.places()};
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
      if (!read_answers(scanner, answers, chosen)) return false;
      has_answers = true;
    } else {
      return false;
    }
  } while (scanner.take(','));
  return has_answers && scanner.take('}') && scanner.at_end();
}

}  // namespace langpick::batch
