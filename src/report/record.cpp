#include "langpick/record.hpp"

#include "langpick/report.hpp"
#include "report/json_writer.hpp"
#include "util/calendar.hpp"

namespace langpick::report {

namespace {

// a team's records can't be read by those who know of no ballots
constexpr int record_version = 1;
constexpr int team_record_version = 2;

std::optional<std::string> day(const std::optional<std::chrono::sys_days>& date) {
  return date ? std::optional{util::to_text(*date)} : std::nullopt;
}

class RecordDocument {
 public:
  explicit RecordDocument(const Record& record) : record_(record) {}

  std::string write() && {
    out_.begin_object();
    identity();
    decision();
    verdict();
    standings();
    numbers();
    rules_and_sources();
    given(record_);
    ballots();
    if (record_.unanswered) out_.values("unanswered", *record_.unanswered);
    out_.end_object();
    return std::move(out_).document();
  }

 private:
  void identity() {
    const RecordedKnowledgeBase& kb = record_.knowledge_base;
    out_.member("schema_version", record_.ballots.empty() ? record_version : team_record_version);
    out_.member("document", "langpick-record");
    out_.object("tool", [&] { out_.member("name", "langpick").member("version", record_.tool_version); });
    out_.object("knowledge_base", [&] {
      out_.member("id", kb.id).member("version", kb.version).member("as_of", kb.as_of);
      out_.member("sha256", kb.sha256).key("thresholds").begin_line_object();
      out_.member("near_tie_acceptability", kb.thresholds.near_tie);
      out_.member("clear_acceptability", kb.thresholds.clear);
      out_.member("strong_acceptability", kb.thresholds.strong).end_object();
    });
  }

  void decision() {
    const DecisionNotes& notes = record_.notes;
    out_.member("project", or_null(record_.project)).member("decision", or_null(record_.decision()));
    out_.member("date", day(notes.date)).member("review_by", day(notes.review_by));
    out_.member("note", or_null(notes.note));
    out_.object_or_null("exception", notes.exception.has_value(), [&] {
      out_.member("choice", notes.exception->choice).member("reason", notes.exception->reason);
    });
  }

  void verdict() {
    const RecordedVerdict& verdict = record_.verdict;
    out_.object("verdict", [&] {
      out_.member("outcome", outcome_word(verdict.outcome)).member("choice", or_null(verdict.choice));
      out_.member("runner_up", or_null(verdict.runner_up)).member("rival", or_null(verdict.rival));
      out_.member("strength", strength_word(verdict.strength));
      out_.member("point_spread_percent", or_null(verdict.point_spread, 1));
      out_.member("acceptability_percent", or_null(verdict.acceptability, 2));
      out_.member("acceptability_against", or_null(verdict.acceptability_against));
      out_.member("settled", verdict.settled).member("decided_by", or_null(verdict.decided_by));
    });
  }

  void standings() {
    lines("alternatives", record_.standings, [&](const RecordedStanding& standing) {
      out_.member("id", standing.alternative).member("score", Decimal{standing.score});
      out_.member("rank", standing.rank).member("excluded_by", or_null(standing.excluded_by));
    });
  }

  void numbers() {
    lines("criteria", record_.criteria, [&](const RecordedCriterion& criterion) {
      out_.member("id", criterion.id).member("base_weight", Stated{criterion.base_weight, record_.scale});
      ratings(criterion.ratings);
      out_.member("points", Decimal{criterion.points});
    });
    lines("effects", record_.effects, [&](const RecordedEffect& effect) {
      out_.member("question", effect.question).member("option", effect.option);
      out_.member("criterion", effect.criterion).member("weight", Stated{effect.weight, record_.scale});
      ratings(effect.ratings);
      out_.member("points", Decimal{effect.points});
    });
  }

  void rules_and_sources() {
    lines("rules", record_.rules, [&](const RecordedRule& rule) {
      out_.member("id", rule.id).member("consequence", rule.consequence);
    });
    lines("sources", record_.sources,
          [&](const RecordedSource& source) { out_.member("id", source.id).member("date", source.date); });
  }

  /// Of the record, or of one of its ballots.
  void given(const auto& from) {
    out_.object("answers", [&] {
      for (const RecordedAnswer& answer : from.answers) {
        out_.key(answer.question);
        if (answer.multiple) out_.begin_array();
        for (const std::string& option : answer.options) out_.value(option);
        if (answer.multiple) out_.end_array();
      }
    });
    out_.object("weights", [&] {
      for (const RecordedWeight& weight : from.weights) out_.member(weight.criterion, weight.percent);
    });
    out_.object("notes", [&] {
      for (const RecordedNote& note : from.question_notes) out_.member(note.question, note.text);
    });
  }

  void ballots() {
    if (record_.ballots.empty()) return;
    out_.objects("ballots", record_.ballots, [&](const RecordedBallot& ballot) {
      out_.member("name", ballot.name).member("choice", or_null(ballot.choice));
      given(ballot);
    });
  }

  void ratings(const std::vector<int>& ratings) {
    if (ratings.empty()) return;
    out_.object("ratings", [&] {
      for (std::size_t i = 0; i < ratings.size(); ++i) {
        out_.member(record_.standings[i].alternative, Stated{ratings[i], record_.scale});
      }
    });
  }

  /// An array of objects, each on a line.
  template <typename List, typename Write>
  void lines(std::string_view key, const List& elements, Write write) {
    out_.array(key, elements, [&](const auto& element) {
      out_.begin_line_object();
      write(element);
      out_.end_object();
    });
  }

  const Record& record_;
  JsonWriter out_;
};

}  // namespace

std::string record_json(const Record& record) { return RecordDocument{record}.write(); }

}  // namespace langpick::report
