#include "langpick/faq_search.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace langpick {

namespace {

constexpr int in_question = 3;
constexpr int in_answer = 1;

/// ASCII letters in lower case; other bytes stay, so that any language can be searched.
char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_word_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '#';
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char raw : text) {
    const char c = folded(raw);
    if (is_word_character(c)) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool has(const std::vector<std::string>& words, const std::string& sought) {
  return std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(sought); });
}

int relevance(const Faq& faq, const std::vector<std::string>& sought) {
  std::vector<std::string> question = words_of(faq.question);
  for (const std::string_view text : faq.words) {
    std::ranges::copy(words_of(text), std::back_inserter(question));
  }
  const std::vector<std::string> answer = words_of(faq.answer);
  int sum = 0;
  for (const std::string& word : sought) {
    sum += (has(question, word) ? in_question : 0) + (has(answer, word) ? in_answer : 0);
  }
  return sum;
}

}  // namespace

std::vector<Index> search_faq(const KnowledgeBase& kb, std::span<const std::string> words) {
  std::vector<std::string> sought;
  for (const std::string& word : words) std::ranges::copy(words_of(word), std::back_inserter(sought));

  std::vector<std::pair<int, Index>> ranked;
  for (Index i = 0; i < kb.reference.faq.size(); ++i) {
    const int score = relevance(kb.reference.faq[i], sought);
    if (score > 0 || sought.empty()) ranked.emplace_back(score, i);
  }
  std::ranges::stable_sort(ranked, std::greater{}, &std::pair<int, Index>::first);
  std::vector<Index> found;
  found.reserve(ranked.size());
  for (const auto& [score, position] : ranked) found.push_back(position);
  return found;
}

}  // namespace langpick
