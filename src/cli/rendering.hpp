#pragma once
#include <string>

#include "cli/command.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/ci_report.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::cli {

/// A recommendation in the format that was asked for; "adr" takes more, and is none of these.
[[nodiscard]] std::string rendered(const OutputOptions& options, const Setting& setting,
                                   const Recommendation& result, const Io& io);

/// What CI is told, with files as paths in the repository.
[[nodiscard]] std::string rendered(report::CiReport ci, const OutputOptions& options, const Io& io);

}  // namespace langpick::cli
