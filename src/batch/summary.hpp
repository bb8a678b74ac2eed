#pragma once
#include <string>

#include "batch/run.hpp"

namespace langpick::batch {

/// A line of JSON that counts lines, bad ones, and how often each alternative and outside option was chosen.
[[nodiscard]] std::string summary_line(const KnowledgeBase& kb, const Totals& totals);

}  // namespace langpick::batch
