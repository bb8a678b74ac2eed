#pragma once
/// Documents with records, checked: what `check` and `kb diff` have in common.

#include <span>
#include <vector>

#include "cli/records/documents.hpp"
#include "langpick/check_report.hpp"

namespace langpick::cli {

/// Why `record` can't be checked with `kb`, a line; empty: it can. A record belongs to one knowledge base, of
/// whatever version.
[[nodiscard]] std::string wrong_knowledge_base(const RecordDocument& document, const KnowledgeBase& kb);

[[nodiscard]] report::CheckedDocument checked(const RecordDocument& document, const KnowledgeBase& kb,
                                              const CheckScope& scope, const report::CauseLevels& levels);

/// Prints what is wrong with the unreadable ones, and says how the run has to end because of them all.
[[nodiscard]] ExitStatus concluded(std::span<const report::CheckedDocument> documents, Io& io);

}  // namespace langpick::cli
