#pragma once
/// What words look for in a knowledge base.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/entry.hpp"

namespace langpick {

struct SearchResult {
  std::vector<Entry> found;    ///< the best first
  std::vector<Entry> nearest;  ///< where nothing was found: up to three that have at least something of it
};

/// Searches frequently asked questions, topics, questions with their options, criteria, alternatives and
/// outside options, figures and precedents. English words are reduced to their stems; a word that occurs
/// nowhere stands for those that begin with it, or else for the most alike; rare words count for more, and
/// words in a title for more than those below it. What has less than half of the words, weighed by rarity,
/// isn't found. Without words nothing is.
[[nodiscard]] SearchResult search(const KnowledgeBase& kb, std::span<const std::string> words);

}  // namespace langpick

namespace langpick::report {

struct TextStyle;

/// All questions, without their answers.
[[nodiscard]] std::string faq_list_text(const KnowledgeBase& kb, const TextStyle& style);
/// What a search found: questions with their answers; of other entries what they are and how to see them.
/// `kb_file` is the knowledge base as the user named it, or empty.
[[nodiscard]] std::string found_text(const KnowledgeBase& kb, std::span<const Entry> found,
                                     std::string_view kb_file, const TextStyle& style);
[[nodiscard]] std::string found_json(const KnowledgeBase& kb, std::span<const Entry> found);

}  // namespace langpick::report
