#pragma once
/// What a command that leads to a decision has in common with the others: how its result is printed, gates,
/// the record, and the decision record.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/options/gates.hpp"
#include "cli/options/output_options.hpp"
#include "cli/options/record_options.hpp"
#include "cli/records/adr_folder.hpp"
#include "langpick/record.hpp"

namespace langpick::cli {

struct DecisionOptions {
  GateOptions gates;
  OutputOptions output;
  RecordOptions record;
  AdrOptions adr;
};

/// `formats`, which are constants, are what the command can print; "adr" is one of them.
void add_decision_flags(Flags& flags, DecisionOptions& options, std::span<const std::string_view> formats);

/// Refuses what can't be meant, before anything is read. Throws Error{usage}.
void check(const DecisionOptions& options, const KnowledgeBase& kb);

/// What was decided about, by one person or several.
struct Verdict {
  std::string_view command;               ///< "team"
  const Recommendation& recommendation;   ///< of them together
  std::vector<report::CiCase> gates;      ///< judged
  std::string answers_file;               ///< that they are about for CI; empty: none
  std::function<std::string()> rendered;  ///< in any other format
  std::function<Record(DecisionNotes)> record;
  std::function<AdrContent(const Record&)> adr;
};

/// Prints and records it as the options say, and holds it against the gates.
[[nodiscard]] ExitStatus conclude(const DecisionOptions& options, const Setting& setting,
                                  const Verdict& verdict, Io& io);

}  // namespace langpick::cli
