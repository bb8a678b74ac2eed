#include <algorithm>
#include <array>
#include <utility>

#include "json/document.hpp"
#include "json/raw_text.hpp"
#include "langpick/answers.hpp"
#include "langpick/record.hpp"
#include "langpick/rule_words.hpp"
#include "util/calendar.hpp"
#include "util/text.hpp"

namespace langpick {

namespace {

using json::Cursor;

constexpr std::int64_t newest_schema = 2;
constexpr std::string_view kind = "langpick-record";

/// An object of whatever keys.
Cursor object(Cursor value) {
  value.expect(value.is_object(), "an object");
  return value;
}

std::vector<Cursor> objects(const Cursor& list, std::size_t at_least = 0) {
  std::vector<Cursor> entries = list.elements(at_least);
  for (const Cursor& entry : entries) static_cast<void>(object(entry));
  return entries;
}

std::string text(const Cursor& parent, std::string_view key) {
  return std::string{parent.member(key).text()};
}

/// A text or null; empty for null.
std::string optional_text(const Cursor& object, std::string_view key) {
  const std::optional<Cursor> found = object.optional_member(key);
  return found && !found->is_null() ? std::string{found->text()} : std::string{};
}

std::optional<int> optional_percentage(const Cursor& object, std::string_view key, int thousandths_per_unit) {
  const Cursor value = object.member(key);
  if (value.is_absent() || value.is_null()) return std::nullopt;
  const std::int64_t thousandths = value.thousandths();
  if (thousandths > 100'000) value.mismatch("a percentage from 0 to 100");
  return static_cast<int>(thousandths / thousandths_per_unit);
}

std::optional<std::chrono::sys_days> optional_day(const Cursor& object, std::string_view key) {
  const std::optional<Cursor> found = object.optional_member(key);
  if (!found || found->is_null()) return std::nullopt;
  const std::optional<util::Day> day =
      util::parse_day(found->is_string() ? found->text() : std::string_view{});
  if (!day) found->mismatch("a date, YYYY-MM-DD, or null");
  return day;
}

/// What was given, to a record or to a ballot of one.
void read_given(const Cursor& from, auto& to) {
  for (const auto& [question, value] : from.member("answers").members()) {
    RecordedAnswer answer{.question = question, .multiple = value.is_array(), .options = {}};
    if (answer.multiple) {
      for (const Cursor& option : value.elements(1)) answer.options.emplace_back(option.text());
    } else {
      answer.options.emplace_back(value.text());
    }
    to.answers.push_back(std::move(answer));
  }
  for (const auto& [criterion, value] : from.member("weights").members()) {
    to.weights.push_back({criterion, static_cast<int>(value.integer(0, max_weight_percent))});
  }
  for (const auto& [question, value] : from.member("notes").members()) {
    to.question_notes.push_back({question, std::string{value.text()}});
  }
}

/// The parts of the document, one function each; they add to one record.
class Reader {
 public:
  explicit Reader(Record& record) : record_(record) {}

  void read(const Cursor& root) {
    identity(root);
    notes(root);
    verdict(object(root.member("verdict")));
    standings(root);
    numbers(root);
    rules_and_sources(root);
    given(root);
  }

 private:
  void identity(const Cursor& root) {
    record_.tool_version = text(object(root.member("tool")), "version");
    record_.project = optional_text(root, "project");
    const Cursor kb = object(root.member("knowledge_base"));
    record_.knowledge_base.id = text(kb, "id");
    record_.knowledge_base.version = text(kb, "version");
    record_.knowledge_base.as_of = text(kb, "as_of");
    record_.knowledge_base.sha256 = text(kb, "sha256");
    const Cursor thresholds = object(kb.member("thresholds"));
    const auto percent = [&](std::string_view key) {
      return static_cast<int>(thresholds.member(key).integer(0, 100));
    };
    record_.knowledge_base.thresholds = {.near_tie = percent("near_tie_acceptability"),
                                         .clear = percent("clear_acceptability"),
                                         .strong = percent("strong_acceptability")};
  }

  void notes(const Cursor& root) {
    record_.notes.date = optional_day(root, "date");
    record_.notes.review_by = optional_day(root, "review_by");
    record_.notes.note = optional_text(root, "note");
    const std::optional<Cursor> exception = root.optional_member("exception");
    if (exception && !exception->is_null()) {
      const Cursor entry = object(*exception);
      record_.notes.exception = Exception{text(entry, "choice"), text(entry, "reason")};
    }
  }

  void verdict(const Cursor& verdict) {
    constexpr std::array outcomes{Outcome::recommend, Outcome::near_tie, Outcome::look_elsewhere,
                                  Outcome::none_eligible};
    constexpr std::array strengths{Strength::strong, Strength::clear, Strength::lean, Strength::tie};
    record_.verdict = {.outcome = one_of(verdict.member("outcome"), outcomes, outcome_word),
                       .choice = optional_text(verdict, "choice"),
                       .runner_up = optional_text(verdict, "runner_up"),
                       .rival = optional_text(verdict, "rival"),
                       .strength = one_of(verdict.member("strength"), strengths, strength_word),
                       .point_spread = optional_percentage(verdict, "point_spread_percent", 100),
                       .acceptability = optional_percentage(verdict, "acceptability_percent", 10),
                       .acceptability_against = optional_text(verdict, "acceptability_against"),
                       .settled = verdict.member("settled").boolean(),
                       .decided_by = optional_text(verdict, "decided_by")};
  }

  void standings(const Cursor& root) {
    const Cursor list = root.member("alternatives");
    for (const Cursor& entry : objects(list, 2)) {
      RecordedStanding standing{.alternative = text(entry, "id"),
                                .score = entry.member("score").thousandths() / 100,
                                .rank = static_cast<Index>(entry.member("rank").integer(1, INT32_MAX)),
                                .excluded_by = optional_text(entry, "excluded_by")};
      const auto same = [&](const RecordedStanding& other) {
        return other.alternative == standing.alternative;
      };
      if (!standing.alternative.empty() && std::ranges::any_of(record_.standings, same)) {
        entry.report("the alternative \"" + standing.alternative + "\" stands twice", "duplicate-id");
      }
      record_.standings.push_back(std::move(standing));
    }
  }

  void numbers(const Cursor& root) {
    record_.scale = json::scale_of(root, {"criteria", "effects"}, "points");
    for (const Cursor& entry : objects(root.member("criteria"))) {
      record_.criteria.push_back({.id = text(entry, "id"),
                                  .base_weight = weight(entry.member("base_weight")),
                                  .ratings = ratings(entry.member("ratings")),
                                  .points = points(entry)});
    }
    for (const Cursor& entry : objects(root.member("effects"))) {
      const std::optional<Cursor> brought = entry.optional_member("ratings");
      RecordedEffect effect{.question = text(entry, "question"),
                            .option = text(entry, "option"),
                            .criterion = text(entry, "criterion"),
                            .weight = weight(entry.member("weight")),
                            .ratings = brought ? ratings(*brought) : std::vector<int>{},
                            .points = points(entry)};
      const auto rated = std::ranges::find(record_.criteria, effect.criterion, &RecordedCriterion::id);
      if (!brought && !effect.criterion.empty() && rated == record_.criteria.end()) {
        entry.report("its ratings are missing, and so is the criterion \"" + effect.criterion + "\" above",
                     "missing-key");
      }
      record_.effects.push_back(std::move(effect));
    }
  }

  void rules_and_sources(const Cursor& root) {
    for (const Cursor& entry : objects(root.member("rules"))) {
      record_.rules.push_back({text(entry, "id"), text(entry, "consequence")});
    }
    for (const Cursor& entry : objects(root.member("sources"))) {
      record_.sources.push_back({text(entry, "id"), text(entry, "date")});
    }
  }

  void given(const Cursor& root) {
    read_given(root, record_);
    if (const std::optional<Cursor> ballots = root.optional_member("ballots")) {
      for (const Cursor& entry : objects(*ballots, 1)) {
        RecordedBallot& ballot = record_.ballots.emplace_back();
        ballot.name = text(entry, "name");
        ballot.choice = optional_text(entry, "choice");
        read_given(entry, ballot);
      }
    }
    if (const std::optional<Cursor> unanswered = root.optional_member("unanswered")) {
      record_.unanswered.emplace();
      for (const Cursor& question : unanswered->elements(0))
        record_.unanswered->emplace_back(question.text());
    }
  }

  /// One for each alternative, in the order of the standings.
  [[nodiscard]] std::vector<int> ratings(const Cursor& value) const {
    const Cursor by_alternative = object(value);
    std::vector<int> all;
    all.reserve(record_.standings.size());
    for (const RecordedStanding& standing : record_.standings) {
      all.push_back(
          static_cast<int>(by_alternative.member(standing.alternative).scaled(record_.scale, 0, max_rating)));
    }
    return all;
  }

  /// Reports, once, when all weights leave the bounds that keep totals within 64 bits.
  [[nodiscard]] std::int64_t weight(const Cursor& value) {
    const std::int64_t weight = value.scaled(record_.scale, 0, max_total_weight);
    const std::int64_t most = max_total_weight_at(record_.scale) * record_.scale;
    const bool fitted = total_weight_ <= most;
    total_weight_ += weight;
    if (fitted && total_weight_ > most) {
      value.report("all weights up to here add up to " + util::decimal_text(total_weight_, record_.scale) +
                       "; at most " + util::decimal_text(most, record_.scale) + " is possible",
                   "total-weight");
    }
    return weight;
  }

  /// Of the lead; 0 in the records that were written before it was part of them.
  [[nodiscard]] static std::int64_t points(const Cursor& entry) {
    const std::optional<Cursor> stated = entry.optional_member("points");
    return stated ? stated->tenths() : 0;
  }

  Record& record_;
  std::int64_t total_weight_ = 0;
};

/// Does it say that it is a record?
bool is_marked(const Cursor& root) {
  const std::optional<Cursor> document = root.optional_member("document");
  return document && document->is_string() && document->text() == kind;
}

/// Is it a record at all, and one that this version can read?
bool is_readable(const Cursor& root) {
  if (!root.expect(root.is_object(), "a record: an object")) return false;
  if (!is_marked(root)) {
    root.report(R"(expected "document": "langpick-record"; this is no record of a decision)", "wrong-value");
    return false;
  }
  const Cursor version = root.member("schema_version");
  const std::int64_t stated = version.integer(1, INT32_MAX);
  if (stated > newest_schema) {
    version.report("written by a newer langpick: this one reads records up to version " +
                       std::to_string(newest_schema) + ", found " + std::to_string(stated) +
                       "; update langpick",
                   "wrong-value");
  }
  return stated <= newest_schema;
}

}  // namespace

RecordReading read_record(std::string_view bytes) {
  RecordReading reading;
  const json::Document document{bytes, reading.findings};
  const Cursor root{document, reading.findings};
  // what isn't whole can only be asked whether the mark stands in it
  reading.is_marked = reading.findings.empty() && root.is_object()
                          ? is_marked(root)
                          : bytes.find(kind) != std::string_view::npos;
  if (reading.findings.empty() && is_readable(root)) Reader{reading.record}.read(root);
  json::locate(reading.findings, bytes);
  return reading;
}

namespace {

constexpr std::string_view opening = "<!--";
constexpr std::string_view closing = "-->";
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
  if (!text.substr(word).starts_with(kind)) return false;
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
  const std::size_t mark_at = document.find(kind, comment.begin);
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
  return contains(letters, kind);
}

}  // namespace

std::optional<RecordReading> find_record(std::string_view document, bool is_called_json) {
  document = util::without_byte_order_mark(document);
  if (is_marked_in_wide_characters(document)) {
    return RecordReading{.findings = {{"", "is no UTF-8 text; save it as UTF-8", "syntax"}},
                         .is_marked = true};
  }
  if (const auto comment = find_comment(document, 0)) return read_comment(document, *comment);
  // without an escape the mark stands there as it is, and what is large and isn't ours needs no parsing
  const bool may_be = is_called_json || is_json(document);
  if (!may_be || !(contains(document, kind) || contains(document, "\\u"))) return std::nullopt;
  RecordReading reading = read_record(document);
  return reading.is_marked ? std::optional{std::move(reading)} : std::nullopt;
}

}  // namespace langpick
