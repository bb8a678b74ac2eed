#include <algorithm>
#include <utility>

#include "langpick/ballot_reading.hpp"
#include "langpick/reading.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick {

namespace {

constexpr std::string_view blanks_in_line = " \t\r";

bool is_blank(std::string_view line) {
  return line.find_first_not_of(blanks_in_line) == std::string_view::npos;
}

/// Is it one object a line? So it is when the first line that isn't blank is whole, and not the only one.
bool is_one_a_line(const std::vector<std::string_view>& lines) {
  const auto whole = [](std::string_view line) {
    return line[line.find_first_not_of(blanks_in_line)] == '{' &&
           line[line.find_last_not_of(blanks_in_line)] == '}';
  };
  const auto first = std::ranges::find_if_not(lines, is_blank);
  if (first == lines.end() || !whole(*first)) return false;
  return !std::all_of(first + 1, lines.end(), is_blank);
}

std::string at_line(std::string_view name, std::size_t line) {
  return std::string{name} + ':' + std::to_string(line);
}

}  // namespace

void BallotReader::take(std::string_view text, const std::string& document, std::string name) {
  NamedAnswersReading reading = read_named_answers(*kb_, text);
  if (reading.findings.empty() && reading.answers.answered() == 0) {
    reading.findings.push_back({"#/answers", "no question is answered; answer one at least"});
  }
  for (const Finding& finding : reading.findings) {
    complaints_.push_back(document + finding.place + ": " + finding.message);
  }
  if (!reading.name.empty()) name = std::move(reading.name);
  const auto [first, is_new] = documents_.try_emplace(name, document);
  if (!is_new) {
    complaints_.push_back(document + ": a second ballot of " + util::quoted(name) + ", who has one in " +
                          first->second + "; give one of them another \"name\"");
  }
  ballots_.push_back({std::move(name), std::move(reading.answers)});
}

void BallotReader::take_file(std::string_view document, std::string_view name, std::string_view bytes) {
  const std::vector<std::string_view> lines = util::lines_of(bytes);
  if (!is_one_a_line(lines)) return take(bytes, std::string{document}, std::string{name});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_blank(lines[i])) take(lines[i], at_line(document, i + 1), at_line(name, i + 1));
  }
}

}  // namespace langpick
