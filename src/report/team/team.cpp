#include "report/team/team.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "langpick/report.hpp"
#include "report/page.hpp"
#include "report/words.hpp"
#include "util/rounding.hpp"

namespace langpick::report {

namespace {

constexpr std::int64_t millionths = 1'000'000;  // of a score point: the unit of all sums of ballots

std::string name(const TeamRecommendation& team, Index alternative) {
  return std::string{team.kb->alternatives[alternative].name};
}

}  // namespace

std::int64_t team_score(const TeamRecommendation& team, const Standing& standing) {
  const auto ballots = static_cast<std::int64_t>(team.ballots.size());
  return util::rounded_ratio(standing.points, ballots * millionths, 10);
}

std::int64_t member_score(const Recommendation& member, Index alternative) {
  const auto standing = std::ranges::find(member.standings, alternative, &Standing::alternative);
  return tenths(standing->points, member.divisor);
}

std::int64_t in_tenths(std::int64_t in_millionths) {
  return util::rounded_ratio(in_millionths, millionths, 10);
}

bool is_pivotal(const TeamRecommendation& team, Index ballot) {
  return std::ranges::binary_search(team.pivotal, ballot);
}

bool agrees(const TeamRecommendation& team, Index ballot) {
  return std::ranges::binary_search(team.agreeing, ballot);
}

std::string ballot_names(const TeamRecommendation& team, const std::vector<Index>& ballots) {
  std::vector<std::string> list;
  list.reserve(ballots.size());
  for (const Index b : ballots) list.push_back(team.ballots[b].name);
  return listed(list);
}

std::string agreement_words(const TeamRecommendation& team) {
  const std::size_t all = team.ballots.size();
  const std::size_t agreeing = team.agreeing.size();
  const auto is_near_tie = [&](Index b) { return team.members[b].outcome == Outcome::near_tie; };
  const auto by_a_hair = std::ranges::count_if(team.agreeing, is_near_tie);
  return fmt::format("{} of {} ballot{} say{} so{}", agreeing, all, all == 1 ? "" : "s",
                     agreeing == 1 ? "s" : "",
                     by_a_hair == 0 ? "" : fmt::format(", {} of them by a hair", by_a_hair));
}

std::vector<std::string> team_sentences(const TeamRecommendation& team) {
  std::vector<std::string> sentences;
  if (team.choice.kind == Choice::Kind::outside && team.leader) {
    sentences.push_back(fmt::format(
        "More than half of the ballots point outside. Among the alternatives themselves {} would lead.",
        name(team, *team.leader)));
  }
  if (!team.pivotal.empty()) {
    sentences.push_back(fmt::format("Without {} it would be another choice{}.",
                                    ballot_names(team, team.pivotal),
                                    team.pivotal.size() == 1 ? "" : ", whichever of them is left out"));
  }
  return sentences;
}

Table score_table(const TeamRecommendation& team) {
  Table table{.header = {"Alternative", "Score", "Note"}, .rows = {}};
  for (const auto& [standing, ballot] : team.standings) {
    std::string note;
    if (ballot) {
      note = fmt::format("excluded by {}'s answers: {}", team.ballots[*ballot].name,
                         team.kb->rules[*standing.excluded_by].message);
    }
    table.rows.push_back({name(team, standing.alternative), decimal(team_score(team, standing)), note});
  }
  return table;
}

Table ballot_table(const TeamRecommendation& team) {
  Table table{.header = {"Ballot", "Choice", "Strength"}, .rows = {}};
  for (const Alternative& alternative : team.kb->alternatives) table.header.emplace_back(alternative.name);
  table.header.emplace_back("Pivotal");
  for (Index b = 0; b < team.ballots.size(); ++b) {
    const Recommendation& member = team.members[b];
    std::vector<std::string> row{team.ballots[b].name, choice_name(*team.kb, choice_of(member)),
                                 std::string{strength_word(member.strength)}};
    for (Index a = 0; a < team.kb->alternatives.size(); ++a) row.push_back(decimal(member_score(member, a)));
    row.emplace_back(is_pivotal(team, b) ? "yes" : "");
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string division_heading(const TeamRecommendation& team) {
  return fmt::format("What divides you, between {} (+) and {} (−)", name(team, *team.leader),
                     name(team, *team.rival));
}

std::vector<Opinion> opinions(const TeamRecommendation& team, const Division& division) {
  std::vector<Opinion> found;
  std::map<std::pair<std::uint64_t, std::int64_t>, std::size_t> places;  // in `found`
  for (Index b = 0; b < team.ballots.size(); ++b) {
    const OptionSet answer = team.ballots[b].answers.chosen[division.question];
    const std::int64_t lead = division.leads[b];
    const auto [place, is_new] = places.try_emplace({answer.bits(), lead}, found.size());
    if (is_new) found.push_back({answer, lead, {}});
    found[place->second].ballots.push_back(b);
  }
  std::ranges::stable_sort(found, std::greater{}, &Opinion::lead);
  return found;
}

std::string answer_words(const Question& question, OptionSet answer) {
  return answer.empty() ? "no answer" : option_ids(question, answer);
}

}  // namespace langpick::report
