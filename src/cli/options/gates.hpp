#pragma once
/// Conditions on a recommendation that a CI job states and acts on.

#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "cli/command.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::cli {

struct GateOptions {
  std::vector<std::string> expect;   ///< ids of alternatives and outside options
  std::vector<std::string> fail_on;  ///< "near-tie"
  std::string min_acceptability;     ///< percent, up to two decimals; empty: no gate
  std::string min_answered;          ///< a number of questions; empty: no gate
};

void add_gate_options(CLI::App& app, GateOptions& options, const Setting& setting);

/// Refuses what can never hold or isn't known. Throws Error{usage}.
void check(const GateOptions& options, const KnowledgeBase& kb);

/// A line for each gate that does not hold: what was expected and what was found.
[[nodiscard]] std::vector<std::string> failed_gates(const GateOptions& options,
                                                    const Recommendation& recommendation);

}  // namespace langpick::cli
