#include <algorithm>

#include <fmt/format.h>

#include "langpick/team_report.hpp"
#include "report/page.hpp"
#include "report/team/team.hpp"
#include "report/words.hpp"

namespace langpick::report {

namespace {

constexpr std::size_t most_divisions = 5;  // the other formats have them all

void write_division(Page& page, const TeamRecommendation& team, const Division& division) {
  const Question& question = team.kb->questions[division.question];
  page.paragraph("  ", fmt::format("{}: {} ({} points apart)", question.id, question.title,
                                   decimal(in_tenths(division.range))));
  for (const Opinion& opinion : opinions(team, division)) {
    page.paragraph(
        fmt::format("    {}  ", right_aligned(decimal(in_tenths(opinion.lead), true), 5)),
        fmt::format("{}: {}", answer_words(question, opinion.answer), ballot_names(team, opinion.ballots)));
  }
}

}  // namespace

std::string team_text(const TeamRecommendation& team, const TextStyle& style) {
  Page page{style};
  page.paragraph("", fmt::format("{} — {}", choice_name(*team.kb, team.choice), agreement_words(team)),
                 Tone::plain, Tone::strong);
  for (const std::string& sentence : team_sentences(team)) page.paragraph("", sentence);
  page.heading("Scores, the mean of all ballots");
  write_table(page, score_table(team));
  page.heading("Ballots");
  write_table(page, ballot_table(team));
  if (!team.divisions.empty()) page.heading(division_heading(team));
  for (std::size_t i = 0; i < std::min(most_divisions, team.divisions.size()); ++i) {
    write_division(page, team, team.divisions[i]);
  }
  return std::move(page).take();
}

}  // namespace langpick::report
