#include "cli/ballots.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <unordered_map>

#include <fmt/format.h>

#include "langpick/reading.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick::cli {

namespace {

constexpr std::string_view blanks = " \t\r";

bool is_blank(std::string_view line) { return line.find_first_not_of(blanks) == std::string_view::npos; }

/// Is it one object a line? So it is when the first line that isn't blank is whole, and not the only one.
bool is_one_a_line(const std::vector<std::string_view>& lines) {
  const auto whole = [](std::string_view line) {
    return line[line.find_first_not_of(blanks)] == '{' && line[line.find_last_not_of(blanks)] == '}';
  };
  const auto first = std::ranges::find_if_not(lines, is_blank);
  if (first == lines.end() || !whole(*first)) return false;
  return !std::all_of(first + 1, lines.end(), is_blank);
}

/// Takes ballots up, and what is wrong with them.
class Collector {
 public:
  explicit Collector(const KnowledgeBase& kb) : kb_(kb) {}

  void take_file(const std::string& file, const std::string& bytes);
  std::vector<Ballot> finish() &&;

 private:
  void take(std::string_view text, const std::string& document, const std::string& name);
  void refuse_second(const Ballot& ballot, const std::string& document);

  const KnowledgeBase& kb_;
  std::vector<Ballot> ballots_;
  std::unordered_map<std::string, std::string> documents_;  // by name: where its ballot comes from
  Error error_{.status = ExitStatus::bad_input, .lines = {}};
};

void Collector::refuse_second(const Ballot& ballot, const std::string& document) {
  const auto [first, is_new] = documents_.try_emplace(ballot.name, document);
  if (is_new) return;
  error_.lines.push_back(
      fmt::format("{}: a second ballot of {}, who has one in {}; give one of them another \"name\"", document,
                  util::quoted(ballot.name), first->second));
}

void Collector::take(std::string_view text, const std::string& document, const std::string& name) {
  NamedAnswersReading reading = read_named_answers(kb_, text);
  if (reading.findings.empty() && reading.answers.answered() == 0) {
    reading.findings.push_back({"#/answers", "no question is answered; answer one at least"});
  }
  for (const Finding& finding : reading.findings) {
    error_.lines.push_back(document + finding.place + ": " + finding.message);
  }
  Ballot ballot{reading.name.empty() ? name : reading.name, std::move(reading.answers)};
  refuse_second(ballot, document);
  ballots_.push_back(std::move(ballot));
}

void Collector::take_file(const std::string& file, const std::string& bytes) {
  const std::string document = document_name(file);
  const std::string stem = file == "-" ? "stdin" : std::filesystem::path{file}.stem().string();
  const std::vector<std::string_view> lines = util::lines_of(bytes);
  if (!is_one_a_line(lines)) return take(bytes, document, stem);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_blank(lines[i]))
      take(lines[i], fmt::format("{}:{}", document, i + 1), fmt::format("{}:{}", stem, i + 1));
  }
}

std::vector<Ballot> Collector::finish() && {
  if (!error_.lines.empty()) throw std::move(error_);
  return std::move(ballots_);
}

}  // namespace

std::vector<Ballot> read_ballots(const std::vector<std::string>& files, const KnowledgeBase& kb, Io& io) {
  Collector collector{kb};
  for (const std::string& file : files) collector.take_file(file, io.read(file));
  return std::move(collector).finish();
}

}  // namespace langpick::cli
