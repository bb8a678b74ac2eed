#include "langpick/team.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

#include "cli/command.hpp"
#include "cli/options/answer_options.hpp"
#include "cli/options/decision.hpp"
#include "langpick/answer_sheet.hpp"
#include "langpick/check.hpp"
#include "langpick/reading.hpp"
#include "langpick/record.hpp"
#include "util/ascii.hpp"
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

/// What `paths` name, and of a folder all that may be a ballot: none is left out in silence.
std::vector<std::string> files_of(const std::vector<std::string>& paths, Io& io) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    const std::optional<FolderContents> folder = io.contents_of(path);
    if (!folder) {
      files.push_back(path);
      continue;
    }
    const auto refuse = [](const std::string& why) { throw Error{ExitStatus::bad_input, {why}}; };
    if (!folder->unreadable.empty()) refuse(folder->unreadable.front().second);
    if (!folder->links.empty())
      refuse(util::printable(folder->links.front()) + ": a link to a folder, which isn't followed; name it");
    const std::size_t before = files.size();
    std::ranges::copy_if(folder->files, std::back_inserter(files), [](const std::string& file) {
      const std::string small = util::lowered(file);
      return small.ends_with(".json") || small.ends_with(".jsonl");
    });
    if (files.size() == before) refuse(document_name(path) + ": holds no ballot: no .json or .jsonl file");
  }
  return files;
}

/// A team's decision is taken up again.
void take_record(const RecordReading& reading, const std::string& document, const KnowledgeBase& kb,
                 BallotReader& reader, Io& io) {
  require_sound(reading, document, kb);
  if (reading.record.ballots.empty()) {
    throw Error{
        ExitStatus::bad_input,
        {document + ": is a record of one person's decision; `langpick recommend --answers` takes it"}};
  }
  RestoredBallots then = restored_ballots(reading.record, kb);
  say_dropped(document, then.dropped, io);
  for (Ballot& ballot : then.ballots) reader.take(std::move(ballot), document);
}

/// All ballots of all files, in order; "-" is standard input, and a folder its .json and .jsonl files, by
/// name. A file holds one JSON object, or one a line, or the record of a team's decision. A ballot is called
/// what its "name" or "id" says, or after its file. Throws Error{bad_input} with all that is wrong, two
/// ballots of one name included.
std::vector<Ballot> read_ballots(const std::vector<std::string>& paths, const KnowledgeBase& kb, Io& io) {
  BallotReader reader{kb};
  for (const std::string& file : files_of(paths, io)) {
    const std::string stem = file == "-" ? "stdin" : std::filesystem::path{file}.stem().string();
    const std::string bytes = io.read(file);
    if (const std::optional<RecordReading> record = find_record(bytes)) {
      take_record(*record, document_name(file), kb, reader, io);
    } else {
      reader.take_file(document_name(file), stem, bytes);
    }
  }
  if (!reader.complaints().empty()) throw Error{ExitStatus::bad_input, reader.complaints()};
  return reader.ballots();
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
