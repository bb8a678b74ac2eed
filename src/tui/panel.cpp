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

Row score_row(const Theme& theme, const ask::Score& score, int name_width, int bar_width) {
  const Tone tone = !score.excluded.empty() ? Tone::faint : score.leads ? Tone::good : Tone::plain;
  const std::string text = report::fitted(util::printable(score.name), name_width) + "  " +
                           report::right_aligned(score.points, points_width) + "  ";
  const std::string bar = score.excluded.empty() ? report::bar(score.percent, 100, bar_width)
                                                 : report::fitted("excluded", bar_width);
  return {ftxui::hbox({toned(theme, score.leads ? Tone::strong : tone, text), toned(theme, tone, bar)})};
}

/// All there is to say, with so many rows of each reason.
Rows all_rows(const Recommendation& r, const Theme& theme, int width, First first, int reason_rows) {
  const std::vector<ask::Score> scores = ask::scores(r);
  int name_width = 0;
  for (const ask::Score& score : scores)
    name_width = std::max(name_width, util::text_width(util::printable(score.name)));
  name_width = std::min(name_width, width / 2);
  const int bar_width = std::max(0, width - name_width - points_width - 2 * gap);
  Rows rows;
  const auto say = [&](Tone tone, std::string_view words) {
    std::ranges::move(paragraph(theme, tone, words, width), std::back_inserter(rows));
  };
  say(Tone::plain, ask::lead_words(r));
  for (const std::string& words : ask::rising_words(r)) say(Tone::plain, words);
  say(r.settled ? Tone::strong : Tone::faint, ask::answered_words(r));
  Rows bars;
  for (const ask::Score& score : scores) bars.push_back(score_row(theme, score, name_width, bar_width));
  rows.insert(first == First::scores ? rows.begin() : rows.end(), bars.begin(), bars.end());
  for (const ask::Score& score : scores) {
    if (score.excluded.empty()) continue;
    const std::string reason = fmt::format("{} is {}", score.name, score.excluded);
    std::ranges::move(shortened(theme, Tone::faint, reason, width, reason_rows), std::back_inserter(rows));
  }
  const std::vector<std::string> alike = ask::alike_words(r);
  if (!alike.empty()) rows.push_back({ftxui::text("")});
  for (const std::string& words : alike) say(&words == &alike.front() ? Tone::strong : Tone::plain, words);
  const std::string measure = ask::measure_words(r);
  if (!measure.empty()) rows.push_back({ftxui::text("")});
  say(Tone::faint, measure);
  return rows;
}

}  // namespace

Panel panel(const Recommendation& recommendation, const Theme& theme, const Area& area, First first) {
  constexpr int fewest_reason_rows = 2;  // where projects that are alike need the room
  Rows rows = all_rows(recommendation, theme, area.width, first, area.height);
  if (std::ssize(rows) <= area.height) return {.rows = std::move(rows)};
  if (!recommendation.like_cases.nearest.empty())
    rows = all_rows(recommendation, theme, area.width, first, fewest_reason_rows);
  rows.resize(std::min(rows.size(), static_cast<std::size_t>(std::max(0, area.height - 1))));
  rows.push_back({toned(theme, Tone::faint, "… l tells all")});
  return {.rows = std::move(rows), .is_cut = true};
}

}  // namespace langpick::tui
