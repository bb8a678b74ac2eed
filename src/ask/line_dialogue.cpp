#include "ask/line_dialogue.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "ask/options.hpp"
#include "ask/words.hpp"
#include "langpick/report.hpp"
#include "util/ascii.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick::ask {

namespace {

using report::Page;

constexpr std::string_view commands =
    "b goes back, s skips, x takes an answer back, ? tells why it is asked, o tells the options again, n "
    "writes "
    "a note, r reviews your answers, l tells the scores, h tells this, q quits and keeps your answers.";

/// What people type for them, besides the letters in any case.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> command_words{{{"back", "b"},
                                                                                       {"skip", "s"},
                                                                                       {"why", "?"},
                                                                                       {"options", "o"},
                                                                                       {"note", "n"},
                                                                                       {"review", "r"},
                                                                                       {"scores", "l"},
                                                                                       {"help", "h"},
                                                                                       {"quit", "q"},
                                                                                       {"exit", "q"}}};

std::string_view command_of(std::string_view text) {
  const std::string word = util::lowered(text);
  for (const auto& [spelt, letter] : command_words) {
    if (word == spelt || word == letter) return letter;
  }
  return text;
}

void write_option(Page& page, const Question& question, Index o) {
  const Option& option = question.options[o];
  const std::string lead = fmt::format("  {:>2}. ", o + 1);
  page.paragraph(lead, fmt::format("{} ({})", option.label, option.id));
  if (!option.help.empty()) page.paragraph(std::string(lead.size(), ' '), option.help);
}

}  // namespace

std::string LineDialogue::greeting() const {
  Page page = this->page();
  const KnowledgeBase& kb = interview_.knowledge_base();
  page.paragraph("", fmt::format("{}. Answer each question with the number of a line or with an id. {}",
                                 kb.name, commands));
  return std::move(page).take() + put();
}

std::string LineDialogue::put() const {
  switch (interview_.step()) {
    case Step::kept:
      return put_kept() + prompt();
    case Step::question:
      return put_question() + prompt();
    case Step::settled:
      return put_settled() + prompt();
    case Step::review:
      return put_review() + prompt();
    case Step::decided:
      return put_decided() + prompt();
    case Step::finished:
    case Step::cancelled:
      break;
  }
  return {};
}

std::string LineDialogue::prompt() const {
  switch (interview_.step()) {
    case Step::kept:
      return "Go on with it or begin anew: ";
    case Step::question:
      return question_prompt();
    case Step::settled:
      return "Go on or finish: ";
    case Step::review:
      return "Review: ";
    case Step::decided:
      return proposed_.empty()
                 ? "What next: "
                 : fmt::format("File; an empty line takes {}, - writes none: ", util::printable(proposed_));
    case Step::finished:
    case Step::cancelled:
      break;
  }
  return {};
}

/// It says which question it is: a long list of options takes the title off the screen.
std::string LineDialogue::question_prompt() const {
  const Interview::Place place = interview_.place();
  if (place.number == 0) return "Answer, or b to leave it: ";
  return fmt::format("{} to question {} of {}{}: ", question().multiple() ? "Answers" : "Answer",
                     place.number, place.total, question().multiple() ? ", separated by commas" : "");
}

std::string LineDialogue::put_kept() const {
  Page page = this->page();
  page.blank();
  page.paragraph("", kept_words(interview_.knowledge_base(), *interview_.kept()));
  page.paragraph("", "g goes on with it; a begins anew, and the first answer then replaces it.");
  return std::move(page).take();
}

std::string LineDialogue::put_question() const {
  Page page = this->page();
  const Question& asked = question();
  page.blank();
  page.paragraph("", fmt::format("{}: {}", place_words(interview_), asked.title));
  page.paragraph("  ", fmt::format("{} {}", asked.help, count_words(asked)));
  for (Index o = 0; o < asked.options.size(); ++o) write_option(page, asked, o);
  if (asked.options.size() > most_unfiltered) {
    page.paragraph("  ", "A slash and a word, such as /data, lists only the options that have it.");
  }
  const OptionSet chosen = interview_.answer_to(interview_.question());
  if (!chosen.empty()) {
    page.paragraph("  ",
                   fmt::format("Your answer: {}. An empty line keeps it.", answer_words(asked, chosen)));
  }
  const std::string& note = interview_.answers().notes[interview_.question()];
  if (!note.empty()) page.paragraph("  ", "Your note: " + note);
  return std::move(page).take();
}

std::string LineDialogue::note_prompt() const {
  return interview_.answers().notes[interview_.question()].empty()
             ? "Your note, in one line: "
             : "Your note, in one line; an empty line keeps it as it is, - takes it back: ";
}

std::string LineDialogue::put_settled() const {
  Page page = this->page();
  page.blank();
  page.paragraph("", settled_words(interview_.recommendation()));
  page.paragraph("", "f stops here and reviews your answers; an empty line goes on with the questions.");
  return std::move(page).take();
}

std::string LineDialogue::put_review() const {
  Page page = this->page();
  page.blank();
  page.line("Your answers");
  std::size_t number = 0;
  for (const Index q : interview_.reviewed()) {
    const Question& listed = interview_.knowledge_base().questions[q];
    page.paragraph(fmt::format("  {:>2}. ", ++number),
                   fmt::format("{} {}", listed.title, answer_words(interview_, q)));
  }
  const KnowledgeBase& kb = interview_.knowledge_base();
  for (const Index q : interview_.not_asked()) {
    const Question& left_out = kb.questions[q];
    page.paragraph("    - ", fmt::format("{} {}", left_out.title, not_asked_words(kb, left_out)));
  }
  page.paragraph("", interview_.review_is_end()
                         ? "A number changes that answer; an empty line or f gives the recommendation."
                         : "A number changes that answer; an empty line goes on with the questions, f gives "
                           "the recommendation.");
  page.paragraph("", "A slash and a word, such as /latency, finds a question or an option.");
  return std::move(page).take();
}

std::string LineDialogue::said(std::string_view text) const {
  Page page = this->page();
  page.paragraph("", text);
  return std::move(page).take();
}

std::string LineDialogue::take(std::string_view line) {
  std::string_view text = util::trimmed(line);
  if (std::exchange(writes_note_, false)) {
    if (!text.empty()) interview_.note(text == "-" ? "" : text);
    const std::string& note = interview_.answers().notes[interview_.question()];
    return said(note.empty() ? "There is no note." : "Your note: " + note) + prompt();
  }
  if (proposed_.empty()) text = command_of(text);
  if (text.size() == 1 && proposed_.empty()) {
    if (std::string out = take_command(text.front()); !out.empty() || interview_.is_over()) return out;
  }
  switch (interview_.step()) {
    case Step::kept:
      return take_at_kept(text);
    case Step::question:
      return take_at_question(text);
    case Step::settled:
      return take_at_settled(text);
    case Step::review:
      return take_at_review(text);
    case Step::decided:
      return take_at_decided(text);
    case Step::finished:
    case Step::cancelled:
      break;
  }
  return {};
}

/// What a letter does at every step; empty: it is no such command.
std::string LineDialogue::take_command(char command) {
  switch (command) {
    case 'q':
      if (interview_.step() == Step::decided) {
        interview_.leave();
      } else {
        interview_.cancel();
      }
      return {};
    case 'b':
      if (interview_.kept()) return {};
      return interview_.back() ? put() : said("This is the first question.") + prompt();
    case 'r':
      if (interview_.kept()) return {};
      interview_.review();
      return put();
    case 'l':
      return standing() + prompt();
    case 'h':
      return said(commands) + prompt();
    case '?':
      return background() + prompt();
    default:
      return {};
  }
}

std::string LineDialogue::take_at_kept(std::string_view text) {
  if (text == "g") {
    interview_.take_up();
  } else if (text == "a") {
    interview_.begin_anew();
  } else {
    return said("Type g to go on with it, or a to begin anew.") + prompt();
  }
  return put();
}

std::string LineDialogue::take_at_question(std::string_view text) {
  const Question& asked = question();
  const OptionSet chosen = interview_.answer_to(interview_.question());
  if (text == "s") {
    interview_.skip();
    return said(chosen.empty() ? "Skipped." : "Your answer stays.") + put();
  }
  if (text == "x" && !chosen.empty()) {
    interview_.take_back();
    return said("Your answer is taken back.") + prompt();
  }
  if (text == "n") {
    writes_note_ = true;
    return note_prompt();
  }
  if (text == "o") return put();
  if (text.starts_with('/')) return filtered(text.substr(1)) + prompt();
  if (text.empty()) {
    if (chosen.empty()) return said("Type a number or an id; s skips the question.") + prompt();
    interview_.skip();
    return put();
  }
  const Typed typed = typed_options(asked, text);
  if (!typed.complaint.empty()) return said(typed.complaint) + prompt();
  const std::string echo = said(fmt::format("You chose: {}", answer_words(asked, typed.options)));
  interview_.answer(typed.options);
  return echo + put();
}

std::string LineDialogue::take_at_settled(std::string_view text) {
  if (text == "f") {
    interview_.stop();
  } else if (text.empty()) {
    interview_.go_on();
  } else {
    return said("Type f to finish, an empty line to go on, or b to go back.") + prompt();
  }
  return put();
}

std::string LineDialogue::take_at_review(std::string_view text) {
  if (text == "f") return finish();
  if (text.starts_with('/')) return found(text.substr(1)) + prompt();
  if (text.empty()) {
    if (interview_.review_is_end()) return finish();
    interview_.go_on();
    return put();
  }
  const std::vector<Index> listed = interview_.reviewed();
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size() && number >= 1 && number <= listed.size()) {
    interview_.change(listed[number - 1]);
    return put();
  }
  for (const Index q : listed) {
    if (interview_.knowledge_base().questions[q].id != text) continue;
    interview_.change(q);
    return put();
  }
  return said(fmt::format("No answer {}; type a number from 1 to {}.", util::quoted(text), listed.size())) +
         prompt();
}

std::string LineDialogue::put_decided() const {
  Page page = this->page();
  page.blank();
  page.paragraph("", report::headline_text(interview_.recommendation()));
  std::string glance = std::move(page).take() + standing();
  Page menu = this->page();
  for (const Offer& offer : offers) menu.paragraph(fmt::format("  {}: ", offer.key), offer.label);
  menu.paragraph("  r: ", "Change an answer");
  menu.paragraph("  q: ", "Leave; the report is printed");
  return glance + std::move(menu).take();
}

std::string LineDialogue::take_at_decided(std::string_view text) {
  if (!proposed_.empty()) {
    const std::string file = text.empty() ? proposed_ : std::string{text};
    proposed_.clear();
    return file == "-" ? said("Nothing is written.") + prompt() : carry_out(file);
  }
  for (const Offer& offer : offers) {
    if (text != std::string_view{&offer.key, 1}) continue;
    offer_ = &offer;
    return carry_out({});
  }
  return said("Type one of the letters; q leaves.") + prompt();
}

std::string LineDialogue::carry_out(const std::string& file) {
  Reply reply = interview_.ask_for(*offer_, file);
  proposed_ = std::move(reply.proposed);
  return (reply.said.empty() ? "" : said(reply.said)) + prompt();
}

std::string LineDialogue::finish() {
  if (interview_.finish()) return put();
  return said("Nothing is answered yet: answer at least one question.") + prompt();
}

std::string LineDialogue::filtered(std::string_view words) const {
  const Question& asked = question();
  Page page = this->page();
  const std::vector<Index> found = matching_options(asked, words);
  if (found.empty()) page.paragraph("", fmt::format("No option has {}.", util::quoted(words)));
  for (const Index o : found) write_option(page, asked, o);
  return std::move(page).take();
}

std::string LineDialogue::found(std::string_view words) const {
  const KnowledgeBase& kb = interview_.knowledge_base();
  const std::vector<Index> listed = interview_.reviewed();
  Page page = this->page();
  for (const Found& each : found_questions(kb, listed, words)) {
    const Question& question = kb.questions[each.question];
    page.paragraph(fmt::format("  {:>2}. ", std::ranges::find(listed, each.question) - listed.begin() + 1),
                   each.option
                       ? fmt::format("{} Option: {}", question.title, question.options[*each.option].label)
                       : std::string{question.title});
  }
  std::string text = std::move(page).take();
  return text.empty() ? said(fmt::format("No question has {}.", util::quoted(words))) : text;
}

std::string LineDialogue::background() const {
  std::string text;
  if (interview_.step() == Step::question) {
    text =
        report::question_evidence_text(interview_.knowledge_base(), interview_.question(), {.width = width_});
  }
  return '\n' + text + '\n' + said(commands);
}

std::string LineDialogue::standing() const {
  Page page = this->page();
  for (const Score& score : scores(interview_.recommendation())) {
    page.paragraph("  ",
                   fmt::format("{} {}{}", score.name, score.points, score.excluded ? ", excluded" : ""));
  }
  page.paragraph("  ", lead_words(interview_.recommendation()));
  if (interview_.recommendation().settled) page.paragraph("  ", settled_words(interview_.recommendation()));
  const std::vector<std::string> alike = alike_words(interview_.recommendation());
  if (!alike.empty()) page.paragraph("  ", "Most alike:");
  for (const std::string& words : alike) page.paragraph("    ", words);
  return std::move(page).take();
}

}  // namespace langpick::ask
