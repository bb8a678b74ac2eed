#include "cli/options/record_options.hpp"

#include <array>
#include <utility>
#include <vector>

#include "cli/options/choice.hpp"
#include "cli/options/day_option.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/report.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

Error misuse(std::string line) { return {ExitStatus::usage, {std::move(line)}}; }

void refuse_without_record(const RecordOptions& options) {
  const std::array<std::pair<const char*, const std::string*>, 5> notes{
      {{"--date", &options.date},
       {"--review-by", &options.review_by},
       {"--record-note", &options.note},
       {"--accept", &options.accept},
       {"--accept-note", &options.accept_note}}};
  for (const auto& [flag, value] : notes) {
    if (!value->empty())
      throw misuse(std::string{flag} + ": belongs to a record; add --save FILE or --format adr");
  }
}

std::optional<Exception> accepted(const RecordOptions& options, const Recommendation& recommendation) {
  if (options.accept.empty()) {
    if (!options.accept_note.empty()) throw misuse("--accept-note: says why of what? Add --accept CHOICE");
    return std::nullopt;
  }
  const KnowledgeBase& kb = *recommendation.kb;
  std::vector<std::string_view> choices;
  for (const Alternative& alternative : kb.alternatives) choices.push_back(alternative.id);
  for (const OutsideOption& option : kb.outside_options) choices.push_back(option.id);
  require_choice("--accept", options.accept, choices);
  if (options.accept == report::choice_id(recommendation)) {
    throw misuse("--accept: " + util::quoted(options.accept) +
                 " is what is recommended: there is nothing to make an exception from");
  }
  if (options.accept_note.empty()) {
    throw misuse("--accept: an exception needs a reason; add --accept-note TEXT");
  }
  return Exception{options.accept, options.accept_note};
}

/// Stated, or none: no day of the environment is meant.
std::optional<util::Day> review_day(const RecordOptions& options, const std::optional<util::Day>& decided,
                                    const Io& io) {
  if (options.review_by.empty()) return std::nullopt;
  const std::optional<util::Day> day = day_option("--review-by", options.review_by, io);
  if (decided && *day < *decided) {
    throw misuse("--review-by: " + util::to_text(*day) + " is before the day of the decision, " +
                 util::to_text(*decided));
  }
  return day;
}

std::string require_text(const std::string& flag, const std::string& text) {
  if (!util::is_valid_utf8(text)) throw misuse(flag + ": expected UTF-8 text, found " + util::quoted(text));
  return text;
}

}  // namespace

void add_record_options(CLI::App& app, RecordOptions& options, const Setting& setting) {
  const auto add = [&](const char* flag, std::string& value, const char* description, const char* name) {
    if (setting.declares(flag)) add_value(app, flag, value, description, name)->group("Records");
  };
  add("--save", options.save, "Also write a record of the decision, which check reads", "FILE");
  add("--date", options.date, "The day of the decision; without it SOURCE_DATE_EPOCH says, or nobody",
      "DATE");
  add("--review-by", options.review_by, "The day up to which the decision counts as reviewed", "DATE");
  add("--record-note", options.note, "A note on the decision", "TEXT");
  add("--accept", options.accept, "Record that you go with this, although something else is recommended",
      "CHOICE");
  add("--accept-note", options.accept_note, "Why", "TEXT");
}

DecisionNotes decision_notes(const RecordOptions& options, const Recommendation& recommendation,
                             bool is_recorded, const Io& io) {
  if (!is_recorded) {
    refuse_without_record(options);
    return {};
  }
  const std::optional<util::Day> decided = day_option("--date", options.date, io);
  DecisionNotes notes{.date = decided,
                      .review_by = review_day(options, decided, io),
                      .note = require_text("--record-note", options.note),
                      .exception = accepted(options, recommendation)};
  if (notes.exception) static_cast<void>(require_text("--accept-note", notes.exception->reason));
  return notes;
}

}  // namespace langpick::cli
