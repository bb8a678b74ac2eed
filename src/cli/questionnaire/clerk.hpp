#pragma once

#include "ask/ending.hpp"
#include "ask/interview.hpp"
#include "cli/command.hpp"
#include "cli/io.hpp"
#include "cli/options/output_options.hpp"

namespace langpick::cli {

/// Does what the menu at the end of an interview offers. What it is made of outlives it.
struct Clerk {
  const ask::Interview& interview;
  const OutputOptions& options;
  const Setting& setting;
  Terminal& terminal;
  bool in_lines;  ///< nothing but text is sent to the terminal
  Io& io;

  /// See `ask::Clerk`.
  ask::Reply operator()(const ask::Offer& offer, const std::string& file) const;
};

/// The report, and as text also how the alternatives are rated on what counted.
[[nodiscard]] std::string whole_report(const OutputOptions& options, const Setting& setting,
                                       const Recommendation& result, const Io& io);

}  // namespace langpick::cli
