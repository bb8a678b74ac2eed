#include "json/cursor.hpp"
#include "json/document.hpp"
#include "langpick/answer_sheet.hpp"
#include "langpick/reading.hpp"

namespace langpick {

namespace {

using json::Cursor;

std::vector<std::string> read_options(const Cursor& value) {
  std::vector<std::string> options;
  if (value.is_string()) {
    options.emplace_back(value.text());
  } else if (value.is_array()) {
    for (const Cursor& entry : value.elements()) options.emplace_back(entry.text());
  } else {
    value.mismatch("an option's id or an array of them");
  }
  return options;
}

/// Calls `take(key, value)` for every member of the optional object `key`, and reports what it answers.
template <typename Take>
void read_section(const Cursor& root, std::string_view key, Take take) {
  const std::optional<Cursor> section = root.optional_member(key);
  if (!section) return;
  for (const auto& [name, value] : section->members()) {
    if (std::string complaint = take(name, value); !complaint.empty()) {
      value.report(std::move(complaint), "wrong-value");
    }
  }
}

}  // namespace

AnswersReading read_answers(const KnowledgeBase& kb, std::string_view bytes,
                            std::span<const std::string_view> labels) {
  AnswersReading reading{Answers{kb}, {}};
  const json::Json document = json::parse_document(bytes, reading.findings);
  if (!reading.findings.empty()) return reading;

  const Cursor root{document, reading.findings};
  std::vector<std::string_view> questions;
  for (const Question& question : kb.questions) questions.push_back(question.id);
  std::vector<std::string_view> known{labels.begin(), labels.end()};
  known.insert(known.end(), {"answers", "weights", "notes"});
  if (!root.expect_object(known, questions, "answers")) return reading;
  AnswerSheet sheet{kb};
  // a complaint of the sheet after one of the cursor would say the same thing twice
  const auto unless_reported = [&](std::size_t before, std::string complaint) {
    return reading.findings.size() == before ? std::move(complaint) : std::string{};
  };
  read_section(root, "answers", [&](const std::string& question, const Cursor& value) {
    const std::size_t before = reading.findings.size();
    const std::vector<std::string> options = read_options(value);
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
  reading.answers = sheet.answers();
  return reading;
}

}  // namespace langpick
