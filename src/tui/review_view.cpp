#include "tui/review_view.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "ask/words.hpp"
#include "tui/typing.hpp"

namespace langpick::tui {

namespace {

constexpr int one_line_width = 68;  // from here on question and answer stand beside each other

}  // namespace

ReviewView::ReviewView(ask::Interview& interview, const Theme& theme, std::optional<Index> changed)
    : interview_(interview), theme_(theme), listed_(interview.reviewed()), asked_(listed_.size()) {
  std::ranges::copy(interview.not_asked(), std::back_inserter(listed_));
  cursor_ = listed_.size();
  if (!changed && interview.review_is_end()) return;
  cursor_ = place_of(changed.value_or(interview.question()));
}

std::size_t ReviewView::place_of(Index question) const {
  return static_cast<std::size_t>(std::ranges::find(listed_, question) - listed_.begin());
}

std::vector<Item> ReviewView::items(int width) const {
  std::vector<Item> items;
  items.reserve(listed_.size() + 1);
  for (const Index q : listed_) {
    const Question& question = interview_.knowledge_base().questions[q];
    const bool is_asked = items.size() < asked_;
    Item item{.lead = is_asked ? fmt::format("{:>2}. ", items.size() + 1) : "  – ",
              .label = std::string{question.title}};
    std::string& answer = width >= one_line_width ? item.beside : item.detail;
    answer = is_asked ? ask::answer_words(interview_, q) : ask::not_asked_words(interview_, q);
    items.push_back(std::move(item));
  }
  if (!words_) {
    items.push_back({.lead = "    ", .label = "Show the recommendation"});
    return items;
  }
  std::vector<Item> found;
  found.reserve(found_.size());
  for (const ask::Found& each : found_) {
    Item& item = found.emplace_back(items[place_of(each.question)]);
    if (!each.option) continue;
    const Question& question = interview_.knowledge_base().questions[each.question];
    (item.beside.empty() ? item.detail : item.beside) =
        fmt::format("Option: {}", question.options[*each.option].label);
  }
  return found;
}

Rows ReviewView::draw(const Area& area) {
  Rows rows = words_ ? typed_rows(theme_, "/ ", *words_, {area.width, area.height / 3}) : Rows{};
  const Area rest{area.width, area.height - static_cast<int>(rows.size())};
  Rows list = list_rows(theme_, items(area.width), cursor_, rest, Details::always);
  if (list.empty()) list = paragraph(theme_, Tone::faint, "No question has that.", area.width, 2);
  std::ranges::move(list, std::back_inserter(rows));
  return rows;
}

std::vector<Hint> ReviewView::hints() const {
  if (words_) return {{"Enter", "go there"}, {"↑↓", "move"}, {"Esc", "all questions"}};
  return {{"↑↓", "move"},
          {"1-9", "go to"},
          {"Enter", cursor_ == listed_.size() ? "show it" : "change"},
          {"←", "to the questions"},
          {"f", "finish"},
          {"/", "find"},
          {"l", "scores"},
          {"q", "quit"}};
}

void ReviewView::look_for(std::string words) {
  found_ = ask::found_questions(interview_.knowledge_base(), listed_, words);
  words_ = std::move(words);
  cursor_ = 0;
}

bool ReviewView::take_in_search(const Event& event) {
  if (event.key == Key::escape || (event.key == Key::backspace && words_->empty())) {
    words_.reset();
    cursor_ = found_.empty() ? 0 : place_of(found_[cursor_].question);
  } else if (event.key == Key::enter) {
    click(cursor_);
  } else if (type(event, *words_)) {
    look_for(*words_);
  } else if (const auto to = moved(event, cursor_, found_.size())) {
    cursor_ = *to;
  } else {
    return event.key != Key::leave;
  }
  return true;
}

bool ReviewView::take(const Event& event) {
  notice_.clear();
  if (words_) return take_in_search(event);
  if (numbered(event, by_position(asked_), number_, cursor_)) {
    if (number_.is_wrong) notice_ = fmt::format("No question has that number: 1 to {}.", asked_);
    return true;
  }
  if (const auto to = moved(event, cursor_, listed_.size() + 1)) {
    cursor_ = *to;
  } else if (event.key == Key::enter) {
    click(cursor_);
  } else if (event.key == Key::character && event.text == "f") {
    click(listed_.size());
  } else if (event.key == Key::character && event.text == "/") {
    look_for({});
  } else {
    return false;
  }
  return true;
}

void ReviewView::click(std::size_t target) {
  std::optional<Index> sought;
  if (words_) {
    if (target >= found_.size()) return;
    sought = found_[target].option;
    target = place_of(found_[target].question);
    words_.reset();
  }
  cursor_ = target;
  if (target >= asked_ && target < listed_.size()) {
    notice_ = ask::not_asked_words(interview_, listed_[target]);
  } else if (target < asked_) {
    interview_.change(listed_[target], sought);
  } else if (!interview_.finish()) {
    notice_ = "Nothing is answered yet: answer at least one question.";
  }
}

}  // namespace langpick::tui
