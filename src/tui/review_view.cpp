#include "tui/review_view.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "ask/words.hpp"
#include "tui/typing.hpp"

namespace langpick::tui {

namespace {

constexpr int one_line_width = 68;  // from here on question and answer stand beside each other

}  // namespace

ReviewView::ReviewView(ask::Interview& interview, const Theme& theme, std::optional<Index> changed)
    : interview_(interview),
      theme_(theme),
      listed_(interview.findable()),
      asked_(interview.reviewed().size()),
      shown_(asked_ + interview.not_asked().size()),
      cursor_(asked_) {
  if (changed || !interview.review_is_end()) cursor_ = row_of(changed.value_or(interview.question()));
}

std::size_t ReviewView::place_of(Index question) const {
  return static_cast<std::size_t>(std::ranges::find(listed_, question) - listed_.begin());
}

/// Where it isn't in the list, that of the recommendation.
std::size_t ReviewView::row_of(Index question) const {
  const std::size_t place = place_of(question);
  if (place >= shown_) return asked_;
  return place < asked_ ? place : place + 1;
}

Item ReviewView::item(Index q, int width) const {
  const std::size_t place = place_of(q);
  Item item{.lead = place < asked_ ? fmt::format("{:>2}. ", place + 1) : "  – ",
            .label = std::string{interview_.knowledge_base().questions[q].title}};
  (width >= one_line_width ? item.beside : item.detail) = ask::answer_words(interview_, q);
  const std::string& note = interview_.answers().notes[q];
  if (!note.empty()) item.detail += (item.detail.empty() ? "Note: " : " · Note: ") + note;
  return item;
}

std::vector<Item> ReviewView::items(int width) const {
  std::vector<Item> items;
  if (!words_) {
    for (std::size_t i = 0; i < shown_; ++i) items.push_back(item(listed_[i], width));
    Item end{.lead = "    ", .label = "Show the recommendation"};
    (width >= one_line_width ? end.beside : end.detail) = ask::so_far_words(interview_.recommendation());
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(asked_), std::move(end));
    return items;
  }
  for (const ask::Found& each : found_) {
    Item& found = items.emplace_back(item(each.question, width));
    const std::string option = ask::found_words(interview_.knowledge_base(), each);
    if (!option.empty()) found.detail += (found.detail.empty() ? "" : " · ") + option;
  }
  return items;
}

Rows ReviewView::draw(const Area& area) {
  Rows rows = words_ ? typed_rows(theme_, "/ ", *words_, {area.width, area.height / 3}) : Rows{};
  const Area rest{area.width, area.height - static_cast<int>(rows.size())};
  Rows list = list_rows(theme_, items(area.width), cursor_, rest, Details::always);
  page_ = items_in(list);
  if (list.empty()) list = paragraph(theme_, Tone::faint, "No question has that.", area.width, 2);
  std::ranges::move(list, std::back_inserter(rows));
  return rows;
}

std::vector<Hint> ReviewView::hints() const {
  if (words_ && found_.empty()) return {{"Ctrl-U", "empty it"}, {"Esc", "all questions"}};
  if (words_) return {{"Enter", "go there"}, {"↑↓", "move"}, {"Esc", "all questions"}};
  return {{"↑↓", "move"},
          {"1-9", "go to"},
          {"Enter", cursor_ == asked_  ? "show it"
                    : cursor_ < asked_ ? "change"
                                       : "tell when"},
          {"←", "to the questions"},
          {"f", "finish"},
          {"/", "find"},
          {"l", "scores"},
          {"q", "quit"}};
}

void ReviewView::look_for(std::string words) {
  found_ = ask::found_questions(interview_.knowledge_base(), listed_, interview_.answers().notes, words);
  words_ = std::move(words);
  cursor_ = 0;
}

bool ReviewView::take_in_search(const Event& event) {
  if (event.key == Key::escape || (event.key == Key::backspace && words_->empty())) {
    words_.reset();
    cursor_ = found_.empty() ? 0 : row_of(found_[cursor_].question);
  } else if (event.key == Key::enter) {
    click(cursor_);
  } else if (type(event, *words_)) {
    look_for(*words_);
  } else if (const auto to = moved(event, cursor_, found_.size(), page_)) {
    cursor_ = *to;
  } else {
    return event.key != Key::leave;
  }
  return true;
}

bool ReviewView::take(const Event& event) {
  notice_.clear();
  wonders_at_.reset();
  if (words_) return take_in_search(event);
  if (numbered(event, by_position(asked_), number_, cursor_)) {
    if (number_.is_wrong) notice_ = fmt::format("No question has that number: 1 to {}.", asked_);
    return true;
  }
  if (const auto to = moved(event, cursor_, shown_ + 1, page_)) {
    cursor_ = *to;
  } else if (event.key == Key::enter) {
    click(cursor_);
  } else if (event.key == Key::character && event.text == "f") {
    click(asked_);
  } else if (event.key == Key::character && event.text == "/") {
    look_for({});
  } else {
    return false;
  }
  return true;
}

void ReviewView::click(std::size_t target) {
  wonders_at_.reset();
  if (words_) {
    if (target >= found_.size()) return;
    const ask::Found found = found_[target];
    words_.reset();
    cursor_ = row_of(found.question);
    return open(found.question, found.first_option());
  }
  cursor_ = target;
  if (target != asked_) return open(listed_[target < asked_ ? target : target - 1], std::nullopt);
  if (!interview_.finish()) notice_ = "Nothing is answered yet: answer at least one question.";
}

void ReviewView::open(Index question, std::optional<Index> sought) {
  const std::size_t place = place_of(question);
  if (place >= asked_ && place < shown_) {
    wonders_at_ = question;
  } else {
    interview_.change(question, sought);
  }
}

}  // namespace langpick::tui
