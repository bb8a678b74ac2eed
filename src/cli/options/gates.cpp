#include "cli/options/gates.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "langpick/report.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick::cli {

namespace {

constexpr std::array<std::string_view, 2> failures{"near-tie", "lean"};

/// "80" or "80.5" percent in hundredths of a percent: compared as an integer, never as a fraction.
std::optional<int> basis_points(std::string_view text) {
  if (text.ends_with('%')) text.remove_suffix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string decimals{text.substr(std::min(point + 1, text.size()))};
  if (decimals.size() > 2 || (point < text.size() && decimals.empty())) return std::nullopt;
  decimals.resize(2, '0');
  const std::optional<std::size_t> whole = util::whole_number(text.substr(0, point));
  const std::optional<std::size_t> fraction = util::whole_number(decimals);
  if (!whole || !fraction || *whole > 100 || *whole * 100 + *fraction > 10'000) return std::nullopt;
  return static_cast<int>(*whole * 100 + *fraction);
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " or "));
}

std::string found_choice(const Recommendation& r) {
  const std::string_view choice = report::choice_id(r);
  if (!choice.empty()) return std::string{choice};
  return r.exact_tie ? "an exact tie" : "no eligible alternative";
}

/// What the outcome is where it fails; empty: it doesn't.
std::string failing_outcome(const Recommendation& r, bool no_lean) {
  if (r.outcome == Outcome::near_tie) return "a near tie";
  if (!no_lean || r.strength > Strength::lean) return {};
  return r.outcome == Outcome::none_eligible ? "no eligible alternative" : "a lean";
}

/// What was found where it isn't at least `least` hundredths of a percent; empty: it is.
std::string lower_acceptability(const Recommendation& r, int least) {
  if (r.outcome == Outcome::none_eligible) return "no eligible alternative";
  if (!r.acceptability) return "none: a rule decides, and not the scores";
  if (*r.acceptability >= least) return {};
  return fmt::format("{}.{:02} %", *r.acceptability / 100, *r.acceptability % 100);
}

/// What gates are held against.
struct Judged {
  const Recommendation& r;
  std::string_view whose = {};    ///< choice and lead it is: follows what was found
  Index answered = 0;             ///< questions
  std::string who_answered = {};  ///< follows their number
};

std::vector<report::CiCase> cases_of(const GateOptions& options, const Judged& found) {
  const Recommendation& r = found.r;
  std::vector<report::CiCase> cases;
  const auto judge = [&](std::string_view gate, const std::string& expected, const std::string& other,
                         std::string_view whose) {
    report::CiCase& judged =
        cases.emplace_back(report::CiCase{.name = fmt::format("--{}: {}", gate, expected)});
    if (other.empty()) return;
    judged.findings.push_back(
        {.code = std::string{gate},
         .file = {},
         .lines = {fmt::format("--{}: expected {}, found {}{}", gate, expected, other, whose)}});
  };
  if (!options.expect.empty()) {
    const bool holds = std::ranges::find(options.expect, report::choice_id(r)) != options.expect.end();
    judge("expect", joined(options.expect), holds ? "" : found_choice(r), found.whose);
  }
  if (!options.fail_on.empty()) {
    const bool no_lean = std::ranges::find(options.fail_on, "lean") != options.fail_on.end();
    judge("fail-on", no_lean ? "no near tie and no lean" : "no near tie", failing_outcome(r, no_lean),
          found.whose);
  }
  if (!options.min_acceptability.empty()) {
    const int least = *basis_points(options.min_acceptability);
    judge("min-acceptability", fmt::format("at least {}.{:02} %", least / 100, least % 100),
          lower_acceptability(r, least), found.whose);
  }
  if (!options.min_answered.empty()) {
    const std::size_t least = *util::whole_number(options.min_answered);
    judge("min-answered", fmt::format("at least {} answers", least),
          found.answered < least ? std::to_string(found.answered) : "", found.who_answered);
  }
  return cases;
}

}  // namespace

void add_gate_flags(Flags& flags, GateOptions& options) {
  constexpr auto group = "Gates";
  add(flags,
      {{"--expect CHOICE,…", Commas{&options.expect}, "Exit 1 unless the choice is one of these", group,
        Value::choice},
       {"--fail-on OUTCOME", Commas{&options.fail_on},
        "Exit 1 on a near-tie, or on all that is no more than a lean", group, Value::word, failures},
       {"--min-acceptability PERCENT", &options.min_acceptability,
        "Exit 1 when the lead is less likely to hold, in percent", group},
       {"--min-answered N", &options.min_answered, "Exit 1 when fewer questions are answered", group}});
}

void check(const GateOptions& options, const KnowledgeBase& kb) {
  if (!options.min_acceptability.empty() && !basis_points(options.min_acceptability)) {
    throw usage_error("--min-acceptability: expected a percentage from 0 to 100, found " +
                      util::quoted(options.min_acceptability));
  }
  const std::optional<std::size_t> answered = util::whole_number(options.min_answered);
  if (!options.min_answered.empty() && (!answered || *answered > kb.questions.size())) {
    throw usage_error(fmt::format("--min-answered: expected a number from 0 to {}, found {}",
                                  kb.questions.size(), util::quoted(options.min_answered)));
  }
}

std::vector<report::CiCase> gate_cases(const GateOptions& options, const Recommendation& r) {
  return cases_of(options, {.r = r, .answered = r.answers.answered()});
}

std::vector<report::CiCase> gate_cases(const GateOptions& options, const TeamRecommendation& team) {
  const auto answered = [](const Ballot& ballot) { return ballot.answers.answered(); };
  const Ballot& least = *std::ranges::min_element(team.ballots, {}, answered);
  return cases_of(options, {.r = team.group,
                            .whose = " for the group",
                            .answered = answered(least),
                            .who_answered = " in the ballot of " + util::quoted(least.name)});
}

std::vector<std::string> failed_gates(const std::vector<report::CiCase>& cases) {
  std::vector<std::string> failed;
  for (const report::CiCase& judged : cases) {
    for (const report::CiFinding& finding : judged.findings) failed.push_back(finding.lines.front());
  }
  return failed;
}

report::CiReport gate_report(std::string_view command, std::vector<report::CiCase> cases,
                             const std::string& file) {
  static constexpr std::array<report::CiRule, 4> rules{{
      {"expect", "the choice is another than expected"},
      {"fail-on", "the outcome is one that fails"},
      {"min-acceptability", "the lead is less likely to hold than demanded"},
      {"min-answered", "fewer questions are answered than demanded"},
  }};
  for (report::CiCase& judged : cases) {
    for (report::CiFinding& finding : judged.findings) finding.file = file;
  }
  return {.command = command, .rules = rules, .cases = std::move(cases)};
}

ExitStatus concluded(const std::vector<report::CiCase>& cases, Io& io) {
  const std::vector<std::string> failed = failed_gates(cases);
  for (const std::string& line : failed) io.write_error("langpick: gate: " + util::printable(line) + '\n');
  return failed.empty() ? ExitStatus::done : ExitStatus::gate_failed;
}

}  // namespace langpick::cli
