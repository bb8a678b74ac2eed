#include "langpick/record_report.hpp"
#include "langpick/report.hpp"
#include "report/json_writer.hpp"
#include "util/calendar.hpp"

namespace langpick::report {

namespace {

constexpr int record_version = 1;

std::optional<Decimal> decimal_or_null(const std::optional<int>& value, int decimals) {
  return value ? std::optional{Decimal{*value, decimals}} : std::nullopt;
}
std::optional<std::string> day(const std::optional<std::chrono::sys_days>& date) {
  return date ? std::optional{util::to_text(*date)} : std::nullopt;
}

class RecordDocument {
 public:
  explicit RecordDocument(const Record& record) : record_(record) {}
  std::string write() &&;

 private:
  void identity();
  void decision();
  void verdict();
  void standings();
  void numbers();
  void rules_and_sources();
  void given();
  void ratings(const std::vector<int>& ratings);

  const Record& record_;
  JsonWriter out_;
};

void RecordDocument::identity() {
  const RecordedKnowledgeBase& kb = record_.knowledge_base;
  out_.member("schema_version", record_version).member("document", "langpick-record");
  out_.key("tool").begin_object().member("name", "langpick");
  out_.member("version", std::string_view{record_.tool_version}).end_object();
  out_.key("knowledge_base").begin_object().member("id", std::string_view{kb.id});
  out_.member("version", std::string_view{kb.version}).member("as_of", std::string_view{kb.as_of});
  out_.member("sha256", std::string_view{kb.sha256});
  out_.key("thresholds").begin_line_object().member("near_tie_acceptability", kb.thresholds.near_tie);
  out_.member("clear_acceptability", kb.thresholds.clear);
  out_.member("strong_acceptability", kb.thresholds.strong).end_object().end_object();
}

void RecordDocument::decision() {
  const DecisionNotes& notes = record_.notes;
  out_.member("decision", or_null(record_.decision()));
  out_.member("date", day(notes.date)).member("review_by", day(notes.review_by));
  out_.member("note", or_null(notes.note)).key("exception");
  if (notes.exception) {
    out_.begin_object().member("choice", std::string_view{notes.exception->choice});
    out_.member("reason", std::string_view{notes.exception->reason}).end_object();
  } else {
    out_.null();
  }
}

void RecordDocument::verdict() {
  const RecordedVerdict& verdict = record_.verdict;
  out_.key("verdict").begin_object().member("outcome", outcome_word(verdict.outcome));
  out_.member("choice", or_null(verdict.choice)).member("runner_up", or_null(verdict.runner_up));
  out_.member("rival", or_null(verdict.rival)).member("strength", strength_word(verdict.strength));
  out_.member("point_spread_percent", decimal_or_null(verdict.point_spread, 1));
  out_.member("acceptability_percent", decimal_or_null(verdict.acceptability, 2));
  out_.member("acceptability_against", or_null(verdict.acceptability_against));
  out_.member("settled", verdict.settled).member("decided_by", or_null(verdict.decided_by)).end_object();
}

void RecordDocument::standings() {
  out_.key("alternatives").begin_array();
  for (const RecordedStanding& standing : record_.standings) {
    out_.begin_line_object().member("id", std::string_view{standing.alternative});
    out_.member("score", Decimal{standing.score}).member("rank", standing.rank);
    out_.member("excluded_by", or_null(standing.excluded_by)).end_object();
  }
  out_.end_array();
}

void RecordDocument::ratings(const std::vector<int>& ratings) {
  if (ratings.empty()) return;
  out_.key("ratings").begin_object();
  for (std::size_t i = 0; i < ratings.size(); ++i) {
    out_.member(record_.standings[i].alternative, ratings[i]);
  }
  out_.end_object();
}

void RecordDocument::numbers() {
  out_.key("criteria").begin_array();
  for (const RecordedCriterion& criterion : record_.criteria) {
    out_.begin_line_object().member("id", std::string_view{criterion.id});
    out_.member("base_weight", criterion.base_weight);
    ratings(criterion.ratings);
    out_.member("points", Decimal{criterion.points}).end_object();
  }
  out_.end_array().key("effects").begin_array();
  for (const RecordedEffect& effect : record_.effects) {
    out_.begin_line_object().member("question", std::string_view{effect.question});
    out_.member("option", std::string_view{effect.option})
        .member("criterion", std::string_view{effect.criterion});
    out_.member("weight", effect.weight);
    ratings(effect.ratings);
    out_.member("points", Decimal{effect.points}).end_object();
  }
  out_.end_array();
}

void RecordDocument::rules_and_sources() {
  out_.key("rules").begin_array();
  for (const RecordedRule& rule : record_.rules) {
    out_.begin_line_object().member("id", std::string_view{rule.id});
    out_.member("consequence", std::string_view{rule.consequence}).end_object();
  }
  out_.end_array().key("sources").begin_array();
  for (const RecordedSource& source : record_.sources) {
    out_.begin_line_object().member("id", std::string_view{source.id});
    out_.member("date", std::string_view{source.date}).end_object();
  }
  out_.end_array();
}

void RecordDocument::given() {
  out_.key("answers").begin_object();
  for (const RecordedAnswer& answer : record_.answers) {
    out_.key(answer.question);
    if (answer.multiple) out_.begin_array();
    for (const std::string& option : answer.options) out_.value(std::string_view{option});
    if (answer.multiple) out_.end_array();
  }
  out_.end_object().key("weights").begin_object();
  for (const RecordedWeight& weight : record_.weights) out_.member(weight.criterion, weight.percent);
  out_.end_object().key("notes").begin_object();
  for (const RecordedNote& note : record_.question_notes)
    out_.member(note.question, std::string_view{note.text});
  out_.end_object();
  if (!record_.unanswered) return;
  out_.key("unanswered").begin_array();
  for (const std::string& question : *record_.unanswered) out_.value(std::string_view{question});
  out_.end_array();
}

std::string RecordDocument::write() && {
  out_.begin_object();
  identity();
  decision();
  verdict();
  standings();
  numbers();
  rules_and_sources();
  given();
  out_.end_object();
  return std::move(out_).take() + '\n';
}

}  // namespace

std::string record_json(const Record& record) { return RecordDocument{record}.write(); }

}  // namespace langpick::report
