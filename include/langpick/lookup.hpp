#pragma once
/// The reference part of a knowledge base for reading: side by side, and as questions and answers.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/entry.hpp"
#include "langpick/report.hpp"

namespace langpick::report {

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

/// All questions, without their answers.
[[nodiscard]] std::string faq_list_text(const KnowledgeBase& kb, const TextStyle& style);
/// What a search found: questions with their answers; of other entries what they are and how to see them.
/// `kb_file` is the knowledge base as the user named it, or empty.
[[nodiscard]] std::string found_text(const KnowledgeBase& kb, std::span<const Entry> found,
                                     std::string_view kb_file, const TextStyle& style);
[[nodiscard]] std::string found_json(const KnowledgeBase& kb, std::span<const Entry> found);

/// Entries one by one: what each is, with its evidence, and where it is used.
[[nodiscard]] std::string entries_text(const KnowledgeBase& kb, std::span<const Entry> entries,
                                       const TextStyle& style);
[[nodiscard]] std::string entries_json(const KnowledgeBase& kb, std::span<const Entry> entries);
/// The ids of all entries, kind by kind; those of options are left to their questions.
[[nodiscard]] std::string entry_ids_text(const KnowledgeBase& kb, const TextStyle& style);

}  // namespace langpick::report
