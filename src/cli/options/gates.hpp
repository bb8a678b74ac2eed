#pragma once
/// Conditions on a recommendation that a CI job states and acts on.

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "langpick/ci_report.hpp"
#include "langpick/recommendation.hpp"
#include "langpick/team.hpp"

namespace langpick::cli {

struct GateOptions {
  std::vector<std::string> expect;   ///< ids of alternatives and outside options
  std::vector<std::string> fail_on;  ///< "near-tie"
  std::string min_acceptability;     ///< percent, up to two decimals; empty: no gate
  std::string min_answered;          ///< a number of questions; empty: no gate
};

void add_gate_flags(Flags& flags, GateOptions& options);

/// Refuses what can never hold or isn't known. Throws Error{usage}.
void check(const GateOptions& options, const KnowledgeBase& kb);

/// Each gate that is stated, with what was expected and what was found where it does not hold.
[[nodiscard]] std::vector<report::CiCase> gate_cases(const GateOptions& options,
                                                     const Recommendation& recommendation);

/// The same of a team: of the group's choice and lead, and of the ballot that answers the fewest questions.
[[nodiscard]] std::vector<report::CiCase> gate_cases(const GateOptions& options,
                                                     const TeamRecommendation& team);

/// A line for each that does not hold.
[[nodiscard]] std::vector<std::string> failed_gates(const std::vector<report::CiCase>& cases);

/// The same for CI; `file` is what its findings are about, or empty.
[[nodiscard]] report::CiReport gate_report(std::string_view command, std::vector<report::CiCase> cases,
                                           const std::string& file);

/// Says on standard error which gates do not hold.
[[nodiscard]] ExitStatus concluded(const std::vector<report::CiCase>& cases, Io& io);

}  // namespace langpick::cli
