#include "tui/settled_view.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ask/words.hpp"

namespace langpick::tui {

namespace {

const std::vector<Item>& items() {
  static const std::vector<Item> both{
      {.lead = "1. ", .label = "Stop here and review the answers"},
      {.lead = "2. ",
       .label = "Go on with the questions",
       .detail = "More answers make the reasons more complete, and the scores more yours."}};
  return both;
}

}  // namespace

Rows SettledView::draw(const Area& area) {
  Rows rows = cut(
      theme_, paragraph(theme_, Tone::strong, ask::settled_words(interview_.recommendation()), area.width),
      area.height - 2);
  const Area rest{area.width, area.height - static_cast<int>(rows.size())};
  std::ranges::move(list_rows(theme_, items(), cursor_, rest), std::back_inserter(rows));
  return rows;
}

std::vector<Hint> SettledView::hints() const {
  return {{"↑↓", "move"}, {"Enter", "choose"}, {"←", "back"}, {"l", "scores"}, {"q", "quit"}};
}

bool SettledView::take(const Event& event) {
  if (const auto to = moved(event, cursor_, items().size())) {
    cursor_ = *to;
  } else if (event.key == Key::character && (event.text == "1" || event.text == "2")) {
    cursor_ = event.text == "1" ? 0 : 1;
  } else if (event.key == Key::enter) {
    click(cursor_);
  } else {
    return false;
  }
  return true;
}

void SettledView::click(std::size_t target) {
  if (target == 0) {
    interview_.stop();
  } else {
    interview_.go_on();
  }
}

}  // namespace langpick::tui
