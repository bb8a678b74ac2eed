#include <array>
#include <limits>

#include "json/cursor.hpp"
#include "json/document.hpp"
#include "json/positions.hpp"
#include "langpick/answer_sheet.hpp"
#include "langpick/reading.hpp"

namespace langpick {

namespace {

using json::Cursor;

/// Calls `take(key, value)` for every member of the optional object `key`, and reports what it answers.
template <typename Take>
void read_section(const Cursor& root, std::string_view key, Take take) {
  const std::optional<Cursor> section = root.optional_member(key);
  if (!section) return;
  for (const auto& [name, value] : section->members()) {
    if (value.is_drowned()) return;
    if (std::string complaint = take(name, value); !complaint.empty()) {
      value.report(std::move(complaint), "wrong-value");
    }
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
  // a complaint of the sheet after one of the cursor would say the same thing twice
  const auto unless_reported = [&](std::size_t before, std::string complaint) {
    return reading.findings.size() == before ? std::move(complaint) : std::string{};
  };
  read_section(root, "answers", [&](const std::string& question, const Cursor& value) {
    const std::size_t before = reading.findings.size();
    const std::vector<std::string> options = value.options();
    return unless_reported(before, sheet.answer(question, options));
  });
  read_section(root, "weights", [&](const std::string& criterion, const Cursor& value) {
    const std::size_t before = reading.findings.size();
    const std::int64_t percent = value.integer(0, max_weight_percent);
    return unless_reported(before, sheet.weight(criterion, percent));
  });
  read_section(root, "notes", [&](const std::string& question, const Cursor& value) {
    const std::size_t before = reading.findings.size();
    const std::string_view text = value.text();
    return unless_reported(before, sheet.note(question, text));
  });
  if (const std::optional<Cursor> project = root.optional_member("project")) {
    const std::size_t before = reading.findings.size();
    const std::string_view name = project->text();
    const std::string complaint = unless_reported(before, sheet.project(name));
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
    if (!label->is_integer()) {
      label->mismatch("a text or a whole number");
      return {};
    }
    return std::to_string(label->integer(0, std::numeric_limits<std::int64_t>::max()));
  }
  return {};
}

}  // namespace

AnswersReading read_answers(const KnowledgeBase& kb, std::string_view bytes) {
  AnswersReading reading{Answers{kb}, {}};
  const json::Json document = json::parse_document(bytes, reading.findings);
  if (reading.findings.empty()) read(kb, Cursor{document, reading.findings}, reading);
  json::locate(reading.findings, bytes);
  return reading;
}

NamedAnswersReading read_named_answers(const KnowledgeBase& kb, std::string_view bytes) {
  NamedAnswersReading reading{{Answers{kb}, {}}, {}};
  const json::Json document = json::parse_document(bytes, reading.findings);
  if (reading.findings.empty()) {
    const Cursor root{document, reading.findings};
    read(kb, root, reading);
    reading.name = read_name(root);
  }
  json::locate(reading.findings, bytes);
  return reading;
}

}  // namespace langpick
