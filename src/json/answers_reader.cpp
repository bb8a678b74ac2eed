#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

#include "json/document.hpp"
#include "json/raw_text.hpp"
#include "langpick/answer_sheet.hpp"
#include "langpick/reading.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick {

namespace {

using json::Cursor;

/// Calls `take(key, value)` for every member of the optional object `key`, and reports what it answers; but
/// after a finding of the cursor's a complaint of the sheet would say the same thing twice.
template <typename Take>
void read_section(const Cursor& root, std::string_view key, const Findings& findings, Take take) {
  const std::optional<Cursor> section = root.optional_member(key);
  if (!section) return;
  for (const auto& [name, value] : section->members()) {
    if (value.is_drowned()) return;
    const std::size_t before = findings.size();
    const std::string complaint = take(name, value);
    if (!complaint.empty() && findings.size() == before) value.report(complaint, "wrong-value");
  }
}

/// What may stand beside the answers: who gave them, and what an editor checks them by.
constexpr std::array<std::string_view, 7> keys{"answers", "weights", "notes",  "project",
                                               "name",    "id",      "$schema"};

/// Reads the object at `root`, which adds what it finds to `reading.findings`.
void read(const KnowledgeBase& kb, const Cursor& root, AnswersReading& reading) {
  std::vector<std::string_view> questions;
  for (const Question& question : kb.questions) questions.push_back(question.id);
  if (!root.expect_object(keys, questions, "answers")) return;
  AnswerSheet sheet{kb};
  read_section(root, "answers", reading.findings, [&](const std::string& question, const Cursor& value) {
    return sheet.answer(question, value.options());
  });
  read_section(root, "weights", reading.findings, [&](const std::string& criterion, const Cursor& value) {
    return sheet.weight(criterion, value.integer(0, max_weight_percent));
  });
  read_section(root, "notes", reading.findings, [&](const std::string& question, const Cursor& value) {
    return sheet.note(question, value.text());
  });
  if (const std::optional<Cursor> project = root.optional_member("project")) {
    const std::string_view name = project->text();
    const std::string complaint = name.empty() ? std::string{} : sheet.project(name);
    if (!complaint.empty()) project->report(complaint, "wrong-value");
  }
  reading.answers = sheet.answers();
}

/// A person's name: a text, or a number as it is written.
std::string read_name(const Cursor& root) {
  for (const std::string_view key : {"name", "id"}) {
    const std::optional<Cursor> label = root.optional_member(key);
    if (!label) continue;
    if (label->is_string()) return std::string{label->text()};
    if (!label->expect(label->is_integer(), "a text or a whole number")) return {};
    return std::to_string(label->integer(0, std::numeric_limits<std::int64_t>::max()));
  }
  return {};
}

}  // namespace

AnswersReading read_answers(const KnowledgeBase& kb, std::string_view bytes) {
  AnswersReading reading{Answers{kb}, {}};
  const json::Document document{bytes, reading.findings};
  if (reading.findings.empty()) read(kb, Cursor{document, reading.findings}, reading);
  json::locate(reading.findings, bytes);
  return reading;
}

NamedAnswersReading read_named_answers(const KnowledgeBase& kb, std::string_view bytes) {
  NamedAnswersReading reading{{Answers{kb}, {}}, {}};
  const json::Document document{bytes, reading.findings};
  if (reading.findings.empty()) {
    const Cursor root{document, reading.findings};
    read(kb, root, reading);
    reading.name = read_name(root);
  }
  json::locate(reading.findings, bytes);
  return reading;
}

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
  if (reading.findings.empty() && !reading.answers.can_decide()) {
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

namespace {

/// Reads leniently: the ids of a document that an older knowledge base gave rise to may be gone.
class ProgressReader {
 public:
  explicit ProgressReader(const KnowledgeBase& kb)
      : kb_(kb), reading_{{Progress{.answers = Answers{kb}}, {}, {}}, {}} {}

  ProgressReading read(std::string_view bytes) && {
    const json::Document parsed{bytes, reading_.findings};
    if (reading_.findings.empty()) document(Cursor{parsed, reading_.findings});
    json::locate(reading_.findings, bytes);
    return std::move(reading_);
  }

 private:
  void document(const Cursor& root) {
    if (!root.expect_object({"project", "answers", "weights", "notes", "interview"})) return;
    if (const std::optional<Cursor> project = root.optional_member("project"))
      reading_.progress.answers.project = project->text();
    answers(root.member("answers"));
    weights(root.member("weights"));
    notes(root.member("notes"));
    interview(root.member("interview"));
  }

  void answers(const Cursor& section) {
    for (const auto& [id, value] : section.members()) {
      if (const std::optional<Index> q = question(id)) {
        answer(kb_.questions[*q], *q, value);
      } else {
        drop("the question", id);
      }
    }
  }

  void answer(const Question& question, Index position, const Cursor& value) {
    std::vector<std::string> options;
    const auto take = [&](std::string_view id) {
      if (std::ranges::find(question.options, id, &Option::id) == question.options.end()) {
        return drop("the answer to " + std::string{question.id} + ',', id);
      }
      options.emplace_back(id);
    };
    if (value.is_array()) {
      for (const Cursor& entry : value.elements()) take(entry.text());
    } else {
      take(value.text());
    }
    if (options.empty()) return;
    AnswerSheet sheet{kb_};
    if (!sheet.answer(question.id, options).empty()) {  // more than may be chosen now
      return drop("the answer to", question.id);
    }
    reading_.progress.answers.chosen[position] = sheet.answers().chosen[position];
  }

  void weights(const Cursor& section) {
    for (const auto& [id, value] : section.members()) {
      const auto found = std::ranges::find(kb_.criteria, id, &Criterion::id);
      const std::int64_t percent = value.integer(0, max_weight_percent);
      if (found == kb_.criteria.end()) {
        drop("the criterion", id);
      } else {
        const auto position = static_cast<std::size_t>(found - kb_.criteria.begin());
        reading_.progress.answers.weight_percent[position] = static_cast<int>(percent);
      }
    }
  }

  void notes(const Cursor& section) {
    for (const auto& [id, value] : section.members()) {
      const std::string_view text = value.text();
      if (const std::optional<Index> q = question(id)) {
        reading_.progress.answers.notes[*q] = text;
      } else {
        drop("the note on", id);
      }
    }
  }

  void interview(const Cursor& section) {
    if (!section.expect_object({"plan", "adaptive", "trail", "at", "known"})) return;
    Progress& progress = reading_.progress;
    progress.plan = questions(section.member("plan"));
    progress.adaptive = section.member("adaptive").boolean();
    // interviews that an older version kept don't say what was known
    if (const std::optional<Cursor> known = section.optional_member("known")) add_new(questions(*known));
    const std::vector<Index> trail = questions(section.member("trail"));
    const auto in_plan = [&](Index q) { return std::ranges::find(progress.plan, q) != progress.plan.end(); };
    std::ranges::copy_if(trail, std::back_inserter(progress.trail), in_plan);
    if (progress.trail.empty()) return;
    progress.at = progress.trail.size() - 1;  // also where the question it stood at is gone
    const std::optional<Cursor> at = section.optional_member("at");
    const auto found = at ? std::ranges::find(progress.trail, question(at->text())) : progress.trail.end();
    if (found != progress.trail.end()) progress.at = static_cast<std::size_t>(found - progress.trail.begin());
  }

  /// Questions that nobody was asked then are asked now.
  void add_new(const std::vector<Index>& known) {
    std::vector<Index>& plan = reading_.progress.plan;
    for (Index q = 0; q < kb_.questions.size(); ++q) {
      const bool is_old = std::ranges::find(known, q) != known.end();
      if (!is_old && std::ranges::find(plan, q) == plan.end()) reading_.added.push_back(q);
    }
    plan.insert(plan.end(), reading_.added.begin(), reading_.added.end());
    std::ranges::sort(plan);
  }

  /// Those that still exist; what was answered there is reported with the answers.
  [[nodiscard]] std::vector<Index> questions(const Cursor& list) const {
    std::vector<Index> found;
    for (const Cursor& entry : list.elements()) {
      const std::optional<Index> q = question(entry.text());
      if (q && std::ranges::find(found, *q) == found.end()) found.push_back(*q);
    }
    return found;
  }

  [[nodiscard]] std::optional<Index> question(std::string_view id) const {
    const auto found = std::ranges::find(kb_.questions, id, &Question::id);
    if (found == kb_.questions.end()) return std::nullopt;
    return static_cast<Index>(found - kb_.questions.begin());
  }

  void drop(std::string_view what, std::string_view id) {
    reading_.dropped.push_back(std::string{what} + ' ' + util::quoted(id));
  }

  const KnowledgeBase& kb_;
  ProgressReading reading_;
};

}  // namespace

ProgressReading read_progress(const KnowledgeBase& kb, std::string_view bytes) {
  return ProgressReader{kb}.read(bytes);
}

}  // namespace langpick
