#pragma once
/// Answers from flags and files: a flag per question, --answers, --answer, --weight, --note.

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "langpick/answers.hpp"
#include "langpick/record.hpp"

namespace langpick::cli {

struct AnswerOptions {
  std::vector<std::vector<std::string>> by_question;  ///< per question: the options typed after its flag
  std::vector<std::string> answers;                   ///< QUESTION=OPTION[,OPTION…]
  std::vector<std::string> weights;                   ///< CRITERION=PERCENT[%]
  std::vector<std::string> notes;                     ///< QUESTION=TEXT
  std::vector<std::string> files;                     ///< one at most; "-" is standard input
  std::string project;                                ///< what it is called; empty: as the file says
};

/// A flag per question.
void add_question_flags(Flags& flags, AnswerOptions& options);
/// These and all others.
void add_answer_flags(Flags& flags, AnswerOptions& options);

/// The answers that were given; flags win over the file. Throws Error{usage} for what was typed wrong and
/// when no question is answered, Error{bad_input} for what the file has wrong.
[[nodiscard]] Answers gather_answers(const AnswerOptions& options, const Setting& setting, Io& io);

/// What the file says, or nothing without a file. Throws like `gather_answers`.
[[nodiscard]] Answers answers_in_file(const AnswerOptions& options, const Setting& setting, Io& io);

/// Throws Error{bad_input} where a record can't be taken up again with `kb`: it isn't sound, or of another
/// one.
void require_sound(const RecordReading& reading, const std::string& document, const KnowledgeBase& kb);
/// Says what of a record that is taken up again the knowledge base has no longer.
void say_dropped(const std::string& document, const std::vector<std::string>& dropped, Io& io);

/// `start` with what `over` says beyond the stated weights.
[[nodiscard]] Answers overlaid(Answers start, const Answers& over);

/// `start` with what was typed as flags. Throws Error{usage}.
[[nodiscard]] Answers with_typed(const AnswerOptions& options, const KnowledgeBase& kb, Answers start);

/// Throws Error{usage}, which names the command to use `instead`, where the knowledge base asks nothing.
void require_questions(const KnowledgeBase& kb, const std::string& instead);

/// That nothing is answered: `complaint`, then every question with its flag and options.
[[nodiscard]] Error nothing_to_answer_from(const KnowledgeBase& kb, const std::string& complaint);

/// `answers` with these changes, each QUESTION=OPTION[,OPTION…]. Throws Error{usage}.
[[nodiscard]] Answers with_changes(const std::string& flag, const std::vector<std::string>& changes,
                                   const KnowledgeBase& kb, Answers answers);

/// The position of a question. Throws Error{usage}.
[[nodiscard]] Index require_question(const std::string& flag, const std::string& id, const KnowledgeBase& kb);

}  // namespace langpick::cli
