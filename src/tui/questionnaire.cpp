#include "tui/questionnaire.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "ask/asked_if.hpp"
#include "ask/line_text.hpp"
#include "ask/words.hpp"
#include "langpick/report.hpp"
#include "report/page.hpp"
#include "report/words.hpp"
#include "tui/offer_view.hpp"
#include "tui/panel.hpp"
#include "tui/question_view.hpp"
#include "tui/review_view.hpp"
#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::tui {

namespace {

using ask::Step;

constexpr int roomy_screen = 20;  // from here on empty rows set the parts off
constexpr int beside_width = 76;  // from here on the panel stands beside the question
constexpr int widest_body = 84;   // lines longer than that are hard to read
constexpr std::string_view divider = " │ ";

Row empty_row() { return {ftxui::text("")}; }

void append(Rows& rows, Rows more) { std::ranges::move(more, std::back_inserter(rows)); }

/// Body and panel side by side.
Rows joined(Rows left, Rows right, const Theme& theme, int left_width) {
  Rows rows;
  const std::size_t height = std::max(left.size(), right.size());
  rows.reserve(height);
  for (std::size_t i = 0; i < height; ++i) {
    Row row = i < left.size() ? std::move(left[i]) : empty_row();
    row.element = ftxui::hbox({std::move(row.element) | ftxui::size(ftxui::WIDTH, ftxui::EQUAL, left_width),
                               toned(theme, Tone::faint, divider),
                               i < right.size() ? right[i].element : ftxui::text("")});
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

Questionnaire::Questionnaire(ask::Interview& interview, const Theme& theme, std::string kb_file)
    : interview_(interview), theme_(theme), kb_file_(std::move(kb_file)) {
  if (interview.step() != Step::kept) news_ = ask::progress_words(interview);
  follow();
}

View& Questionnaire::front() { return page_ ? static_cast<View&>(*page_) : *view_; }

/// Makes the view for where the interview stands now.
void Questionnaire::follow() {
  const ask::Interview::Place place = interview_.place();
  if (view_ && step_ == interview_.step() && place_.number == place.number) return;
  const bool from_review = step_ == Step::review;
  step_ = interview_.step();
  place_ = place;
  before_ = interview_.recommendation();
  switch (step_) {
    case Step::kept:
      view_ = kept_offer(interview_, theme_);
      break;
    case Step::question:
      if (from_review) changed_ = place.number == 0 ? std::optional{interview_.question()} : std::nullopt;
      view_ = std::make_unique<QuestionView>(interview_, theme_);
      break;
    case Step::settled:
      view_ = settled_offer(interview_, theme_);
      break;
    case Step::decided:
      view_ = decided_offer(interview_, theme_);
      break;
    case Step::review:
      view_ = std::make_unique<ReviewView>(interview_, theme_, changed_);
      break;
    case Step::finished:
    case Step::cancelled:
      break;
  }
}

void Questionnaire::go_back() {
  if (!interview_.back()) {
    notice_ = step_ == Step::review ? "There is no question to go back to." : "This is the first question.";
  }
}

void Questionnaire::take_command(const Event& event) {
  const std::string_view command = event.key == Key::character ? std::string_view{event.text} : "";
  if (event.key == Key::leave || command == "q") return interview_.cancel();
  const bool at_question = step_ == Step::question;
  const bool is_begun = step_ != Step::kept;
  if (is_begun && (take_anywhere(event, command) || (at_question && take_at_question(event, command))))
    return;
  if (command.empty()) return;
  notice_ = fmt::format("{} does nothing here: {}.", command == " " ? "Space" : util::quoted(command),
                        at_question ? "? explains the question" : "the keys are told below");
}

bool Questionnaire::take_anywhere(const Event& event, std::string_view command) {
  const bool in_turn = step_ == Step::question && place_.number > 0;
  if (event.key == Key::backspace || event.key == Key::left || (event.key == Key::escape && !in_turn)) {
    go_back();
  } else if (command == "l") {
    show_scores();
  } else if (command == "r" && step_ != Step::review) {
    interview_.review();
  } else {
    return false;
  }
  return true;
}

bool Questionnaire::take_at_question(const Event& event, std::string_view command) {
  const bool is_answered = !interview_.answer_to(interview_.question()).empty();
  if (event.key == Key::escape) {
    show_report();
  } else if (event.key == Key::right && is_answered) {
    interview_.skip();
  } else if (command == "s") {
    news_ = is_answered ? "Your answer stays." : "";
    interview_.skip();
  } else if (command == "?" || command == "w") {
    show_evidence();
  } else {
    return false;
  }
  return true;
}

void Questionnaire::show_evidence() {
  const auto evidence = [this](int width) {
    return report::question_evidence_text(interview_.knowledge_base(), interview_.answers(),
                                          interview_.question(), {.width = width});
  };
  const auto& asked = static_cast<const QuestionView&>(*view_);
  page_ = std::make_unique<TextView>(evidence, std::string{asked.option_label()}, theme_, "?");
}

void Questionnaire::show_report() {
  if (interview_.answers().answered() == 0) {
    notice_ = "Nothing is answered yet: there is no report so far.";
    return;
  }
  const auto so_far = [this](int width) {
    return report::recommendation_text(
        interview_.recommendation(), kb_file_,
        {.width = std::clamp(width, report::narrowest_width, report::widest_width)});
  };
  page_ = std::make_unique<TextView>(so_far, std::string{}, theme_);
}

/// Beside the question as far as there is room, and all of them on a page of their own.
void Questionnaire::show_scores() {
  const bool fits = has_room_beside_ && step_ != Step::decided;
  if (fits && (!shows_panel_ || !panel_is_cut_)) {
    shows_panel_ = !shows_panel_;
    return;
  }
  shows_panel_ = false;
  const auto standing = [this](int width) { return ask::LineText{interview_, width}.standing(); };
  page_ = std::make_unique<TextView>(standing, std::string{}, theme_, "l");
}

void Questionnaire::click(const Event& event) {
  if (event.row < 0 || static_cast<std::size_t>(event.row) >= targets_.size()) return;
  const std::optional<std::size_t> target = targets_[static_cast<std::size_t>(event.row)];
  if (target && event.column < clickable_width_) front().click(*target);
}

void Questionnaire::say_too(std::string_view words) {
  if (!words.empty()) news_ += fmt::format("{}{}", news_.empty() ? "" : " ", words);
}

/// When the view is left, and as soon as an answer is another one, by how all was when the view was made:
/// several ticks are one change.
void Questionnaire::say_what_changed(Index asked) {
  say_too(ask::change_words(interview_, before_.answers));
  if (step_ != Step::question) return;
  const bool was_answered = !before_.answers.chosen[asked].empty();
  const bool from_review = place_.number == 0;
  if (from_review && interview_.step() == Step::review && was_answered && interview_.answer_to(asked).empty())
    say_too("Your answer is taken back.");
  if (from_review || was_answered) say_too(ask::verdict_words(interview_, before_));
  if (!from_review && interview_.step() == Step::review && place_.number == interview_.place().total)
    say_too(ask::last_question_words);
}

void Questionnaire::take(const Event& event) {
  notice_.clear();
  news_.clear();
  const bool had_page = page_ != nullptr;
  const bool is_begun = !interview_.kept();
  const Index asked = interview_.question();
  const std::vector<OptionSet> chosen = interview_.answers().chosen;
  if (event.key == Key::click) {
    click(event);
  } else if (event.key == Key::leave || !front().take(event)) {
    if (event.key == Key::paste) {
      notice_ = "What was pasted is left out: no text is asked for here.";
    } else if (page_ && event.key != Key::leave) {
      page_.reset();
    } else {
      take_command(event);
    }
  }
  if (const std::optional<Index> question = view_->wonders_at(); question && !had_page) {
    const auto told = [this, q = *question](int width) {
      report::Page page{{.width = width}};
      page.paragraph("", interview_.knowledge_base().questions[q].title);
      page.paragraph("  ", ask::asked_if_words(interview_, q));
      return std::move(page).take();
    };
    page_ = std::make_unique<TextView>(told, std::string{}, theme_);
  }
  const bool moves_on = interview_.step() != step_ || interview_.place().number != place_.number;
  if (is_begun && (moves_on || interview_.answers().chosen != chosen)) say_what_changed(asked);
  follow();
}

Row Questionnaire::header(int width) const {
  constexpr int widest_bar = 32;
  constexpr int least_subject = 8;
  const std::string subject =
      report::subject_words(interview_.knowledge_base(), interview_.answers().project);
  std::string words = ask::place_words(interview_);
  if (step_ == Step::review) words = "Review";
  if (step_ == Step::settled) words = "Settled";
  if (step_ == Step::decided) words = interview_.recommendation().settled ? "Decided" : "Recommendation";
  if (step_ == Step::kept) words = subject;
  const ask::Interview::Place place = interview_.place();
  ftxui::Elements parts{toned(theme_, Tone::heading, words)};
  const int room = width - util::text_width(words) - 2;
  const int subject_width = std::min(util::text_width(subject), room);
  const int bar = std::min(widest_bar, room - subject_width - 2);
  if (step_ != Step::kept && step_ != Step::decided && place.number > 0 && bar > 0) {
    const int done = static_cast<int>(place.number) * bar / static_cast<int>(place.total);
    std::string filled;
    std::string open;
    for (int i = 0; i < bar; ++i) (i < done ? filled : open) += i < done ? "━" : "─";
    parts.push_back(toned(theme_, Tone::heading, "  " + filled));
    parts.push_back(toned(theme_, Tone::faint, open));
  }
  // what it is all about, rather than the bar where there isn't room for both
  if (step_ != Step::kept && room >= least_subject)
    parts.push_back(toned(theme_, Tone::faint, "  " + report::fitted(subject, subject_width)));
  return {ftxui::hbox(std::move(parts))};
}

Rows Questionnaire::footer(const Area& area) {
  const std::string notice = notice_.empty() ? front().notice() : notice_;
  std::vector<Hint> hints = front().hints();
  Rows lines = hint_rows(theme_, hints, area.width);
  if (lines.size() > 1 && hints.front().meaning == "move") {  // the one that everybody guesses
    hints.erase(hints.begin());
    lines = hint_rows(theme_, hints, area.width);
  }
  const int most = std::max(1, area.height / (notice.empty() && news_.empty() ? 4 : 3));
  const int of_keys = std::min(static_cast<int>(lines.size()), most / 2);  // whatever there is to say
  Rows rows = shortened(theme_, Tone::bad, notice, area.width, most - of_keys);
  const auto left = [&] { return most - static_cast<int>(rows.size()); };
  append(rows, shortened(theme_, Tone::strong, news_, area.width, left() - of_keys));
  append(rows, cut(theme_, std::move(lines), left()));
  return rows;
}

Rows Questionnaire::body(const Area& area) {
  has_room_beside_ = area.width >= beside_width;
  const bool beside = shows_panel_ && step_ != Step::decided && has_room_beside_ && !page_;
  clickable_width_ = area.width;
  if (!beside) return front().draw({std::min(area.width, widest_body), area.height});
  const int divider_width = util::text_width(divider);
  const int panel_width = std::clamp(area.width / 3, 28, 36);
  const int left = std::min(area.width - panel_width - divider_width, widest_body);
  clickable_width_ = left;
  Panel scores = panel(interview_.recommendation(), theme_, {panel_width, area.height});
  panel_is_cut_ = scores.is_cut;
  return joined(front().draw({left, area.height}), std::move(scores.rows), theme_, left);
}

Rows Questionnaire::draw(const Area& screen) {
  if (interview_.is_over()) return {};
  const bool roomy = screen.height >= roomy_screen;
  Rows rows{header(screen.width)};
  Rows foot = footer(screen);
  if (step_ != Step::kept) {
    const std::string contradiction = ask::contradiction_words(interview_);
    append(rows, shortened(theme_, Tone::bad, contradiction, screen.width, screen.height / 6));
  }
  if (roomy) rows.push_back(empty_row());
  const auto used = static_cast<int>(rows.size() + foot.size()) + (roomy ? 1 : 0);
  append(rows, body({screen.width, std::max(1, screen.height - used)}));
  if (roomy) rows.push_back(empty_row());
  append(rows, std::move(foot));
  rows = cut(theme_, std::move(rows), screen.height);
  targets_.clear();
  for (const Row& row : rows) targets_.push_back(row.target);
  return rows;
}

}  // namespace langpick::tui
