#include "langpick/team_report.hpp"
#include "report/json_parts.hpp"
#include "report/team/team.hpp"
#include "report/words.hpp"

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
  out_.object("verdict", [&] {
    out_.member("choice", or_null(choice_id(kb_, team_.choice)));
    out_.member("runner_up", ids_.alternative(team_.runner_up))
        .member("rival", ids_.alternative(team_.rival));
    out_.member("agreeing", team_.agreeing.size()).member("ballots", team_.ballots.size());
  });
}

void TeamDocument::alternatives() {
  out_.objects("alternatives", team_.standings, [&](const TeamStanding& team_standing) {
    const auto& [standing, ballot] = team_standing;
    const Alternative& alternative = kb_.alternatives[standing.alternative];
    out_.member("id", alternative.id).member("name", alternative.name);
    out_.member("score", Decimal{team_score(team_, standing)}).member("rank", standing.rank);
    out_.member("eligible", standing.eligible()).member("excluded_by", ids_.rule(standing.excluded_by));
    out_.member("excluded_in", ballot ? std::optional{team_.ballots[*ballot].name} : std::nullopt);
  });
}

void TeamDocument::ballots() {
  out_.key("ballots").begin_array();
  for (Index b = 0; b < team_.ballots.size(); ++b) {
    const Recommendation& member = team_.members[b];
    out_.begin_object().member("name", team_.ballots[b].name);
    out_.member("choice", or_null(choice_id(member))).member("strength", strength_word(member.strength));
    out_.member("agrees", agrees(team_, b)).member("pivotal", is_pivotal(team_, b));
    out_.member("answered", member.answers.answered()).object("scores", [&] {
      for (Index a = 0; a < kb_.alternatives.size(); ++a) {
        out_.member(kb_.alternatives[a].id, Decimal{member_score(member, a)});
      }
    });
    out_.end_object();
  }
  out_.end_array();
}

void TeamDocument::divisive_questions() {
  out_.objects("divisive_questions", team_.divisions, [&](const Division& division) {
    const Question& question = kb_.questions[division.question];
    out_.member("question", question.id).member("range", Decimal{in_tenths(division.range)});
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
    out_.end_array();
  });
}

std::string TeamDocument::write() && {
  out_.begin_object();
  write_identity(out_, kb_);
  verdict();
  alternatives();
  ballots();
  divisive_questions();
  out_.end_object();
  return std::move(out_).document();
}

}  // namespace

std::string team_json(const TeamRecommendation& team) { return TeamDocument{team}.write(); }

}  // namespace langpick::report
