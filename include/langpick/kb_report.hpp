#pragma once
/// Reports about a knowledge base itself, for those who keep it.

#include <string>
#include <string_view>

#include "langpick/audit.hpp"
#include "langpick/report.hpp"
#include "langpick/staleness.hpp"

namespace langpick::report {

/// The whole answer space; `audit` was possible.
[[nodiscard]] std::string audit_text(const KnowledgeBase& kb, const Audit& audit, const TextStyle& style);
[[nodiscard]] std::string audit_json(const KnowledgeBase& kb, const Audit& audit);

/// Claims whose evidence has aged: a line each, "kb.json#/faq/0: survey-2020 of 2020, 2100 days old: …", and
/// a closing line with the counts.
[[nodiscard]] std::string staleness_text(const KnowledgeBase& kb, const Staleness& found,
                                         std::string_view document);
[[nodiscard]] std::string staleness_json(const KnowledgeBase& kb, const Staleness& found);

}  // namespace langpick::report
