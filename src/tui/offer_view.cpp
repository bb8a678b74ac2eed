#include "tui/offer_view.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ask/words.hpp"

namespace langpick::tui {

Rows OfferView::draw(const Area& area) {
  Rows rows = cut(theme_, paragraph(theme_, Tone::strong, words_, area.width), area.height - 2);
  std::vector<Item> items;
  for (const Way& way : ways_) {
    items.push_back(
        {.lead = std::to_string(items.size() + 1) + ". ", .label = way.label, .detail = way.detail});
  }
  const Area rest{area.width, area.height - static_cast<int>(rows.size())};
  std::ranges::move(list_rows(theme_, items, cursor_, rest), std::back_inserter(rows));
  return rows;
}

std::vector<Hint> OfferView::hints() const {
  std::vector<Hint> hints{{"↑↓", "move"}, {"Enter", "choose"}};
  if (!interview_.kept()) hints.insert(hints.end(), {{"←", "back"}, {"l", "scores"}});
  hints.push_back({"q", "quit"});
  return hints;
}

bool OfferView::take(const Event& event) {
  if (const auto to = moved(event, cursor_, ways_.size())) {
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

void OfferView::click(std::size_t target) { (interview_.*ways_[target].go)(); }

std::unique_ptr<View> kept_offer(ask::Interview& interview, const Theme& theme) {
  return std::make_unique<OfferView>(
      interview, theme, ask::kept_words(interview.knowledge_base(), *interview.kept()),
      std::vector<OfferView::Way>{
          {"Go on with it", "", &ask::Interview::take_up},
          {"Begin anew", "The first answer then replaces what is kept.", &ask::Interview::begin_anew}});
}

std::unique_ptr<View> settled_offer(ask::Interview& interview, const Theme& theme) {
  return std::make_unique<OfferView>(
      interview, theme, ask::settled_words(interview.recommendation()),
      std::vector<OfferView::Way>{{"Stop here and review the answers", "", &ask::Interview::stop},
                                  {"Go on with the questions",
                                   "More answers make the reasons more complete, and the scores more yours.",
                                   &ask::Interview::go_on}});
}

}  // namespace langpick::tui
