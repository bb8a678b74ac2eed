#include "tui/offer_view.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ask/words.hpp"
#include "langpick/report.hpp"
#include "tui/panel.hpp"
#include "tui/typing.hpp"

namespace langpick::tui {

namespace {

constexpr int widest_glance = 84;
constexpr int roomy_offer = 17;  // from here on an empty row is no waste
constexpr int fewest_rows =
    8;  // rows of either part, as far as there is room, however much the other has to say

/// A way that only moves the interview on.
OfferView::Way way(ask::Interview& interview, char key, std::string label, std::string detail,
                   void (ask::Interview::*step)()) {
  return {key, std::move(label), std::move(detail), [&interview, step](const std::string&) {
            (interview.*step)();
            return ask::Reply{};
          }};
}

}  // namespace

Rows OfferView::draw(const Area& area) {
  const auto append = [](Rows& rows, Rows more) { std::ranges::move(more, std::back_inserter(rows)); };
  const int room =
      std::max({1, std::min(fewest_rows, area.height / 2), area.height - static_cast<int>(ways_.size()) - 2});
  const bool is_decided = interview_.step() == ask::Step::decided;
  Rows rows = is_decided ? shortened(theme_, Tone::bad, ask::stale_words(interview_), area.width, 2) : Rows{};
  append(rows, shortened(theme_, Tone::strong, words_, area.width, room));
  if (is_decided) {
    const Recommendation& result = interview_.recommendation();
    const int width = std::min(area.width, widest_glance);
    const auto left = [&] { return room - static_cast<int>(rows.size()); };
    append(rows, panel(result, theme_, {width, left()}, First::words).rows);
    if (area.height >= roomy_offer) rows.push_back({ftxui::text("")});
  }
  if (name_) {
    append(rows, typed_rows(theme_, ways_[cursor_].wanted, *name_, {area.width, fewest_rows}));
    return rows;
  }
  std::vector<Item> items;
  for (const Way& way : ways_) {
    items.push_back({.lead = std::string{way.key} + (is_decided ? "  " : ". "),
                     .label = way.key == 'q' ? ask::leaving_words(interview_) : way.label,
                     .detail = way.detail});
  }
  const Area rest{area.width, area.height - static_cast<int>(rows.size())};
  Rows list = list_rows(theme_, items, cursor_, rest);
  page_ = items_in(list);
  append(rows, std::move(list));
  return rows;
}

std::vector<Hint> OfferView::hints() const {
  if (name_) return {{"Enter", "take it"}, {"Ctrl-U", "empty it"}, {"Esc", "leave it"}};
  std::vector<Hint> hints{{"↑↓", "move"}, {"Enter", "choose"}};
  if (interview_.kept()) {
    hints.push_back({"q", "quit"});
  } else {
    hints.push_back({"←", "back"});
    hints.push_back({"l", "scores"});
    hints.push_back({"q", interview_.step() == ask::Step::decided ? "leave" : "quit"});
  }
  return hints;
}

bool OfferView::take(const Event& event) {
  notice_.clear();
  if (name_) {
    if (event.key == Key::enter && !name_->empty()) {
      go(*name_);
    } else if (event.key == Key::escape) {
      name_.reset();
    } else {
      type(event, *name_);
    }
    return event.key != Key::leave;
  }
  const auto is_meant = [&](const Way& way) { return event.text == std::string_view{&way.key, 1}; };
  const auto meant = std::ranges::find_if(ways_, is_meant);
  if (event.key == Key::character && meant != ways_.end()) {
    cursor_ = static_cast<std::size_t>(meant - ways_.begin());
    if (meant->key > '9') go({});
  } else if (const auto to = moved(event, cursor_, ways_.size(), page_)) {
    cursor_ = *to;
  } else if (event.key == Key::enter) {
    go({});
  } else {
    return false;
  }
  return true;
}

void OfferView::click(std::size_t target) {
  notice_.clear();
  cursor_ = target;
  go({});
}

void OfferView::go(const std::string& name) {
  ask::Reply reply = ways_[cursor_].go(name);
  notice_ = std::move(reply.said);
  name_ = std::move(reply.proposed);
}

std::unique_ptr<View> kept_offer(ask::Interview& interview, const Theme& theme) {
  using ask::Interview;
  return std::make_unique<OfferView>(
      interview, theme, ask::kept_words(interview.knowledge_base(), *interview.kept()),
      std::vector{way(interview, '1', "Go on with it", "", &Interview::take_up),
                  way(interview, '2', "Begin anew", "The first answer then replaces what is kept.",
                      &Interview::begin_anew)});
}

std::unique_ptr<View> settled_offer(ask::Interview& interview, const Theme& theme) {
  using ask::Interview;
  return std::make_unique<OfferView>(
      interview, theme, ask::settled_words(interview.recommendation()),
      std::vector{
          way(interview, '1', "Stop here and review the answers", "", &Interview::stop),
          way(interview, '2', "Go on with the questions",
              "More answers make the reasons more complete, and the scores more yours.", &Interview::go_on)});
}

std::unique_ptr<View> decided_offer(ask::Interview& interview, const Theme& theme) {
  using ask::Interview;
  std::vector<OfferView::Way> ways;
  ways.reserve(ask::offers.size() + 3);
  for (const ask::Offer& offer : ask::offers) {
    ways.push_back({offer.key, std::string{offer.label}, std::string{offer.help},
                    [&](const std::string& name) { return interview.ask_for(offer, name); },
                    offer.deed == ask::Deed::name ? "Project: " : "File: "});
  }
  if (interview.has_open())
    ways.push_back(way(interview, 'o', "Answer the open questions", "", &Interview::answer_open));
  ways.push_back(way(interview, 'r', "Change an answer", "", &Interview::review));
  ways.push_back(way(interview, 'q', "", "", &Interview::leave));  // what it says depends
  return std::make_unique<OfferView>(interview, theme, report::headline_text(interview.recommendation()),
                                     std::move(ways));
}

}  // namespace langpick::tui
