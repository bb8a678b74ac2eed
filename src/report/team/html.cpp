#include "report/html.hpp"

#include <fmt/format.h>

#include "langpick/team_report.hpp"
#include "report/page.hpp"
#include "report/team/team.hpp"
#include "report/words.hpp"

namespace langpick::report {

namespace {

using html::begin_section;
using html::end_section;

void write_cover(Markup& out, const TeamRecommendation& team) {
  out.open("header").element("p", {{"class", "kicker"}}, team.kb->name);
  out.open("h1").text(choice_name(*team.kb, team.choice));
  out.element("span", {{"class", "firmness"}}, " — " + agreement_words(team)).close();
  for (const std::string& sentence : team_sentences(team)) out.element("p", {{"class", "summary"}}, sentence);
  out.close();
}

void write_division(Markup& out, const TeamRecommendation& team, const Division& division) {
  const Question& question = team.kb->questions[division.question];
  out.element("h3", question.title);
  Table table{.header = {"Answer", "Points", "Who"}, .rows = {}};
  for (const Opinion& opinion : opinions(team, division)) {
    table.rows.push_back({answer_words(question, opinion.answer), decimal(in_tenths(opinion.lead), true),
                          ballot_names(team, opinion.ballots)});
  }
  html::write_table(out, fmt::format("{}: {} points apart", question.id, decimal(in_tenths(division.range))),
                    table);
}

}  // namespace

std::string team_html(const TeamRecommendation& team) {
  Markup out;
  html::begin_page(out, fmt::format("{}: {}", team.kb->name, choice_name(*team.kb, team.choice)));
  write_cover(out, team);
  out.open("main", {{"class", "full"}});
  begin_section(out, "scores", "Scores");
  html::write_table(out, "The mean of all ballots", score_table(team));
  end_section(out);
  begin_section(out, "ballots", "Ballots");
  html::write_table(out, "Each ballot by itself", ballot_table(team));
  end_section(out);
  if (!team.divisions.empty()) {
    begin_section(out, "divisions", division_heading(team));
    for (const Division& division : team.divisions) write_division(out, team, division);
    end_section(out);
  }
  out.close();
  html::end_page(out, *team.kb);
  return std::move(out).take();
}

}  // namespace langpick::report
