#pragma once
/// Documents with records, checked: what `check` and `kb diff` have in common.

#include <span>

#include "cli/records/documents.hpp"
#include "langpick/check_report.hpp"

namespace langpick::cli {

/// Checks a record with that of `knowledge_bases` which has its id, of whatever version; the first counts.
[[nodiscard]] report::CheckedDocument checked(const RecordDocument& document,
                                              std::span<const KnowledgeBase* const> knowledge_bases,
                                              const CheckScope& scope, const report::CauseLevels& levels);

/// Prints what is wrong with the unreadable ones, and says how the run has to end because of them all.
[[nodiscard]] ExitStatus concluded(const report::Checks& checks, Io& io);

}  // namespace langpick::cli
