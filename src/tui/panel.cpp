#include "tui/panel.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "ask/words.hpp"
#include "report/page.hpp"
#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::tui {

namespace {

constexpr int points_width = 5;  // "100.0"
constexpr int gap = 2;
constexpr int fewest_reason_rows = 3;  // of a reason, even where a project that is alike has no room then
constexpr int roomy_panel = 6;         // below this only what matters most is shown

Row score_row(const Theme& theme, const ask::Score& score, int name_width, int bar_width) {
  const Tone tone = !score.excluded.empty() ? Tone::faint : score.leads ? Tone::good : Tone::plain;
  const std::string text = report::fitted(util::printable(score.name), name_width) + "  " +
                           report::right_aligned(score.points, points_width) + "  ";
  const std::string bar = score.excluded.empty() ? report::bar(score.percent, 100, bar_width)
                                                 : report::fitted("excluded", bar_width);
  return {ftxui::hbox({toned(theme, score.leads ? Tone::strong : tone, text), toned(theme, tone, bar)})};
}

}  // namespace

Rows panel_rows(const Recommendation& r, const Theme& theme, const Area& area) {
  const std::vector<ask::Score> scores = ask::scores(r);
  int name_width = 0;
  for (const ask::Score& score : scores)
    name_width = std::max(name_width, util::text_width(util::printable(score.name)));
  name_width = std::min(name_width, area.width / 2);
  const int bar_width = std::max(0, area.width - name_width - points_width - 2 * gap);
  Rows rows;
  const auto append = [&](Rows more) { std::ranges::move(more, std::back_inserter(rows)); };
  for (const ask::Score& score : scores) rows.push_back(score_row(theme, score, name_width, bar_width));
  const auto room = [&] { return area.height - static_cast<int>(rows.size()); };
  const auto say = [&](Tone tone, std::string_view words) {
    append(shortened(theme, tone, words, area.width, room()));
  };
  say(Tone::plain, ask::lead_words(r));
  for (const std::string& words : ask::rising_words(r)) say(Tone::plain, words);
  if (area.height >= roomy_panel) say(r.settled ? Tone::strong : Tone::faint, ask::answered_words(r));
  std::vector<Rows> alike;
  for (const std::string& words : ask::alike_words(r)) {
    if (alike.empty())
      alike.push_back({{ftxui::text("")}, {toned(theme, Tone::strong, "Most alike projects chose")}});
    else
      alike.emplace_back();
    std::ranges::move(paragraph(theme, Tone::plain, words, area.width), std::back_inserter(alike.back()));
  }
  const int wanted = alike.empty() ? 0 : static_cast<int>(alike.front().size());
  for (const ask::Score& score : scores) {
    if (score.excluded.empty()) continue;
    const Rows reason = shortened(theme, Tone::faint, fmt::format("{} is {}", score.name, score.excluded),
                                  area.width, std::max(fewest_reason_rows, room() - wanted));
    if (std::ssize(reason) <= room()) append(reason);
  }
  for (Rows& each : alike) {
    if (std::ssize(each) > room()) break;
    append(std::move(each));
  }
  Rows measure = paragraph(theme, Tone::faint, ask::measure_words(r), area.width);
  if (std::ssize(measure) < room()) {
    rows.push_back({ftxui::text("")});
    append(std::move(measure));
  }
  return cut(theme, std::move(rows), area.height);
}

}  // namespace langpick::tui
