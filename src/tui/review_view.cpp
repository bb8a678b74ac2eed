#include "tui/review_view.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "ask/words.hpp"

namespace langpick::tui {

namespace {

constexpr int one_line_width = 68;  // from here on question and answer stand beside each other

}  // namespace

ReviewView::ReviewView(ask::Interview& interview, const Theme& theme, std::optional<Index> changed)
    : interview_(interview), theme_(theme), listed_(interview.reviewed()), asked_(listed_.size()) {
  std::ranges::copy(interview.not_asked(), std::back_inserter(listed_));
  cursor_ = listed_.size();
  if (!changed && interview.review_is_end()) return;
  const auto found = std::ranges::find(listed_, changed.value_or(interview.question()));
  cursor_ = static_cast<std::size_t>(found - listed_.begin());
}

std::vector<Item> ReviewView::items(int width) const {
  std::vector<Item> items;
  items.reserve(listed_.size() + 1);
  for (const Index q : listed_) {
    const Question& question = interview_.knowledge_base().questions[q];
    Item item{.lead = fmt::format("{:>2}. ", items.size() + 1), .label = std::string{question.title}};
    std::string& answer = width >= one_line_width ? item.beside : item.detail;
    answer = items.size() < asked_ ? ask::answer_words(question, interview_.answer_to(q))
                                   : ask::not_asked_words(interview_.knowledge_base(), question);
    items.push_back(std::move(item));
  }
  items.push_back({.lead = "    ", .label = "Show the recommendation"});
  return items;
}

Rows ReviewView::draw(const Area& area) {
  return list_rows(theme_, items(area.width), cursor_, area, Details::always);
}

std::vector<Hint> ReviewView::hints() const {
  return {{"↑↓", "move"},
          {"Enter", cursor_ == listed_.size() ? "show it" : "change"},
          {"←", "to the questions"},
          {"f", "finish"},
          {"l", "scores"},
          {"q", "quit"}};
}

bool ReviewView::take(const Event& event) {
  notice_.clear();
  if (const auto to = moved(event, cursor_, listed_.size() + 1)) {
    cursor_ = *to;
  } else if (event.key == Key::enter) {
    click(cursor_);
  } else if (event.key == Key::character && event.text == "f") {
    click(listed_.size());
  } else {
    return false;
  }
  return true;
}

void ReviewView::click(std::size_t target) {
  cursor_ = target;
  if (target >= asked_ && target < listed_.size()) {
    const KnowledgeBase& kb = interview_.knowledge_base();
    notice_ = ask::not_asked_words(kb, kb.questions[listed_[target]]);
  } else if (target < asked_) {
    interview_.change(listed_[target]);
  } else if (!interview_.finish()) {
    notice_ = "Nothing is answered yet: answer at least one question.";
  }
}

}  // namespace langpick::tui
