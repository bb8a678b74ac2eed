#include "tui/panel.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "ask/words.hpp"
#include "report/page.hpp"
#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::tui {

namespace {

constexpr int points_width = 5;  // "100.0"
constexpr int gap = 2;
constexpr int most_reason_rows = 3;  // the report has the whole reason
constexpr int roomy_panel = 6;       // below this only what matters most is shown

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
  append(paragraph(theme, Tone::plain, ask::lead_words(r), area.width));
  const std::string count = fmt::format("{} of {} questions answered.", r.answers.answered(), r.applicable);
  if (area.height >= roomy_panel) append(paragraph(theme, Tone::faint, count, area.width));
  if (r.settled && !r.unanswered.empty())
    append(paragraph(theme, Tone::strong, ask::settled_words(r), area.width));
  rows = cut(theme, std::move(rows), area.height);
  const auto append_if_it_fits = [&](Rows more) {
    const bool fits = std::ssize(rows) + std::ssize(more) <= area.height;
    if (fits) append(std::move(more));
    return fits;
  };
  for (const ask::Score& score : scores) {
    if (score.excluded.empty()) continue;
    const std::string words = fmt::format("{} is {}", score.name, score.excluded);
    append_if_it_fits(cut(theme, paragraph(theme, Tone::faint, words, area.width), most_reason_rows));
  }
  Rows heading{{ftxui::text("")}, {toned(theme, Tone::strong, "Most alike projects chose")}};
  for (const std::string& words : ask::alike_words(r)) {
    Rows alike = std::exchange(heading, {});
    std::ranges::move(paragraph(theme, Tone::plain, words, area.width), std::back_inserter(alike));
    if (!append_if_it_fits(std::move(alike))) break;
  }
  return rows;
}

}  // namespace langpick::tui
