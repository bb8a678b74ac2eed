#include <algorithm>
#include <string>
#include <utility>

#include "langpick/record_reading.hpp"
#include "util/byte_order_mark.hpp"

namespace langpick {

namespace {

constexpr std::string_view opening = "<!--";
constexpr std::string_view closing = "-->";
constexpr std::string_view mark = "langpick-record";
constexpr std::string_view blanks = " \t\r\n";

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// A comment of Markdown, from its opening to its closing, or to the next opening where that is missing.
struct Comment {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Does the comment hold a record? One that begins a line says so in its first word, wherever it stands one
/// whose JSON does; a sentence that mentions it doesn't.
bool holds_record(std::string_view document, const Comment& comment) {
  std::string_view text = document.substr(comment.begin, comment.end - comment.begin);
  text.remove_prefix(std::min(opening.size(), text.size()));  // "<!-->" is one, too, and empty
  const std::size_t word = std::min(text.find_first_not_of(blanks), text.size());
  if (!text.substr(word).starts_with(mark)) return false;
  const std::size_t before = document.substr(0, comment.begin).find_last_not_of(" \t");
  const bool begins_line =
      before == std::string_view::npos || document[before] == '\n' || document[before] == '\r';
  return begins_line || contains(text, "\"langpick-record\"");
}

/// The first one from `from` on that holds a record.
std::optional<Comment> find_comment(std::string_view document, std::size_t from) {
  std::size_t at = document.find(opening, from);
  while (at != std::string_view::npos) {
    const std::size_t next = document.find(opening, at + opening.size());
    // no further than the next one: else each that isn't closed would be looked through to the end
    const std::string_view whole = document.substr(at, next - at);
    const Comment comment{at, at + std::min(whole.find(closing), whole.size())};
    if (holds_record(document, comment)) return comment;
    at = next;
  }
  return std::nullopt;
}

std::ptrdiff_t lines_above(std::string_view document, std::size_t position) {
  return std::ranges::count(document.substr(0, position), '\n');
}

RecordReading read_comment(std::string_view document, const Comment& comment) {
  // its first line is for people
  const std::size_t mark_at = document.find(mark, comment.begin);
  const std::size_t begin = std::min(document.find('\n', mark_at), comment.end);
  RecordReading reading = read_record(document.substr(begin, comment.end - begin));
  reading.is_marked = true;
  const std::ptrdiff_t above = lines_above(document, begin);
  for (Finding& finding : reading.findings) {
    if (finding.position.is_known()) finding.position.line += above;
  }
  if (const auto second = find_comment(document, comment.end)) {
    reading.findings.push_back({.place = "",
                                .message = "a second record; one document holds one",
                                .code = "wrong-value",
                                .position = {lines_above(document, second->begin) + 1, 1}});
  }
  return reading;
}

bool is_json(std::string_view document) {
  const std::size_t first = document.find_first_not_of(blanks);
  return first != std::string_view::npos && (document[first] == '{' || document[first] == '[');
}

/// Two or four bytes a character, as some editors save a text: read as UTF-8 the mark can't be seen.
bool is_marked_in_wide_characters(std::string_view document) {
  if (!contains(document, std::string_view{"\0", 1})) return false;
  std::string letters{document};
  std::erase(letters, '\0');
  return contains(letters, mark);
}

}  // namespace

std::optional<RecordReading> find_record(std::string_view document) {
  document = util::without_byte_order_mark(document);
  if (is_marked_in_wide_characters(document)) {
    return RecordReading{.findings = {{"", "is no UTF-8 text; save it as UTF-8", "syntax"}},
                         .is_marked = true};
  }
  if (const auto comment = find_comment(document, 0)) return read_comment(document, *comment);
  // without an escape the mark stands there as it is, and what is large and isn't ours needs no parsing
  if (!is_json(document) || !(contains(document, mark) || contains(document, "\\u"))) return std::nullopt;
  RecordReading reading = read_record(document);
  return reading.is_marked ? std::optional{std::move(reading)} : std::nullopt;
}

}  // namespace langpick
