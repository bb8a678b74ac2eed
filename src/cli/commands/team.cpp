#include <algorithm>
#include <utility>

#include "cli/ballots.hpp"
#include "cli/command.hpp"
#include "cli/options/decision.hpp"
#include "langpick/answer_sheet.hpp"
#include "langpick/team_report.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

struct TeamOptions {
  DecisionOptions decision;
  std::vector<std::string> files;
  std::string project;
};

std::string rendered(const OutputOptions& options, const TeamRecommendation& result, const Io& io) {
  if (options.format == "json") return report::team_json(result);
  if (options.format == "html") return report::team_html(result);
  if (options.format == "markdown") return report::team_markdown(result);
  return report::team_text(result, text_style(options, io));
}

/// All ballots are about the project that --project names, or else about the one that they name themselves.
void name_project(std::vector<Ballot>& ballots, const std::string& project, const KnowledgeBase& kb) {
  AnswerSheet sheet{kb};
  if (!project.empty()) {
    if (const std::string complaint = sheet.project(project); !complaint.empty())
      throw usage_error("--project: " + complaint);
    for (Ballot& ballot : ballots) ballot.answers.project = project;
  }
  const auto names = [](const Ballot& ballot) { return !ballot.answers.project.empty(); };
  const auto first = std::ranges::find_if(ballots, names);
  for (const Ballot& ballot : ballots) {
    if (!names(ballot) || ballot.answers.project == first->answers.project) continue;
    throw Error{
        ExitStatus::bad_input,
        {"the ballot of " + util::quoted(ballot.name) + " is about " + util::quoted(ballot.answers.project) +
         ", that of " + util::quoted(first->name) + " about " + util::quoted(first->answers.project) +
         "; a team decides on one project, which --project says"}};
  }
}

ExitStatus team(const TeamOptions& options, const Setting& setting, Io& io) {
  check(options.decision, setting.kb);
  if (options.files.empty()) {
    throw usage_error(
        "BALLOT: no ballot; name files of answers, one a person, folders with them, or - for standard input");
  }
  std::vector<Ballot> ballots = read_ballots(options.files, setting.kb, io);
  name_project(ballots, options.project, setting.kb);
  const TeamRecommendation result = recommend_to_team(setting.kb, std::move(ballots));
  const Verdict verdict{.command = "team",
                        .recommendation = result.group,
                        .gates = gate_cases(options.decision.gates, result),
                        .answers_file = {},
                        .rendered = [&] { return rendered(options.decision.output, result, io); },
                        .record = [&](DecisionNotes notes) { return record_of(result, std::move(notes)); },
                        .adr = [&](const Record& record) { return adr_content(result, record); }};
  return conclude(options.decision, setting, verdict, io);
}

void declare_team(Flags& flags, TeamOptions& options) {
  static constexpr auto formats =
      with_ci_formats(std::array<std::string_view, 5>{"text", "json", "markdown", "adr", "html"});
  add_decision_flags(flags, options.decision, formats);
  add(flags,
      {{"BALLOT", &options.files,
        "Files of answers, one a person or one a line, or folders with such files; - is standard input. A "
        "ballot's name is its \"name\" or \"id\", or else that of its file",
        "Arguments", Value::file},
       {"--project NAME", &options.project,
        "What the project is called, for the titles of reports and records", "Answers"}});
}

}  // namespace

const Command team_command{
    .name = "team",
    .summary = "Several people's answers into one recommendation",
    .examples =
        "langpick team alice.json bob.json carol.json\n"
        "langpick team ballots --format html --output team.html\n"
        "langpick team ballots --expect go,both --fail-on lean\n"
        "langpick team ballots --format adr --dir docs/decisions --project log-shipper\n",
    .declare = declared<TeamOptions, declare_team, team>,
};

}  // namespace langpick::cli
