#include "tui/question_view.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "ask/options.hpp"
#include "ask/words.hpp"
#include "tui/typing.hpp"

namespace langpick::tui {

namespace {

constexpr int most_list_rows =
    10;  // before the question is explained: five options, and what one of them means
constexpr int roomy_question = 14;  // from here on an empty row is no waste

bool is(const Event& event, std::string_view character) {
  return event.key == Key::character && event.text == character;
}

}  // namespace

QuestionView::QuestionView(ask::Interview& interview, const Theme& theme)
    : interview_(interview),
      question_(interview.knowledge_base().questions[interview.question()]),
      counted_(ask::is_counted(question_)),
      theme_(theme),
      ticked_(interview.answer_to(interview.question())) {
  set_filter({});
  const auto chosen = std::ranges::find_if(shown_, [&](Index o) { return ticked_.contains(o); });
  if (chosen != shown_.end()) cursor_ = static_cast<std::size_t>(chosen - shown_.begin());
  if (is_changing()) cursor_ = interview.sought().value_or(cursor_);
}

bool QuestionView::can_filter() const { return question_.options.size() > ask::most_unfiltered; }

std::string_view QuestionView::option_label() const {
  const Index option = shown_.empty() ? 0 : shown_[cursor_];
  return option == 0 ? std::string_view{} : question_.options[option].label;
}

std::vector<Item> QuestionView::items() const {
  const std::size_t width = ask::mark_width(question_);
  const char behind = counted_ ? ' ' : '.';
  std::vector<Item> items;
  items.reserve(shown_.size());
  for (const Index o : shown_) {
    const Option& option = question_.options[o];
    const bool ticked = ticked_.contains(o);
    const std::string_view box = !question_.multiple() ? "" : ticked ? "[x] " : "[ ] ";
    items.push_back({.lead = fmt::format("{:>{}}{} {}", ask::mark_of(question_, o), width, behind, box),
                     .label = std::string{option.label},
                     .detail = std::string{option.help},
                     .chosen = ticked && !question_.multiple()});
  }
  return items;
}

Rows QuestionView::draw(const Area& area) {
  Rows rows = shortened(theme_, Tone::strong, question_.title, area.width, area.height / 3);
  const auto used = [&] { return static_cast<int>(rows.size()); };
  Rows field;
  const std::string& note = interview_.answers().notes[interview_.question()];
  if (note_) {
    field = typed_rows(theme_, "Note: ", *note_, {area.width, area.height / 3});
  } else if (!note.empty()) {
    field = shortened(theme_, Tone::faint, "Note: " + note, area.width, area.height / 4);
  }
  if (counted_ && number_.value)
    field = typed_rows(theme_, "Number: ", std::to_string(*number_.value), {area.width, 1});
  if (filtering_) field = typed_rows(theme_, "/ ", filter_, {area.width, area.height / 3});
  const std::string help = fmt::format("{} {}", question_.help, ask::count_words(question_));
  const int list_wanted = std::min(2 * static_cast<int>(shown_.size()) + 1, most_list_rows);
  const int help_room = area.height - used() - static_cast<int>(field.size()) - list_wanted;
  // options first: half a sentence is worth little where there is hardly room for them, and ? has it whole
  const bool fits = help_room >= std::ssize(paragraph(theme_, Tone::plain, help, area.width));
  const bool is_of_use = fits || (help_room > 1 && area.height >= roomy_question);
  if (is_of_use)
    std::ranges::move(shortened(theme_, Tone::plain, help, area.width, help_room), std::back_inserter(rows));
  if (area.height >= roomy_question) rows.push_back({ftxui::text("")});
  std::ranges::move(field, std::back_inserter(rows));
  const Area rest{area.width, area.height - used()};
  Rows list = list_rows(theme_, items(), cursor_, rest);
  page_ = items_in(list);
  if (list.empty()) list = paragraph(theme_, Tone::faint, "No option has that.", area.width, 2);
  std::ranges::move(list, std::back_inserter(rows));
  return cut(theme_, std::move(rows), area.height);
}

std::vector<Hint> QuestionView::hints() const {
  if (note_) return {{"Enter", "keep the note"}, {"Esc", "leave it as it was"}};
  if (filtering_ && shown_.empty()) return {{"Ctrl-U", "empty it"}, {"Esc", "all options"}};
  if (filtering_)
    return {{"Enter", question_.multiple() ? "tick" : "choose"}, {"↑↓", "move"}, {"Esc", "all options"}};
  std::vector<Hint> hints{{"↑↓", "move"}};
  if (counted_) hints.push_back({"0-9", "the number itself"});
  if (question_.multiple()) hints.push_back({"Space", "tick"});
  if (!question_.multiple()) hints.push_back({"Enter", "choose"});
  if (question_.multiple() && !ticked_.empty()) hints.push_back({"Enter", "go on"});
  hints.push_back({"?", "explain"});
  if (question_.multiple() && ticked_.empty()) hints.push_back({"Enter", "go on, once ticked"});
  hints.push_back({"←", is_changing() ? "to the review" : "back"});
  const bool is_answered = !interview_.answer_to(interview_.question()).empty();
  if (!is_changing()) hints.push_back({"s", is_answered ? "keep it" : "skip"});
  if (is_answered) hints.push_back({"x", "take back"});
  if (can_filter()) hints.push_back({"/", "filter"});
  if (!is_changing()) hints.push_back({"r", "review"});
  hints.insert(hints.end(), {{"q", "quit"}, {"l", "scores"}, {"n", "note"}});
  if (!is_changing()) hints.push_back({"Esc", "report"});
  return hints;
}

/// The cursor stays on its option where that is still shown.
void QuestionView::set_filter(std::string filter) {
  const Index option = shown_.empty() ? 0 : shown_[cursor_];
  filter_ = std::move(filter);
  shown_ = ask::matching_options(question_, filter_);
  const auto same = std::ranges::find(shown_, option);
  cursor_ = same == shown_.end() ? 0 : static_cast<std::size_t>(same - shown_.begin());
}

void QuestionView::close_filter() {
  filtering_ = false;
  set_filter({});
}

/// What can't be true beside a new tick loses its own: "none" beside others.
void QuestionView::toggle(Index option) {
  const auto without = [&](OptionSet others) { return OptionSet{ticked_.bits() & ~others.bits()}; };
  if (ticked_.contains(option)) {
    ticked_ = without(ask::only(option));
    return interview_.tick(ticked_);
  }
  OptionSet beside = ask::compatible(interview_.knowledge_base(), interview_.question(), ticked_, option);
  if (beside.size() == question_.max_choices) {
    notice_ = fmt::format("At most {} can be chosen; take one back first.", question_.max_choices);
    return;
  }
  if (beside != ticked_)
    notice_ = "No longer ticked, as both can't be true: " + ask::answer_words(question_, without(beside));
  beside.add(option);
  ticked_ = beside;
  interview_.tick(ticked_);
}

void QuestionView::choose() {
  if (shown_.empty()) return;
  if (!question_.multiple()) ticked_ = ask::only(shown_[cursor_]);
  if (ticked_.empty()) {  // what the cursor is on was not said to hold
    notice_ = is_changing() ? "Nothing is ticked: Space ticks, ← goes back to the review."
                            : "Nothing is ticked: Space ticks, s skips the question.";
    return;
  }
  interview_.answer(ticked_);
}

bool QuestionView::take_in_note(const Event& event) {
  if (event.key == Key::enter) interview_.note(*note_);
  if (event.key == Key::enter || event.key == Key::escape) {
    note_.reset();
  } else {
    type(event, *note_);
  }
  return event.key != Key::leave;
}

bool QuestionView::take_in_filter(const Event& event) {
  if (event.key == Key::escape || (event.key == Key::backspace && filter_.empty())) {
    close_filter();
  } else if (event.key == Key::enter && question_.multiple()) {
    if (shown_.empty()) return true;
    if (!ticked_.contains(shown_[cursor_])) toggle(shown_[cursor_]);  // what was looked for is wanted
    close_filter();
  } else if (event.key == Key::enter) {
    choose();
  } else if (type(event, filter_)) {
    set_filter(filter_);
  } else if (const auto to = moved(event, cursor_, shown_.size(), page_)) {
    cursor_ = *to;
  } else {
    return event.key != Key::leave;
  }
  return true;
}

bool QuestionView::take_number(const Event& event) {
  const auto option_of = [&](std::size_t number) { return ask::option_of(question_, number); };
  if (counted_ && number_.value && event.key == Key::backspace) {
    const std::size_t shorter = *number_.value / 10;
    number_ = {.value = shorter > 0 ? std::optional{shorter} : std::nullopt};
    cursor_ = option_of(shorter).value_or(cursor_);
    return true;
  }
  if (!numbered(event, option_of, number_, cursor_)) return false;
  if (number_.is_wrong) {
    notice_ = counted_ ? fmt::format("No option has {}.", *number_.value)
                       : fmt::format("No option has that number: 1 to {}.", shown_.size());
  }
  return true;
}

bool QuestionView::take(const Event& event) {
  notice_.clear();
  if (note_) return take_in_note(event);
  if (filtering_) return take_in_filter(event);
  if (take_number(event)) return true;
  if (const auto to = moved(event, cursor_, shown_.size(), page_)) {
    cursor_ = *to;
  } else if (event.key == Key::enter) {
    choose();
  } else if (is(event, " ") && question_.multiple()) {
    toggle(shown_[cursor_]);
  } else if (is(event, "x")) {
    ticked_ = {};
    interview_.take_back();
  } else if (is(event, "n")) {
    note_ = interview_.answers().notes[interview_.question()];
  } else if (is(event, "/") && can_filter()) {
    filtering_ = true;
  } else {
    return false;
  }
  return true;
}

void QuestionView::click(std::size_t target) {
  notice_.clear();
  cursor_ = target;
  if (question_.multiple()) {
    toggle(shown_[cursor_]);
  } else {
    choose();
  }
}

}  // namespace langpick::tui
