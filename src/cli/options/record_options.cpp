#include "cli/options/record_options.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/values.hpp"
#include "langpick/report.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick::cli {

namespace {

void refuse_without_record(const RecordOptions& options) {
  const std::array<std::pair<const char*, const std::string*>, 5> notes{
      {{"--date", &options.date},
       {"--review-by", &options.review_by},
       {"--record-note", &options.note},
       {"--accept", &options.accept},
       {"--accept-note", &options.accept_note}}};
  for (const auto& [flag, value] : notes) {
    if (!value->empty())
      throw usage_error(std::string{flag} + ": belongs to a record; add --save FILE or --format adr");
  }
}

std::optional<Exception> accepted(const RecordOptions& options, const Recommendation& recommendation) {
  if (options.accept.empty()) {
    if (!options.accept_note.empty())
      throw usage_error("--accept-note: says why of what? Add --accept CHOICE");
    return std::nullopt;
  }
  if (options.accept == report::choice_id(recommendation)) {
    throw usage_error("--accept: " + util::quoted(options.accept) +
                      " is what is recommended: there is nothing to make an exception from");
  }
  if (options.accept_note.empty()) {
    throw usage_error("--accept: an exception needs a reason; add --accept-note TEXT");
  }
  return Exception{options.accept, options.accept_note};
}

/// Stated, or none: no day of the environment is meant.
std::optional<util::Day> review_day(const RecordOptions& options, const std::optional<util::Day>& decided,
                                    const Io& io) {
  if (options.review_by.empty()) return std::nullopt;
  const std::optional<util::Day> day = day_option("--review-by", options.review_by, io);
  if (decided && *day < *decided) {
    throw usage_error("--review-by: " + util::to_text(*day) + " is before the day of the decision, " +
                      util::to_text(*decided));
  }
  return day;
}

std::string require_text(const std::string& flag, const std::string& text) {
  if (!util::is_valid_utf8(text))
    throw usage_error(flag + ": expected UTF-8 text, found " + util::quoted(text));
  return text;
}

constexpr std::array<std::string_view, 4> statuses{"proposed", "accepted", "rejected", "deprecated"};
constexpr std::array<std::string_view, 1> compatible{"log4brains"};

std::optional<std::int64_t> record_number(std::string_view text) {
  constexpr std::size_t largest = 999'999'999;
  const std::optional<std::size_t> number = util::whole_number(text);
  return number && *number <= largest ? std::optional{static_cast<std::int64_t>(*number)} : std::nullopt;
}

}  // namespace

void add_record_flags(Flags& flags, RecordOptions& options) {
  constexpr auto group = "Records";
  add(flags,
      {{"--save FILE", &options.save, "Also write a record of the decision, which check reads", group,
        Value::file},
       {"--date DATE", &options.date, "The day of the decision; without it SOURCE_DATE_EPOCH says, or nobody",
        group},
       {"--review-by DATE", &options.review_by, "The day up to which the decision counts as reviewed", group},
       {"--record-note TEXT", &options.note, "A note on the decision", group},
       {"--accept CHOICE", &options.accept,
        "Record that you go with this, although something else is recommended", group, Value::choice},
       {"--accept-note TEXT", &options.accept_note, "Why", group}});
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

void add_adr_flags(Flags& flags, AdrOptions& options) {
  constexpr auto group = "Decision records (--format adr)";
  add(flags,
      {{"--dir FOLDER", &options.folder,
        "Write a new file into this folder, called as those that stand there, and print its path", group,
        Value::folder},
       {"--number N", &options.number, "The number it gets; else the one after the largest", group},
       {"--supersedes NUMBER", &options.supersedes,
        "Mark this record of the folder as superseded by the new one", group},
       {"--adr-status STATUS", &options.status,
        "proposed, accepted, rejected or deprecated; else accepted, or proposed where it is no more than a "
        "lean",
        group, Value::word, statuses},
       {"--adr-title TEXT", &options.title, "Its title, of which the name of its file is made", group},
       {"--adr-template FORM", &options.form,
        "Its form: madr, nygard (adr-tools) or log4brains; else that of the folder's other records, or madr",
        group, Value::word, report::adr_form_words},
       {"--adr-compat log4brains", &options.compat, "The same as --adr-template log4brains", group,
        Value::word, compatible}});
}

void check(const AdrOptions& options, bool is_adr, const std::string& output) {
  const bool is_used = !options.folder.empty() || !options.number.empty() || !options.supersedes.empty() ||
                       !options.status.empty() || !options.title.empty() || !options.form.empty() ||
                       !options.compat.empty();
  if (is_used && !is_adr) {
    throw usage_error("--dir, --number, --supersedes and --adr-… belong to --format adr");
  }
  for (const auto& [flag, value] :
       {std::pair{"--supersedes", &options.supersedes}, {"--number", &options.number}}) {
    if (!value->empty() && options.folder.empty())
      throw usage_error(std::string{flag} + ": in which folder? Add --dir FOLDER");
  }
  if (!options.folder.empty() && !output.empty()) {
    throw usage_error("--dir names the file itself; leave --output out");
  }
  if (!options.number.empty() && !record_number(options.number)) {
    throw usage_error("--number: expected a number of at most nine digits, found " +
                      util::quoted(options.number));
  }
  if (!options.form.empty() && !options.compat.empty() && options.form != options.compat)
    throw usage_error("--adr-compat: is another form than --adr-template; leave it out");
  if (!util::is_valid_utf8(options.title)) {
    throw usage_error("--adr-title: expected UTF-8 text, found " + util::quoted(options.title));
  }
}

std::optional<report::AdrForm> stated_form(const AdrOptions& options) {
  const std::string& word = options.form.empty() ? options.compat : options.form;
  if (word.empty()) return std::nullopt;
  return static_cast<report::AdrForm>(std::ranges::find(report::adr_form_words, word) -
                                      report::adr_form_words.begin());
}

std::optional<std::int64_t> stated_number(const AdrOptions& options) { return record_number(options.number); }

}  // namespace langpick::cli
