#pragma once
/// The reference part of a knowledge base, side by side.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/knowledge_base.hpp"

namespace langpick::report {

struct TextStyle;

/// What `compare` can show: the ids of the topics, then "ratings", "figures", "best-for", "work", "adopters",
/// "tooling", "checklist", "elsewhere", "revisit", "precedents" and "code", as far as the knowledge base has
/// them.
[[nodiscard]] std::vector<std::string_view> comparison_topics(const KnowledgeBase& kb);

/// Side by side; `topics` are of `comparison_topics`. Without any the overview: the scores of the base
/// terms alone, which nobody's answers touched, the ratings, and what else there is to compare.
[[nodiscard]] std::string comparison_text(const KnowledgeBase& kb, std::span<const std::string> topics,
                                          const TextStyle& style);
[[nodiscard]] std::string comparison_json(const KnowledgeBase& kb, std::span<const std::string> topics);
[[nodiscard]] std::string comparison_markdown(const KnowledgeBase& kb, std::span<const std::string> topics);
/// One page that needs nothing but itself.
[[nodiscard]] std::string comparison_html(const KnowledgeBase& kb, std::span<const std::string> topics);

}  // namespace langpick::report
