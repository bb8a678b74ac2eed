#include <algorithm>
#include <iterator>
#include <optional>

#include "json/cursor.hpp"
#include "json/document.hpp"
#include "json/positions.hpp"
#include "langpick/answer_sheet.hpp"
#include "langpick/reading.hpp"
#include "util/printable.hpp"

namespace langpick {

namespace {

using json::Cursor;

/// Reads leniently: the ids of a document that an older knowledge base gave rise to may be gone.
class ProgressReader {
 public:
  explicit ProgressReader(const KnowledgeBase& kb)
      : kb_(kb), reading_{{Progress{.answers = Answers{kb}}, {}, {}}, {}} {}

  ProgressReading read(std::string_view bytes) &&;

 private:
  void document(const Cursor& root);
  void answers(const Cursor& section);
  void answer(const Question& question, Index position, const Cursor& value);
  void weights(const Cursor& section);
  void notes(const Cursor& section);
  void interview(const Cursor& section);
  void add_new(const std::vector<Index>& known);
  [[nodiscard]] std::vector<Index> questions(const Cursor& list) const;
  [[nodiscard]] std::optional<Index> question(std::string_view id) const;
  void drop(std::string_view what, std::string_view id) {
    reading_.dropped.push_back(std::string{what} + ' ' + util::quoted(id));
  }

  const KnowledgeBase& kb_;
  ProgressReading reading_;
};

std::optional<Index> ProgressReader::question(std::string_view id) const {
  const auto found = std::ranges::find(kb_.questions, id, &Question::id);
  if (found == kb_.questions.end()) return std::nullopt;
  return static_cast<Index>(found - kb_.questions.begin());
}

void ProgressReader::answer(const Question& question, Index position, const Cursor& value) {
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

void ProgressReader::answers(const Cursor& section) {
  for (const auto& [id, value] : section.members()) {
    if (const std::optional<Index> q = question(id)) {
      answer(kb_.questions[*q], *q, value);
    } else {
      drop("the question", id);
    }
  }
}

void ProgressReader::weights(const Cursor& section) {
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

void ProgressReader::notes(const Cursor& section) {
  for (const auto& [id, value] : section.members()) {
    const std::string_view text = value.text();
    if (const std::optional<Index> q = question(id)) {
      reading_.progress.answers.notes[*q] = text;
    } else {
      drop("the note on", id);
    }
  }
}

/// Those that still exist; what was answered there is reported with the answers.
std::vector<Index> ProgressReader::questions(const Cursor& list) const {
  std::vector<Index> found;
  for (const Cursor& entry : list.elements()) {
    const std::optional<Index> q = question(entry.text());
    if (q && std::ranges::find(found, *q) == found.end()) found.push_back(*q);
  }
  return found;
}

/// Questions that nobody was asked then are asked now.
void ProgressReader::add_new(const std::vector<Index>& known) {
  std::vector<Index>& plan = reading_.progress.plan;
  for (Index q = 0; q < kb_.questions.size(); ++q) {
    const bool is_old = std::ranges::find(known, q) != known.end();
    if (!is_old && std::ranges::find(plan, q) == plan.end()) reading_.added.push_back(q);
  }
  plan.insert(plan.end(), reading_.added.begin(), reading_.added.end());
  std::ranges::sort(plan);
}

void ProgressReader::interview(const Cursor& section) {
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

void ProgressReader::document(const Cursor& root) {
  if (!root.expect_object({"project", "answers", "weights", "notes", "interview"})) return;
  if (const std::optional<Cursor> project = root.optional_member("project"))
    reading_.progress.answers.project = project->text();
  answers(root.member("answers"));
  weights(root.member("weights"));
  notes(root.member("notes"));
  interview(root.member("interview"));
}

ProgressReading ProgressReader::read(std::string_view bytes) && {
  const json::Json parsed = json::parse_document(bytes, reading_.findings);
  if (reading_.findings.empty()) document(Cursor{parsed, reading_.findings});
  json::locate(reading_.findings, bytes);
  return std::move(reading_);
}

}  // namespace

ProgressReading read_progress(const KnowledgeBase& kb, std::string_view bytes) {
  return ProgressReader{kb}.read(bytes);
}

}  // namespace langpick
