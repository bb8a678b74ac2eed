#include <algorithm>

#include <fmt/format.h>

#include "report/html.hpp"
#include "report/page.hpp"
#include "report/recommendation/sections.hpp"
#include "report/recommendation/words.hpp"
#include "report/svg.hpp"
#include "report/words.hpp"
#include "util/printable.hpp"
#include "util/rounding.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

void draw_scores(Page& page, const Recommendation& r) {
  const auto name = [&](const Standing& s) {
    return util::printable(r.kb->alternatives[s.alternative].name);
  };
  const int name_width = std::min(util::widest(r.standings, name), page.width() / 2 - 5);
  const int bar_width = page.width() - name_width - 11;
  for (const Standing& s : r.standings) {
    const Tone tone = !s.eligible() ? Tone::faint : s.alternative == r.leader ? Tone::good : Tone::plain;
    const std::string filled = bar(s.points, r.divisor * max_rating, bar_width);
    page.line(fmt::format("  {}  {}{}", fitted(name(s), name_width),
                          right_aligned(decimal(tenths(s.points, r.divisor)), 5),
                          page.is_drawn() ? "  " + page.toned(tone, filled) : ""));
    if (!s.eligible()) {
      page.paragraph(std::string(static_cast<std::size_t>(name_width) + 4, ' '), exclusion_words(r, s),
                     Tone::plain, Tone::faint);
    }
  }
}

namespace html {

namespace {

/// A bar of a thousand, filled as far as the score goes, in the colour that the chart has for it; hollow for
/// what is excluded.
void draw_bar(const Writing& w, const Standing& standing, std::span<const Index> charted) {
  const std::string width = std::to_string(util::rounded_ratio(standing.points, w.r.divisor, 10));
  const auto place = std::ranges::find(charted, standing.alternative);
  begin_decoration(w.out, "bar", "0 0 1000 10");
  w.out.empty("rect", {{"class", "track"}, {"width", "1000"}, {"height", "10"}});
  w.out.empty("rect", {{"class", !standing.eligible()     ? "hollow"
                                 : place == charted.end() ? "fill"
                                                          : fmt::format("m{}", place - charted.begin() + 1)},
                       {"width", width},
                       {"height", "10"}});
  w.out.close();
}

void write_legend(const Writing& w, const svg::RadarChart& chart) {
  w.out.open("ul", {{"class", "legend"}});
  for (std::size_t i = 0; i < chart.alternatives.size(); ++i) {
    w.out.open("li").open("svg", {{"class", "sample"}, {"viewBox", "0 0 36 12"}, {"aria-hidden", "true"}});
    svg::draw_sample(w.out, i, {0, 60});
    w.out.close().text(w.name(chart.alternatives[i])).close();
  }
  w.out.close();
}

void write_radar(const Writing& w, const svg::RadarChart& chart) {
  const svg::Point least = chart.geometry.least;
  const svg::Point most = chart.geometry.most;
  w.out.open("figure").open(
      "svg", {{"class", "chart"},
              {"viewBox", fmt::format("{} {} {} {}", svg::coordinate(least.x), svg::coordinate(least.y),
                                      svg::coordinate(most.x - least.x), svg::coordinate(most.y - least.y))},
              {"role", "img"},
              {"aria-labelledby", "radar-title radar-description"}});
  w.out.element("title", {{"id", "radar-title"}}, "Radar chart of the ratings");
  w.out.element("desc", {{"id", "radar-description"}}, svg::chart_words(*w.r.kb, chart));
  svg::draw_radar(w.out, chart);
  w.out.close().open("figcaption");
  write_legend(w, chart);
  w.out.element("p", svg::axes_words(chart));
  w.out.close().close();
}

constexpr std::size_t most_flip_sets_drawn = 4;
constexpr std::size_t most_intervals = 8;
constexpr std::int64_t least_scale = 200;  // percent
constexpr std::int64_t most_scale = 1000;

void list_flip_sets(const Writing& w, std::span<const FlipSet> sets) {
  w.out.open("ul", {{"class", "flips"}});
  for (const FlipSet& set : sets) {
    w.out.open("li").open("span");
    for (const Flip& flip : set.flips) {
      const Question& question = w.r.kb->questions[flip.question];
      w.out.open("span", {{"class", "flip"}}).element("small", question.title).text(" ");
      w.out.text(exchange_words(question, flip.from, flip.to)).close().text(" ");
    }
    w.out.close().element("strong", "→ " + choice_name(*w.r.kb, set.choice)).close();
  }
  w.out.close();
}

void write_flip_sets(const Writing& w) {
  const FlipSets& found = w.r.flip_sets;
  w.out.element("p", flip_sets_summary(w.r, found, {}));
  if (found.sets.empty()) return;
  const std::span sets{found.sets};
  const std::size_t drawn = std::min(sets.size(), most_flip_sets_drawn);
  list_flip_sets(w, sets.first(drawn));
  if (drawn < sets.size()) {
    w.out.open("details").element("summary", fmt::format("{} more", sets.size() - drawn));
    list_flip_sets(w, sets.subspan(drawn));
    w.out.close();
  }
  const std::string rest = flip_sets_rest(found, sets.size());
  if (!rest.empty()) w.out.element("p", {{"class", "aside"}}, rest);
}

std::string percent_words(const Limit& limit) {
  return decimal(util::rounded_ratio(limit.numerator, limit.denominator, 10)) + " %";
}

std::int64_t percent(const Limit& limit) {
  return std::min(util::rounded_ratio(limit.numerator, limit.denominator, 1), most_scale);
}

/// The percentage at the right end of the drawn scale: a little more than the greatest limit.
std::int64_t scale_of(std::span<const StabilityInterval> intervals) {
  std::int64_t greatest = least_scale;
  for (const StabilityInterval& interval : intervals) {
    if (interval.low) greatest = std::max(greatest, percent(*interval.low) + 20);
    if (interval.high) greatest = std::max(greatest, percent(*interval.high) + 20);
  }
  return greatest;
}

/// Filled where the leader leads, with a tick at what the criterion weighs now.
void draw_interval(Markup& out, const StabilityInterval& interval, std::int64_t scale) {
  const std::int64_t low = interval.low ? percent(*interval.low) : 0;
  const std::int64_t high = interval.high ? percent(*interval.high) : scale;
  const std::string whole = std::to_string(scale);
  begin_decoration(out, "gauge", fmt::format("0 0 {} 10", scale));
  out.empty("rect", {{"class", "track"}, {"y", "3"}, {"width", whole}, {"height", "4"}});
  out.empty("rect", {{"class", "m1"},
                     {"x", std::to_string(low)},
                     {"y", "3"},
                     {"width", std::to_string(std::max<std::int64_t>(1, high - low))},
                     {"height", "4"}});
  out.empty("line", {{"class", "now"}, {"x1", "100"}, {"x2", "100"}, {"y1", "0"}, {"y2", "10"}}).close();
}

void write_interval(const Writing& w, const StabilityInterval& interval, std::int64_t scale) {
  w.out.open("tr").element("th", {{"scope", "row"}}, w.r.kb->criteria[interval.criterion].name).open("td");
  std::vector<std::string> limits;
  if (interval.low) {
    limits.push_back(
        fmt::format("above {} ({})", percent_words(*interval.low), w.name(interval.low->against)));
  }
  if (interval.high) {
    limits.push_back(
        fmt::format("below {} ({})", percent_words(*interval.high), w.name(interval.high->against)));
  }
  w.out.text(listed(limits));
  draw_interval(w.out, interval, scale);
  w.out.close().close();
}

void write_stability(const Writing& w, const Stability& stability) {
  std::vector<StabilityInterval> limited;
  for (const StabilityInterval& interval : stability.intervals) {
    if (interval.low || interval.high) limited.push_back(interval);
  }
  if (stability.intervals.empty()) return;
  w.out.element("h3", "How far a weight could move");
  if (limited.empty()) {
    w.out.element("p",
                  fmt::format("However much any single criterion weighs, {} leads.", w.name(*w.r.leader)));
    return;
  }
  const std::size_t unlimited = stability.intervals.size() - limited.size();
  if (limited.size() > most_intervals) limited.resize(most_intervals);
  w.out.open("table").element(
      "caption",
      fmt::format("{} leads while a criterion's weight, the others unchanged, is within these limits. "
                  "100 % is what it weighs now; in brackets who draws level at the limit.",
                  w.name(*w.r.leader)));
  w.out.open("thead").open("tr").element("th", {{"scope", "col"}},
                                         "Criterion; the first is the most critical");
  w.out.element("th", {{"scope", "col"}}, "Limits of its weight").close().close().open("tbody");
  const std::int64_t scale = scale_of(limited);
  for (const StabilityInterval& interval : limited) write_interval(w, interval, scale);
  w.out.close().close();
  if (unlimited > 0) {
    w.out.element("p", {{"class", "aside"}},
                  fmt::format("{} other {} may weigh anything at all.", unlimited,
                              unlimited == 1 ? "criterion" : "criteria"));
  }
}

}  // namespace

void write_scores(const Writing& w) {
  const svg::RadarChart chart = svg::radar_chart(w.r);
  w.out.open("ol", {{"class", "bars"}});
  for (const Standing& s : w.r.standings) {
    w.out.open("li").open("p").element("strong", w.name(s.alternative)).text(" ");
    w.out.element("span", {{"class", "number"}}, decimal(tenths(s.points, w.r.divisor))).close();
    draw_bar(w, s, chart.alternatives);
    if (!s.eligible()) w.out.element("p", {{"class", "aside"}}, exclusion_words(w.r, s));
    w.out.close();
  }
  w.out.close();
  w.out.element("p", {{"class", "aside"}}, "From 0 to 100: the mean of the ratings, weighed by the answers.");
  if (w.r.divisor > 0) write_radar(w, chart);
}

void write_changes(const Writing& w, const Stability& stability) {
  write_flip_sets(w);
  for (const std::string& sentence : open_question_sentences(w.r)) w.out.element("p", sentence);
  if (!w.r.outside) write_stability(w, stability);
}

}  // namespace html
}  // namespace langpick::report
