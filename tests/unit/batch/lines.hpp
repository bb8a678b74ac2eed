#pragma once
/// Lines for the batch, and what has to come of them.

#include <string>
#include <string_view>
#include <vector>

#include "batch/line_processor.hpp"
#include "batch/read/chosen_options.hpp"
#include "batch/read/plain_line.hpp"
#include "langpick/answers.hpp"
#include "support/random_knowledge_base.hpp"

namespace langpick::test {

/// A text with the bytes after it that readers of lines may look at.
class Padded {
 public:
  explicit Padded(std::string_view text) : bytes_(text), size_(text.size()) {
    bytes_.append(batch::line_padding, '\0');
  }
  [[nodiscard]] std::string_view text() const { return std::string_view{bytes_}.substr(0, size_); }

 private:
  std::string bytes_;
  std::size_t size_;
};

/// Answers to a knowledge base of any size: each question with this probability, one at least.
inline Answers answer_randomly(const KnowledgeBase& kb, Dice& dice, int answered_percent) {
  Answers answers{kb};
  while (answers.answered() == 0) {
    for (Index q = 0; q < kb.questions.size(); ++q) {
      const Question& question = kb.questions[q];
      if (!dice.chance(answered_percent)) continue;
      for (int i = dice.roll(1, static_cast<int>(question.max_choices)); i > 0; --i) {
        answers.chosen[q].add(
            static_cast<Index>(dice.roll(0, static_cast<int>(question.options.size()) - 1)));
      }
    }
  }
  return answers;
}

/// The options of `answers`, numbered through all questions.
inline std::vector<batch::OptionNumber> sorted_list(const KnowledgeBase& kb, const Answers& answers) {
  std::vector<batch::OptionNumber> list;
  batch::OptionNumber first = 0;
  for (Index q = 0; q < kb.questions.size(); ++q) {
    answers.chosen[q].for_each([&](Index option) { list.push_back(first + option); });
    first += static_cast<batch::OptionNumber>(kb.questions[q].options.size());
  }
  return list;
}

inline void weigh_randomly(Answers& answers, Dice& dice) {
  for (int& percent : answers.weight_percent)
    percent = dice.chance(50) ? dice.roll(0, max_weight_percent) : percent;
}

/// `"question":"option"` pairs in an object; multiple choices, and now and then single ones, as arrays.
inline std::string answers_json(const KnowledgeBase& kb, const Answers& answers, Dice& dice) {
  std::string text;
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (answers.chosen[q].empty()) continue;
    std::string options;
    answers.chosen[q].for_each([&](Index o) {
      options += (options.empty() ? "\"" : ",\"") + std::string{kb.questions[q].options[o].id} + '"';
    });
    if (answers.chosen[q].size() > 1 || dice.chance(10)) options = '[' + options + ']';
    text += (text.empty() ? "\"" : ",\"") + std::string{kb.questions[q].id} + "\":" + options;
  }
  return '{' + text + '}';
}

inline std::string weights_json(const KnowledgeBase& kb, const Answers& answers) {
  std::string text;
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    text += (text.empty() ? "\"" : ",\"") + std::string{kb.criteria[c].id} +
            "\":" + std::to_string(answers.weight_percent[c]);
  }
  return '{' + text + '}';
}

/// JSON as it is indented for people, in one line and without blanks.
inline std::string in_one_line(std::string_view indented) {
  std::string line;
  bool in_text = false;
  for (std::size_t i = 0; i < indented.size(); ++i) {
    const char c = indented[i];
    if (in_text && c == '\\') {
      line += c;
      line += indented[++i];
      continue;
    }
    if (c == '"') in_text = !in_text;
    if (in_text || (c != ' ' && c != '\n')) line += c;
  }
  return line + '\n';
}

/// Processes lines one by one.
class Processing {
 public:
  explicit Processing(const KnowledgeBase& kb, batch::Request request = {})
      : request_(std::move(request)), processor_(kb, request_) {}

  std::string operator()(std::string_view line, const batch::Place& place = {}) {
    out_.clear();
    const Padded padded{line};
    last_ = processor_.process(padded.text(), place, out_);
    return std::string{out_.text()};
  }
  [[nodiscard]] const batch::LineResult& last() const { return last_; }

 private:
  batch::Request request_;
  batch::LineProcessor processor_;
  batch::LineBuffer out_;
  batch::LineResult last_;
};

}  // namespace langpick::test
