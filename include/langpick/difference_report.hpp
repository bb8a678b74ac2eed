#pragma once
/// What two knowledge bases state differently, as text and JSON.

#include <span>
#include <string>

#include "langpick/check_report.hpp"
#include "langpick/difference.hpp"
#include "langpick/report.hpp"

namespace langpick::report {

/// `differences` of `before` and `after`, and what they do to recorded decisions, if any are given.
[[nodiscard]] std::string difference_text(const KnowledgeBase& before, const KnowledgeBase& after,
                                          std::span<const Difference> differences, const Checks& records,
                                          const TextStyle& style);
[[nodiscard]] std::string difference_json(const KnowledgeBase& before, const KnowledgeBase& after,
                                          std::span<const Difference> differences, const Checks& records);

/// "base weight", "rating".
[[nodiscard]] std::string_view subject_word(Subject subject);

}  // namespace langpick::report
