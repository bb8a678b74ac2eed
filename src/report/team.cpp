#include "report/team.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "langpick/team.hpp"
#include "report/blocks.hpp"
#include "report/json_parts.hpp"
#include "report/recommendation/words.hpp"
#include "report/words.hpp"
#include "util/rounding.hpp"

namespace langpick::report {

namespace {

constexpr std::int64_t millionths = 1'000'000;  // of a score point: the unit of all sums of ballots

std::string name(const TeamRecommendation& team, Index alternative) {
  return std::string{team.kb->alternatives[alternative].name};
}

/// The group's score of an alternative in tenths of a point.
std::int64_t team_score(const TeamRecommendation& team, const Standing& standing) {
  return tenths(standing.points, team.group.divisor);
}

/// One person's score of an alternative in tenths.
std::int64_t member_score(const Recommendation& member, Index alternative) {
  const auto standing = std::ranges::find(member.standings, alternative, &Standing::alternative);
  return tenths(standing->points, member.divisor);
}

/// Millionths of a point in tenths, rounded half up.
std::int64_t in_tenths(std::int64_t in_millionths) {
  return util::rounded_ratio(in_millionths, millionths, 10);
}

bool is_pivotal(const TeamRecommendation& team, Index ballot) {
  return std::ranges::binary_search(team.pivotal, ballot);
}

bool agrees(const TeamRecommendation& team, Index ballot) {
  return std::ranges::binary_search(team.agreeing, ballot);
}

/// "alice, bob and carol".
std::string ballot_names(const TeamRecommendation& team, const std::vector<Index>& ballots) {
  std::vector<std::string> list;
  list.reserve(ballots.size());
  for (const Index b : ballots) list.push_back(team.ballots[b].name);
  return listed(list);
}

/// What there is to say about the choice beyond its name.
std::vector<std::string> team_sentences(const TeamRecommendation& team) {
  const Recommendation& group = team.group;
  std::vector<std::string> sentences;
  if (group.outside && group.leader) {
    sentences.push_back(fmt::format(
        "More than half of the ballots point outside. Among the alternatives themselves {} would lead.",
        name(team, *group.leader)));
  }
  if (group.acceptability) {
    sentences.push_back(
        fmt::format("By the mean of the ballots, {} would still lead {} in {} of all cases if the importance "
                    "of every criterion were uncertain.",
                    name(team, *group.leader), name(team, *group.acceptability_against),
                    whole_percent(*group.acceptability)));
  }
  if (!team.pivotal.empty()) sentences.push_back(pivotal_words(team));
  return sentences;
}

Table score_table(const TeamRecommendation& team) {
  Table table{.header = {"Alternative", "Score", "Note"}, .rows = {}};
  for (std::size_t i = 0; i < team.group.standings.size(); ++i) {
    const Standing& standing = team.group.standings[i];
    std::string note;
    if (const std::optional<Index> ballot = team.excluded_in[i]) {
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
  for (Index b = 0; b < team.ballots.size(); ++b) {
    const Recommendation& member = team.members[b];
    std::vector<std::string> row{team.ballots[b].name, choice_name(*team.kb, choice_of(member)),
                                 std::string{strength_word(member.strength)}};
    for (Index a = 0; a < team.kb->alternatives.size(); ++a) row.push_back(decimal(member_score(member, a)));
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// The heading of the questions that divide, which says what their signs mean.
std::string division_heading(const TeamRecommendation& team) {
  return fmt::format("What divides you, between {} (+) and {} (−)", name(team, *team.group.leader),
                     name(team, *team.group.rival));
}

/// An answer to one question, and who gives it.
struct SharedAnswer {
  OptionSet answer;       ///< empty: none
  std::int64_t lead = 0;  ///< in millionths
  std::vector<Index> ballots;
};

/// Those that speak most for the leader first.
std::vector<SharedAnswer> shared_answers(const TeamRecommendation& team, const Division& division) {
  std::vector<SharedAnswer> found;
  std::map<std::pair<std::uint64_t, std::int64_t>, std::size_t> places;  // in `found`
  for (Index b = 0; b < team.ballots.size(); ++b) {
    const OptionSet answer = team.ballots[b].answers.chosen[division.question];
    const std::int64_t lead = division.leads[b];
    const auto [place, is_new] = places.try_emplace({answer.bits(), lead}, found.size());
    if (is_new) found.push_back({answer, lead, {}});
    found[place->second].ballots.push_back(b);
  }
  std::ranges::stable_sort(found, std::greater{}, &SharedAnswer::lead);
  return found;
}

/// Text has a line for each answer.
void write_division(Blocks& out, const TeamRecommendation& team, const Division& division) {
  const Question& question = team.kb->questions[division.question];
  out.subheading(fmt::format("{} ({} points apart)", question.title, decimal(in_tenths(division.range))));
  Table table{.header = {"Answer", "Points", "Who"}, .rows = {}};
  for (const SharedAnswer& shared : shared_answers(team, division)) {
    table.rows.push_back({shared.answer.empty() ? "no answer" : option_labels(question, shared.answer),
                          decimal(in_tenths(shared.lead), true), ballot_names(team, shared.ballots)});
  }
  const auto lines = [rows = table.rows](Page& page) {
    for (const std::vector<std::string>& row : rows) {
      page.paragraph(fmt::format("    {}  ", right_aligned(row[1], 5)),
                     fmt::format("{}: {}", row[0], row[2]));
    }
  };
  out.table(std::move(table), lines);
}

/// What comes below the title; of the questions that divide, up to `most_divisions`.
void write_findings(Blocks& out, const TeamRecommendation& team, std::size_t most_divisions) {
  out.opening(agreement_words(team) + '.');
  for (std::string& sentence : team_sentences(team)) out.opening(std::move(sentence));
  out.heading("Scores, the mean of all ballots", "team-scores");
  out.table(score_table(team));
  out.heading("Ballots", "ballots");
  out.table(ballot_table(team));
  if (!team.divisions.empty()) out.heading(division_heading(team), "divisions");
  for (std::size_t i = 0; i < std::min(most_divisions, team.divisions.size()); ++i) {
    write_division(out, team, team.divisions[i]);
  }
  std::vector<std::string> steps = next_steps(team.group);
  if (!steps.empty()) out.heading("Next", "team-next");
  for (std::size_t i = 0; i < steps.size(); ++i)
    out.item(std::move(steps[i]), Mark::number, fmt::format("{}.", i + 1));
}

/// For people. `subject` is what the title begins with.
Blocks team_blocks(const TeamRecommendation& team, std::size_t most_divisions, std::string_view subject) {
  Blocks out;
  const Headline line = headline(team.group);
  out.title(subject.empty() ? line.choice : fmt::format("{}: {}", subject, line.choice), line.firmness);
  write_findings(out, team, most_divisions);
  return out;
}

class TeamDocument {
 public:
  explicit TeamDocument(const TeamRecommendation& team) : team_(team), kb_(*team.kb), ids_(*team.kb) {}

  std::string write() && {
    out_.begin_object();
    write_identity(out_, kb_);
    out_.member("project", or_null(team_.group.answers.project));
    verdict();
    alternatives();
    ballots();
    divisive_questions();
    out_.values("next_steps", next_steps(team_.group));
    out_.end_object();
    return std::move(out_).document();
  }

 private:
  void verdict() {
    out_.object("verdict", [&] {
      const Recommendation& group = team_.group;
      out_.member("choice", or_null(choice_id(group)));
      out_.member("runner_up", ids_.alternative(group.runner_up))
          .member("rival", ids_.alternative(group.rival));
      out_.member("agreeing", team_.agreeing.size()).member("ballots", team_.ballots.size());
      out_.member("outcome", outcome_word(group.outcome)).member("strength", strength_word(group.strength));
      out_.member("acceptability_percent", or_null(group.acceptability, 2));
      out_.member("acceptability_against", ids_.alternative(group.acceptability_against));
      out_.member("decided_by", ids_.rule(group.decided_by));
    });
  }

  void alternatives() {
    auto excluded_in = team_.excluded_in.begin();
    out_.objects("alternatives", team_.group.standings, [&](const Standing& standing) {
      const std::optional<Index> ballot = *excluded_in++;
      const Alternative& alternative = kb_.alternatives[standing.alternative];
      out_.member("id", alternative.id).member("name", alternative.name);
      out_.member("score", Decimal{team_score(team_, standing)}).member("rank", standing.rank);
      out_.member("eligible", standing.eligible()).member("excluded_by", ids_.rule(standing.excluded_by));
      out_.member("excluded_in", ballot ? std::optional{team_.ballots[*ballot].name} : std::nullopt);
    });
  }

  void ballots() {
    out_.objects("ballots", positions_in(team_.ballots), [&](Index b) {
      const Recommendation& member = team_.members[b];
      out_.member("name", team_.ballots[b].name);
      out_.member("choice", or_null(choice_id(member))).member("strength", strength_word(member.strength));
      out_.member("agrees", agrees(team_, b)).member("pivotal", is_pivotal(team_, b));
      out_.member("answered", member.answers.answered());
      write_by_alternative(out_, "scores", kb_, [&](Index a) { return Decimal{member_score(member, a)}; });
    });
  }

  void divisive_questions() {
    out_.objects("divisive_questions", team_.divisions, [&](const Division& division) {
      const Question& question = kb_.questions[division.question];
      out_.member("question", question.id).member("range", Decimal{in_tenths(division.range)});
      out_.objects("ballots", positions_in(team_.ballots), [&](Index b) {
        out_.member("name", team_.ballots[b].name);
        write_answer(out_, "answer", question, team_.ballots[b].answers.chosen[division.question]);
        out_.member("points", Decimal{in_tenths(division.leads[b])});
      });
    });
  }

  const TeamRecommendation& team_;
  const KnowledgeBase& kb_;
  const IdNames ids_;
  JsonWriter out_;
};

}  // namespace

std::string agreement_words(const TeamRecommendation& team) {
  const std::size_t all = team.ballots.size();
  const std::size_t agreeing = team.agreeing.size();
  const auto is_near_tie = [&](Index b) { return team.members[b].outcome == Outcome::near_tie; };
  const auto by_a_hair = std::ranges::count_if(team.agreeing, is_near_tie);
  return fmt::format("{} of {} ballot{} say{} so{}", agreeing, all, all == 1 ? "" : "s",
                     agreeing == 1 ? "s" : "",
                     by_a_hair == 0 ? "" : fmt::format(", {} of them by a hair", by_a_hair));
}

std::string pivotal_words(const TeamRecommendation& team) {
  return fmt::format("Without {} it would be another choice{}.", ballot_names(team, team.pivotal),
                     team.pivotal.size() == 1 ? "" : ", whichever of them is left out");
}

std::string team_text(const TeamRecommendation& team, const TextStyle& style) {
  constexpr std::size_t most_divisions = 5;  // the other formats have them all
  const std::string& project = team.group.answers.project;
  return team_blocks(team, most_divisions, project.empty() ? "" : subject_words(*team.kb, project))
      .text(style);
}

std::string team_html(const TeamRecommendation& team) {
  const KnowledgeBase& kb = *team.kb;
  const std::string subject = subject_words(kb, team.group.answers.project);
  return team_blocks(team, team.divisions.size(), "")
      .html(kb, subject, fmt::format("{}: {}", subject, headline_text(team.group)));
}

std::string team_html_part(const TeamRecommendation& team) {
  Blocks blocks;
  blocks.heading(fmt::format("The team: {}", headline_text(team.group)), "team-verdict");
  write_findings(blocks, team, team.divisions.size());
  Markup out;
  blocks.write_sections(out);
  return std::move(out).take();
}

std::string team_markdown(const TeamRecommendation& team) {
  return team_blocks(team, team.divisions.size(), subject_words(*team.kb, team.group.answers.project))
      .markdown();
}

std::string team_json(const TeamRecommendation& team) { return TeamDocument{team}.write(); }

}  // namespace langpick::report
