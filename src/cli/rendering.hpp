#pragma once
#include <string>

#include "cli/command.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::cli {

/// A recommendation in the format that was asked for; "adr" takes more, and is none of these.
[[nodiscard]] std::string rendered(const OutputOptions& options, const Setting& setting,
                                   const Recommendation& result, const Io& io);

}  // namespace langpick::cli
