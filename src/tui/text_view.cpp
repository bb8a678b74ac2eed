#include "tui/text_view.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "util/printable.hpp"
#include "util/text.hpp"
#include "util/text_width.hpp"

namespace langpick::tui {

Rows TextView::draw(const Area& area) {
  const std::string text = text_(area.width);
  const std::vector<std::string_view> lines = util::lines_of(text);
  if (!start_.empty()) {
    const std::vector<std::string> heading = util::wrap(util::printable(start_), area.width);
    const auto found = std::ranges::find(lines, heading.empty() ? std::string{} : heading.front());
    if (found != lines.end()) top_ = static_cast<std::size_t>(found - lines.begin());
    start_.clear();
  }
  shown_ = static_cast<std::size_t>(std::max(1, area.height - 1));
  last_top_ = lines.size() > shown_ ? lines.size() - shown_ : 0;
  top_ = std::min(top_, last_top_);
  Rows rows;
  const std::size_t end = std::min(top_ + shown_, lines.size());
  for (std::size_t i = top_; i < end; ++i) {
    const bool is_heading = !lines[i].empty() && lines[i].front() != ' ';
    rows.push_back({toned(theme_, is_heading ? Tone::strong : Tone::plain, std::string{lines[i]})});
  }
  if (!rows.empty()) rows.front().caret = Caret{};
  rows.push_back({toned(theme_, Tone::faint,
                        fmt::format("lines {} to {} of {}{}", top_ + 1, end, lines.size(),
                                    top_ > 0 ? "  (Home: the first)" : ""))});
  return rows;
}

std::vector<Hint> TextView::hints() const {
  return {{"↑↓", "scroll"}, {"PgUp PgDn", "by pages"}, {"q", "close"}};
}

bool TextView::take(const Event& event) {
  const auto is = [&](std::string_view text) { return event.key == Key::character && event.text == text; };
  const auto by = [&](std::size_t lines, bool down) {
    top_ = down ? std::min(top_ + lines, last_top_) : top_ - std::min(lines, top_);
    return true;
  };
  if (event.key == Key::up || event.key == Key::wheel_up || is("k")) return by(1, false);
  if (event.key == Key::down || event.key == Key::wheel_down || is("j")) return by(1, true);
  if (event.key == Key::page_up || is("b")) return by(shown_, false);
  if (event.key == Key::page_down || is(" ")) return by(shown_, true);
  if (event.key == Key::home || is("g")) {
    start_.clear();
    return by(top_, false);
  }
  if (event.key == Key::end || is("G")) return by(last_top_, true);
  const bool is_opener = event.key == Key::character && openers_.find(event.text) != std::string_view::npos;
  const bool leaves = event.key == Key::enter || event.key == Key::escape || is("q") || is_opener;
  return !leaves && event.key != Key::paste;  // all other keys do nothing: they were meant for something else
}

}  // namespace langpick::tui
