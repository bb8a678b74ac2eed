#pragma once
/// What a schema can't say of a knowledge base: is it complete, and does it make sense?

#include <span>
#include <string_view>

#include "langpick/finding.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick {

/// Examines a knowledge base; all findings, check by check. `flags` are the program's own: a question can't
/// have the id of one. `reading`: what the reader found in it. What is built on a place that the reader had
/// to report is left alone until it is mended: nothing is found in a guess.
[[nodiscard]] Findings lint(const KnowledgeBase& kb, std::span<const std::string_view> flags,
                            const Findings& reading = {});

}  // namespace langpick
