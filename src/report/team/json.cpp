#include "langpick/team_report.hpp"
#include "report/facts.hpp"
#include "report/json_parts.hpp"
#include "report/team/team.hpp"

namespace langpick::report {

namespace {

class TeamDocument {
 public:
  explicit TeamDocument(const TeamRecommendation& team) : team_(team), kb_(*team.kb), ids_(*team.kb) {}

  std::string write() &&;

 private:
  void verdict();
  void alternatives();
  void ballots();
  void divisive_questions();

  const TeamRecommendation& team_;
  const KnowledgeBase& kb_;
  const IdNames ids_;
  JsonWriter out_;
};

void TeamDocument::verdict() {
  out_.key("verdict").begin_object().member("choice", id_or_null(kb_, team_.choice));
  out_.member("runner_up", ids_.alternative(team_.runner_up)).member("rival", ids_.alternative(team_.rival));
  out_.member("agreeing", team_.agreeing.size()).member("ballots", team_.ballots.size()).end_object();
}

void TeamDocument::alternatives() {
  out_.key("alternatives").begin_array();
  for (const auto& [standing, ballot] : team_.standings) {
    const Alternative& alternative = kb_.alternatives[standing.alternative];
    out_.begin_object().member("id", alternative.id).member("name", alternative.name);
    out_.member("score", Decimal{team_score(team_, standing)}).member("rank", standing.rank);
    out_.member("eligible", standing.eligible()).member("excluded_by", ids_.rule(standing.excluded_by));
    out_.key("excluded_in");
    if (ballot) {
      out_.value(team_.ballots[*ballot].name);
    } else {
      out_.null();
    }
    out_.end_object();
  }
  out_.end_array();
}

void TeamDocument::ballots() {
  out_.key("ballots").begin_array();
  for (Index b = 0; b < team_.ballots.size(); ++b) {
    const Recommendation& member = team_.members[b];
    out_.begin_object().member("name", team_.ballots[b].name);
    out_.member("choice", id_or_null(kb_, choice_of(member)))
        .member("strength", strength_word(member.strength));
    out_.member("agrees", agrees(team_, b)).member("pivotal", is_pivotal(team_, b));
    out_.member("answered", member.answers.answered()).key("scores").begin_object();
    for (Index a = 0; a < kb_.alternatives.size(); ++a) {
      out_.member(kb_.alternatives[a].id, Decimal{member_score(member, a)});
    }
    out_.end_object().end_object();
  }
  out_.end_array();
}

void TeamDocument::divisive_questions() {
  out_.key("divisive_questions").begin_array();
  for (const Division& division : team_.divisions) {
    const Question& question = kb_.questions[division.question];
    out_.begin_object().member("question", question.id).member("range", Decimal{in_tenths(division.range)});
    out_.key("ballots").begin_array();
    for (Index b = 0; b < team_.ballots.size(); ++b) {
      out_.begin_object().member("name", team_.ballots[b].name).key("answer");
      const OptionSet chosen = team_.ballots[b].answers.chosen[division.question];
      if (chosen.empty()) {
        out_.null();
      } else {
        write_answer(out_, question, chosen);
      }
      out_.member("points", Decimal{in_tenths(division.leads[b])}).end_object();
    }
    out_.end_array().end_object();
  }
  out_.end_array();
}

std::string TeamDocument::write() && {
  out_.begin_object();
  write_identity(out_, kb_);
  verdict();
  alternatives();
  ballots();
  divisive_questions();
  out_.end_object();
  return std::move(out_).take() + '\n';
}

}  // namespace

std::string team_json(const TeamRecommendation& team) { return TeamDocument{team}.write(); }

}  // namespace langpick::report
