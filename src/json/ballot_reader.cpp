#include <algorithm>
#include <utility>

#include "json/positions.hpp"
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

std::string at_line(std::string_view name, std::int64_t line) {
  return std::string{name} + ':' + std::to_string(line);
}

}  // namespace

void BallotReader::take(Ballot ballot, const std::string& document) {
  const auto [first, is_new] = documents_.try_emplace(ballot.name, document);
  if (!is_new) {
    complaints_.push_back(document + ": a second ballot of " + util::quoted(ballot.name) +
                          ", who has one in " + first->second + "; give one of them another \"name\"");
  }
  ballots_.push_back(std::move(ballot));
}

void BallotReader::read(std::string_view text, const std::string& document, std::optional<std::int64_t> line,
                        std::string name) {
  NamedAnswersReading reading = read_named_answers(*kb_, text);
  if (reading.findings.empty() && reading.answers.answered() == 0) {
    reading.findings.push_back({"#/answers", "no question is answered; answer one at least"});
    json::locate(reading.findings, text);
  }
  for (Finding& finding : reading.findings) {
    if (line) finding.position.line = *line;  // it was taken for a document
    complaints_.push_back(location_of(finding, document) + ": " + sentence_of(finding));
  }
  if (!reading.name.empty()) name = std::move(reading.name);
  take({std::move(name), std::move(reading.answers)}, line ? at_line(document, *line) : document);
}

void BallotReader::take_file(std::string_view document, std::string_view name, std::string_view bytes) {
  const std::string shown{document};
  const std::vector<std::string_view> lines = util::lines_of(bytes);
  if (!is_one_a_line(lines)) return read(bytes, shown, std::nullopt, std::string{name});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto line = static_cast<std::int64_t>(i + 1);
    if (!is_blank(lines[i])) read(lines[i], shown, line, at_line(name, line));
  }
}

}  // namespace langpick
