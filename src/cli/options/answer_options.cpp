#include "cli/options/answer_options.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <utility>

#include "langpick/answer_sheet.hpp"
#include "langpick/check.hpp"
#include "langpick/reading.hpp"
#include "langpick/record.hpp"
#include "langpick/report.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

/// "key=value" split at the first '='; an error names the flag and what it takes.
std::pair<std::string, std::string> split(const std::string& flag, const std::string& form,
                                          const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0) {
    throw usage_error(flag + ": expected " + form + ", found " + util::quoted(text));
  }
  return {text.substr(0, equals), text.substr(equals + 1)};
}

std::int64_t percentage(const std::string& flag, std::string_view text) {
  std::string_view digits = text;
  if (digits.ends_with('%')) digits.remove_suffix(1);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) {
    throw usage_error(flag + ": expected a whole percentage from 0 to " + std::to_string(max_weight_percent) +
                      ", found " + util::quoted(text));
  }
  return value;
}

void require(const std::string& flag, const std::string& complaint) {
  if (!complaint.empty()) throw usage_error(flag + ": " + complaint);
}

/// The flag to name in an error, with what it was about if that is known: "--weight hiring".
std::string with_id(const std::string& flag, const std::string& id, const auto& known) {
  const bool is_known = std::ranges::any_of(known, [&](const auto& entry) { return entry.id == id; });
  return is_known ? flag + ' ' + id : flag;
}

/// What was typed for one question, by its own flag, by --answer or by both.
struct Typed {
  std::string flag;  ///< to name in an error
  std::string question;
  std::vector<std::string> options;
};

/// All that was typed, --answer first: saying one thing and then another is for the sheet to refuse.
std::vector<Typed> typed_answers(const AnswerOptions& options, const KnowledgeBase& kb) {
  std::vector<Typed> all;
  const auto add = [&](const std::string& flag, std::string_view question, std::vector<std::string> chosen) {
    const auto known = std::ranges::find(all, question, &Typed::question);
    if (known == all.end()) {
      all.push_back({flag, std::string{question}, std::move(chosen)});
    } else {
      std::ranges::move(chosen, std::back_inserter(known->options));
    }
  };
  for (const std::string& text : options.answers) {
    const auto [question, chosen] = split("--answer", "QUESTION=OPTION", text);
    add(with_id("--answer", question, kb.questions), question, split_list(chosen));
  }
  for (Index q = 0; q < kb.questions.size(); ++q) {
    const std::string_view id = kb.questions[q].id;
    if (!options.by_question[q].empty()) add("--" + std::string{id}, id, options.by_question[q]);
  }
  return all;
}

/// A recorded decision is taken up again: what the knowledge base has no longer is said.
Answers answers_in_record(const std::string& document, const RecordReading& reading, const KnowledgeBase& kb,
                          Io& io) {
  require_sound(reading, document, kb);
  if (!reading.record.ballots.empty()) {
    throw Error{ExitStatus::bad_input,
                {document + ": holds the ballots of several people; `langpick team` takes them"}};
  }
  Restored then = restored(reading.record, kb);
  say_dropped(document, then.dropped, io);
  return std::move(then.answers);
}

}  // namespace

void add_answer_flags(Flags& flags, AnswerOptions& options) {
  constexpr auto group = "Answers";
  add(flags, {{"--answer QUESTION=OPTION", &options.answers,
               "Answer a question by its id; the same as its own flag", group, Value::answer},
              {"--answers FILE", &options.files,
               "Read answers, weights and notes from a JSON file; - is standard input", group, Value::file},
              {"--weight CRITERION=PERCENT", &options.weights,
               "Scale a criterion: 0% to 1000% of its stated weight", group, Value::weight},
              {"--note QUESTION=TEXT", &options.notes,
               "Add a note to a question; it has no part in the decision", group, Value::note},
              {"--project NAME", &options.project,
               "What the project is called, for the titles of reports and records", group}});
  add_question_flags(flags, options);
}

void add_question_flags(Flags& flags, AnswerOptions& options) {
  add(flags, {{"--QUESTION OPTION", ByQuestion{&options.by_question}, "", "Questions"}});
}

void require_questions(const KnowledgeBase& kb, const std::string& instead) {
  if (!kb.questions.empty()) return;
  throw usage_error("there is nothing to ask: the knowledge base " + util::quoted(kb.id) +
                    " has no questions, its weights alone decide; use `" + instead + '`');
}

Error nothing_to_answer_from(const KnowledgeBase& kb, const std::string& complaint) {
  return {ExitStatus::usage, {complaint}, report::questions_text(kb, false, {}) + '\n'};
}

Answers answers_in_file(const AnswerOptions& options, const Setting& setting, Io& io) {
  const std::vector<std::string>& files = options.files;
  if (files.empty()) return Answers{setting.kb};
  if (files.size() > 1) {
    throw usage_error("--answers: takes one file, found " + std::to_string(files.size()));
  }
  const std::string bytes = io.read(files.front());
  if (const std::optional<RecordReading> record = find_record(bytes)) {
    return answers_in_record(document_name(files.front()), *record, setting.kb, io);
  }
  AnswersReading reading = read_answers(setting.kb, bytes);
  if (!reading.findings.empty()) throw error_of(document_name(files.front()), reading.findings);
  return std::move(reading.answers);
}

void require_sound(const RecordReading& reading, const std::string& document, const KnowledgeBase& kb) {
  if (!reading.findings.empty()) throw error_of(document, reading.findings);
  const std::string& id = reading.record.knowledge_base.id;
  if (id != kb.id) {
    throw Error{ExitStatus::bad_input,
                {document + ": recorded with the knowledge base " + util::quoted(id) + ", not " +
                 util::quoted(kb.id) + "; name it with --kb"}};
  }
}

void say_dropped(const std::string& document, const std::vector<std::string>& dropped, Io& io) {
  for (const std::string& what : dropped) {
    std::string note = document;
    note.append(": dropped, as the knowledge base has it no longer: ").append(what);
    io.write_error("langpick: note: " + util::printable(note) + '\n');
  }
}

Answers overlaid(Answers start, const Answers& over) {
  if (!over.project.empty()) start.project = over.project;
  for (std::size_t q = 0; q < start.chosen.size(); ++q) {
    if (!over.chosen[q].empty()) start.chosen[q] = over.chosen[q];
    if (!over.notes[q].empty()) start.notes[q] = over.notes[q];
  }
  for (std::size_t c = 0; c < start.weight_percent.size(); ++c) {
    if (over.weight_percent[c] != stated_weight_percent) start.weight_percent[c] = over.weight_percent[c];
  }
  return start;
}

Answers with_typed(const AnswerOptions& options, const KnowledgeBase& kb, Answers start) {
  AnswerSheet sheet{kb, std::move(start)};
  for (const Typed& typed : typed_answers(options, kb)) {
    require(typed.flag, sheet.answer(typed.question, typed.options));
  }
  for (const std::string& text : options.weights) {
    const auto [criterion, percent] = split("--weight", "CRITERION=PERCENT", text);
    const std::string flag = with_id("--weight", criterion, kb.criteria);
    require(flag, sheet.weight(criterion, percentage(flag, percent)));
  }
  for (const std::string& text : options.notes) {
    const auto [question, note] = split("--note", "QUESTION=TEXT", text);
    require(with_id("--note", question, kb.questions), sheet.note(question, note));
  }
  if (!options.project.empty()) require("--project", sheet.project(options.project));
  return sheet.answers();
}

Answers gather_answers(const AnswerOptions& options, const Setting& setting, Io& io) {
  Answers given = with_typed(options, setting.kb, answers_in_file(options, setting, io));
  if (!given.can_decide()) {
    throw nothing_to_answer_from(
        setting.kb, "no question is answered; answer some with their flags or with --answers FILE");
  }
  return given;
}

Answers with_changes(const std::string& flag, const std::vector<std::string>& changes,
                     const KnowledgeBase& kb, Answers answers) {
  AnswerSheet sheet{kb, std::move(answers)};
  for (const std::string& text : changes) {
    const auto [question, chosen] = split(flag, "QUESTION=OPTION", text);
    require(with_id(flag, question, kb.questions), sheet.answer(question, split_list(chosen)));
  }
  return sheet.answers();
}

Index require_question(const std::string& flag, const std::string& id, const KnowledgeBase& kb) {
  const auto found = std::ranges::find(kb.questions, id, &Question::id);
  if (found == kb.questions.end()) require(flag, AnswerSheet{kb}.note(id, {}));  // it says what is wrong
  return static_cast<Index>(found - kb.questions.begin());
}

}  // namespace langpick::cli
