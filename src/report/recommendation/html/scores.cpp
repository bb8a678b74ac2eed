#include <fmt/format.h>

#include "report/facts.hpp"
#include "report/html/frame.hpp"
#include "report/page.hpp"
#include "report/recommendation/html/parts.hpp"
#include "report/recommendation/words.hpp"
#include "report/svg/lettering.hpp"
#include "report/svg/radar_drawing.hpp"
#include "util/rounding.hpp"

namespace langpick::report::html {

namespace {

/// A bar of a thousand, filled as far as the score goes; hollow for what is excluded.
void draw_bar(const Writing& w, const Standing& standing) {
  const std::string width = std::to_string(util::rounded_ratio(standing.points, w.r.divisor, 10));
  const bool leads = standing.alternative == w.r.leader && standing.eligible();
  begin_decoration(w.out, "bar", "0 0 1000 10");
  w.out.empty("rect", {{"class", "track"}, {"width", "1000"}, {"height", "10"}});
  w.out.empty("rect", {{"class", !standing.eligible() ? "fill hollow"
                                 : leads              ? "fill leads"
                                                      : "fill"},
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

Table ratings(const Writing& w) {
  Table table{.header = {"Criterion", "Weighs"}, .rows = {}};
  for (const Standing& s : w.r.standings) table.header.emplace_back(w.name(s.alternative));
  for (const ProfileAxis& axis : profile_axes(w.r)) {
    std::vector<std::string> row{std::string{w.r.kb->criteria[axis.criterion].name},
                                 share_words(w.r, axis.weight)};
    for (const Standing& s : w.r.standings) row.push_back(std::to_string(axis.ratings[s.alternative]));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

void write_scores(const Writing& w) {
  begin_section(w.out, "scores", "Scores");
  w.out.open("ol", {{"class", "bars"}});
  for (const Standing& s : w.r.standings) {
    w.out.open("li").open("p").element("strong", w.name(s.alternative)).text(" ");
    w.out.element("span", {{"class", "number"}}, decimal(tenths(s.points, w.r.divisor))).close();
    draw_bar(w, s);
    if (!s.eligible()) w.out.element("p", {{"class", "aside"}}, exclusion_words(w.r, s));
    w.out.close();
  }
  w.out.close();
  w.out.element("p", {{"class", "aside"}}, "From 0 to 100: the mean of the ratings, weighed by the answers.");
  if (w.r.divisor > 0) write_radar(w, svg::radar_chart(w.r));
  end_section(w.out);
}

void write_ratings(const Writing& w) {
  if (w.r.divisor == 0) return;  // nothing has weight
  begin_section(w.out, "ratings", "Criterion by criterion");
  write_table(w.out, "Ratings from 0 to 100, and each criterion's share of all weights", ratings(w),
              Cells::numbers);
  end_section(w.out);
}

}  // namespace langpick::report::html
