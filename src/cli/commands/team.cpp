#include <memory>

#include "cli/ballots.hpp"
#include "cli/command.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/team_report.hpp"

namespace langpick::cli {

namespace {

struct TeamOptions {
  OutputOptions output;
  std::vector<std::string> files;
};

std::string rendered(const TeamOptions& options, const TeamRecommendation& result, Io& io) {
  if (options.output.format == "json") return report::team_json(result);
  if (options.output.format == "html") return report::team_html(result);
  return report::team_text(result, text_style(options.output, io));
}

ExitStatus team(const TeamOptions& options, const Setting& setting, Io& io) {
  if (options.files.empty()) {
    throw usage_error("BALLOT: no ballot; name files of answers, one a person, or - for standard input");
  }
  const TeamRecommendation result =
      recommend_to_team(setting.kb, read_ballots(options.files, setting.kb, io));
  io.write(options.output.output, rendered(options, result, io));
  return ExitStatus::done;
}

Action declare_team(Flags& flags) {
  static constexpr std::array<std::string_view, 3> formats{"text", "json", "html"};
  auto options = std::make_shared<TeamOptions>();
  add_output_flags(flags, options->output, formats);
  add(flags,
      {{"BALLOT", &options->files,
        "Files of answers, one a person or one a line; - is standard input. A ballot's name is its \"name\" "
        "or \"id\", or else that of its file",
        "Arguments", Value::file}});
  return [options](const Setting& setting, Io& io) { return team(*options, setting, io); };
}

}  // namespace

const Command team_command{
    .name = "team",
    .summary = "Several people's answers into one recommendation",
    .examples =
        "langpick team alice.json bob.json carol.json\n"
        "langpick team ballots/*.json --format html --output team.html\n",
    .declare = declare_team,
};

}  // namespace langpick::cli
