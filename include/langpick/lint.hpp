#pragma once
/// What a schema can't say of a knowledge base: is it complete, and does it make sense?

#include <span>
#include <string_view>

#include "langpick/finding.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick {

/// Examines a knowledge base that was read without a finding; all findings, check by check. `flags` are
/// the program's own: a question can't have the id of one.
[[nodiscard]] Findings lint(const KnowledgeBase& kb, std::span<const std::string_view> flags);

}  // namespace langpick
