#include "ask/line_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "ask/asked_if.hpp"
#include "ask/finding.hpp"
#include "ask/options.hpp"
#include "ask/words.hpp"
#include "langpick/report.hpp"
#include "report/questions.hpp"
#include "util/printable.hpp"

namespace langpick::ask {

namespace {

using report::Page;

std::string lead_of(const Question& question, Index option) {
  return fmt::format("  {:>{}}{} ", mark_of(question, option), std::max<std::size_t>(2, mark_width(question)),
                     is_counted(question) ? ':' : '.');
}

std::string number_lead(std::size_t place) { return fmt::format("  {:>2}. ", place + 1); }

void write_option(Page& page, const Question& question, Index o) {
  const Option& option = question.options[o];
  const std::string lead = lead_of(question, o);
  page.paragraph(lead, is_counted(question) ? std::string{option.label}
                                            : fmt::format("{} ({})", option.label, option.id));
  if (!option.help.empty()) page.paragraph(std::string(lead.size(), ' '), option.help);
}

}  // namespace

std::string LineText::said(std::string_view text) const {
  if (text.empty()) return {};
  Page page = this->page();
  page.paragraph("", text);
  return std::move(page).take();
}

std::string LineText::step() const {
  switch (interview_.step()) {
    case Step::kept:
      return '\n' + said(kept_words(interview_.knowledge_base(), *interview_.kept())) + keys();
    case Step::question:
      return '\n' + question();
    case Step::settled:
      return '\n' + said(settled_words(interview_.recommendation())) + keys();
    case Step::review:
      return '\n' + review();
    case Step::decided:
      return '\n' + decided() + menu(false);
    case Step::finished:
    case Step::cancelled:
      break;
  }
  return {};
}

std::string LineText::prompt() const {
  switch (interview_.step()) {
    case Step::kept:
      return "Go on with it or begin anew (? for help): ";
    case Step::question:
      return question_prompt();
    case Step::settled:
      return "Go on or finish (? for help): ";
    case Step::review:
      return fmt::format("Review: a number, or an empty line to {} (? for help): ",
                         interview_.review_is_end() ? "finish" : "go on");
    case Step::decided:
      return "What next (? for help): ";
    case Step::finished:
    case Step::cancelled:
      break;
  }
  return {};
}

/// It says which question it is: a long list of options takes the title off the screen.
std::string LineText::question_prompt() const {
  const Interview::Place place = interview_.place();
  const std::string which =
      place.number > 0 ? fmt::format(" to question {} of {}", place.number, place.total) : "";
  const std::string_view form = asked().multiple()    ? ", separated by commas"
                                : is_counted(asked()) ? ", as a number"
                                                      : "";
  return fmt::format("Answer{}{}{}{} (? for help): ", asked().multiple() ? "s" : "", which, form,
                     place.number > 0 ? "" : ", or b to go back");
}

std::string LineText::keys() const {
  switch (interview_.step()) {
    case Step::kept:
      return said("g goes on with it; a begins anew, and the first answer then replaces it; q leaves.");
    case Step::question:
      return question_keys();
    case Step::settled:
      return said(
          "f stops here and reviews your answers; an empty line goes on with the questions; b, l, r and q do "
          "what they do there.");
    case Step::review:
      return said(fmt::format(
          "A number changes that answer, r tells all answers again, / and a word (/latency) finds a question "
          "or an option, {}f gives the recommendation, b goes back to the last question, l tells the scores, "
          "q quits "
          "and keeps your answers.",
          interview_.review_is_end() ? "an empty line or " : "an empty line goes on with the questions, "));
    case Step::decided:
      return menu(true);
    case Step::finished:
    case Step::cancelled:
      break;
  }
  return {};
}

std::string LineText::menu(bool explained) const {
  Page menu = page();
  for (const Offer& offer : offers) {
    const std::string_view label = offer.deed == Deed::copy ? "Print the command for all this" : offer.label;
    menu.paragraph(fmt::format("  {}: ", offer.key),
                   explained ? fmt::format("{}. {}", label, offer.help) : label);
  }
  if (interview_.has_open()) menu.paragraph("  o: ", "Answer the open questions");
  menu.paragraph("  r: ", "Change an answer");
  menu.paragraph("  q: ", leaving_words(interview_));
  return std::move(menu).take();
}

std::string LineText::question_keys() const {
  const bool is_answered = !interview_.answer_to(interview_.question()).empty();
  return said(fmt::format("Type {}.{}{}", form_words(asked()),
                          is_counted(asked()) ? "" : " An id is the word in brackets.",
                          is_answered ? " An empty line keeps your answer." : " An empty line asks again.")) +
         said(fmt::format(
             "b goes back, s {1}, x takes your answer back, w tells why it is asked and w {0} what stands "
             "behind "
             "option {0}, o tells the options again, / and a word (/data) only those that have it, n writes "
             "a note, "
             "r reviews your answers, l tells the scores, q quits and keeps your answers, ? tells this.",
             mark_of(asked(), 0), is_answered ? "leaves it as it is" : "skips"));
}

std::string LineText::question() const {
  Page page = this->page();
  page.paragraph("", fmt::format("{}: {}", place_words(interview_), asked().title));
  const std::string help = fmt::format("{} {}", asked().help, count_words(asked()));
  if (help != " ") page.paragraph("  ", help);
  for (Index o = 0; o < asked().options.size(); ++o) write_option(page, asked(), o);
  const OptionSet chosen = interview_.answer_to(interview_.question());
  if (!chosen.empty()) {
    page.paragraph("  ", fmt::format("Your answer: {}. An empty line keeps it, another answer replaces it.",
                                     answer_words(asked(), chosen)));
  }
  const bool is_new = interview_.question() == interview_.progress().trail.back();
  if (!is_new && interview_.is_skipped(interview_.question())) page.paragraph("  ", "Skipped so far.");
  const std::string& note = interview_.answers().notes[interview_.question()];
  if (!note.empty()) page.paragraph("  ", "Your note: " + note);
  return std::move(page).take();
}

std::string LineText::review() const {
  Page page = this->page();
  page.line("Your answers");
  const std::string contradiction = contradiction_words(interview_);
  if (!contradiction.empty()) page.paragraph("  ", contradiction);
  const std::vector<Answered> numbered = answered();
  for (std::size_t i = 0; i < numbered.size(); ++i) page.paragraph(number_lead(i), numbered[i].words);
  for (const Index q : interview_.not_asked()) {
    const bool is_told = asked_if_glance(interview_, q) == asked_if_words(interview_, q);
    const std::string_view id = interview_.knowledge_base().questions[q].id;
    page.paragraph("    - ", answered(q).words + (is_told ? "" : fmt::format("; typing {} tells how", id)));
  }
  const std::string so_far = so_far_words(interview_.recommendation());
  if (!so_far.empty()) page.paragraph("", "So far: " + so_far);
  page.paragraph("", fmt::format("A number changes that answer; {}f gives the recommendation.",
                                 interview_.review_is_end() ? "an empty line or "
                                                            : "an empty line goes on with the questions; "));
  return std::move(page).take();
}

LineText::Answered LineText::answered(Index question) const {
  const std::string& note = interview_.answers().notes[question];
  return {question,
          fmt::format("{} {}{}{}", interview_.knowledge_base().questions[question].title,
                      answer_words(interview_, question), note.empty() ? "" : " - your note: ", note)};
}

std::vector<LineText::Answered> LineText::answered() const {
  std::vector<Answered> all;
  for (const Index q : interview_.reviewed()) all.push_back(answered(q));
  return all;
}

std::string LineText::changes(const std::vector<Answered>& before) const {
  const std::vector<Answered> now = answered();
  Page page = this->page();
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (std::ranges::find(before, now[i]) == before.end()) page.paragraph(number_lead(i), now[i].words);
  }
  for (const Answered& each : before) {
    if (std::ranges::find(now, each.question, &Answered::question) == now.end())
      page.paragraph("    - ", answered(each.question).words);
  }
  const auto [was, is] = std::ranges::mismatch(before, now, {}, &Answered::question, &Answered::question);
  if (was != before.end() && is != now.end())
    page.paragraph("", "The numbers are others now; r tells all answers.");
  const std::string changed = std::move(page).take();
  return changed.empty() ? said("Nothing is changed.") : changed;
}

std::string LineText::decided() const {
  return said(stale_words(interview_)) + said(contradiction_words(interview_)) +
         said(report::headline_text(interview_.recommendation())) + standing();
}

std::string LineText::options(std::string_view words) const {
  Page page = this->page();
  const std::vector<Index> found = matching_options(asked(), words);
  if (found.empty()) page.paragraph("", fmt::format("No option has {}.", util::quoted(words)));
  for (const Index o : found) write_option(page, asked(), o);
  return std::move(page).take();
}

std::string LineText::found(std::string_view words) const {
  const KnowledgeBase& kb = interview_.knowledge_base();
  const std::size_t numbered = interview_.reviewed().size();
  const std::vector<Index> all = interview_.findable();
  Page page = this->page();
  for (const Found& each : found_questions(kb, all, interview_.answers().notes, words)) {
    const auto place = static_cast<std::size_t>(std::ranges::find(all, each.question) - all.begin());
    const std::string id =
        place < numbered ? "" : fmt::format("; its id is {}", kb.questions[each.question].id);
    const std::string option = found_words(kb, each);
    page.paragraph(
        place < numbered ? number_lead(place) : "    - ",
        fmt::format("{}{}{}{}", answered(each.question).words, id, option.empty() ? "" : " - ", option));
  }
  std::string text = std::move(page).take();
  return text.empty() ? said(fmt::format("No question has {}.", util::quoted(words))) : text;
}

/// A screenful: all that stands behind a question can be some hundred lines.
std::string LineText::evidence() const {
  constexpr std::size_t most_told = 3;
  constexpr std::ptrdiff_t screenful = 16;  // lines; with the prompt it fits a window of 18
  const std::vector<report::MainEffect> effects =
      report::main_effects(interview_.knowledge_base(), interview_.question(), most_told);
  std::string text = said(fmt::format("{} {}", asked().title, asked().help));
  if (effects.empty()) text += said("None of the options speaks for anybody by itself.");
  const std::string end =
      said(report::rules_words(interview_.knowledge_base(), interview_.answers(), interview_.question())) +
      said(fmt::format(
          "w and an option (w {}) tells all that stands behind it, with the sources; w all tells of every "
          "option.",
          mark_of(asked(), effects.empty() ? 0 : effects.front().option)));
  if (!effects.empty()) text += said("What weighs most:");
  const auto lines = [](std::string_view of) { return std::ranges::count(of, '\n'); };
  for (const report::MainEffect& effect : effects) {
    Page page = this->page();
    page.paragraph(lead_of(asked(), effect.option),
                   fmt::format("{}. {}", asked().options[effect.option].label, effect.words));
    const std::string more = std::move(page).take();
    const bool fits = lines(text) + lines(more) + lines(end) <= screenful;
    if (fits || &effect == &effects.front()) text += more;
  }
  return text + end;
}

std::string LineText::evidence(OptionSet options) const {
  return report::option_evidence_text(interview_.knowledge_base(), interview_.answers(),
                                      interview_.question(), options, {.width = width_}) +
         '\n';
}

std::string LineText::standing() const {
  Page page = this->page();
  for (const Score& score : scores(interview_.recommendation())) {
    page.paragraph("  ", fmt::format("{} {}{}{}", score.name, score.points,
                                     score.excluded.empty() ? "" : ", ", score.excluded));
  }
  page.paragraph("  ", lead_words(interview_.recommendation()));
  for (const std::string& words : rising_words(interview_.recommendation())) page.paragraph("  ", words);
  const std::string measure = measure_words(interview_.recommendation());
  if (!measure.empty()) page.paragraph("  ", measure);
  page.paragraph("  ", answered_words(interview_.recommendation()));
  const std::vector<std::string> alike = alike_words(interview_.recommendation());
  for (const std::string& words : alike) page.paragraph(&words == &alike.front() ? "  " : "    ", words);
  return std::move(page).take();
}

}  // namespace langpick::ask
