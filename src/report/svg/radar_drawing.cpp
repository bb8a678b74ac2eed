#include "report/svg/radar_drawing.hpp"

#include <array>

#include <fmt/format.h>

#include "report/choice_words.hpp"
#include "report/svg/lettering.hpp"

namespace langpick::report::svg {

namespace {

constexpr std::array<std::string_view, 3> outline_classes{"outline o1", "outline o2", "outline o3"};
constexpr std::array<std::string_view, 3> marker_classes{"marker m1", "marker m2", "marker m3"};

std::string corners(const std::vector<Point>& points) {
  std::string text;
  for (const Point p : points) {
    if (!text.empty()) text += ' ';
    text += coordinate(p.x) + ',' + coordinate(p.y);
  }
  return text;
}

void draw_line(Markup& out, std::string_view style, Point from, Point to) {
  out.empty("line", {{"class", style},
                     {"x1", coordinate(from.x)},
                     {"y1", coordinate(from.y)},
                     {"x2", coordinate(to.x)},
                     {"y2", coordinate(to.y)}});
}

/// A disc, a square and a diamond: they differ without colour.
void draw_marker(Markup& out, std::size_t position, Point at) {
  constexpr int half = 38;
  const std::string_view style = marker_classes[position];
  if (position == 0) {
    out.empty("circle", {{"class", style}, {"cx", coordinate(at.x)}, {"cy", coordinate(at.y)}, {"r", "4"}});
  } else if (position == 1) {
    out.empty("rect", {{"class", style},
                       {"x", coordinate(at.x - half)},
                       {"y", coordinate(at.y - half)},
                       {"width", coordinate(2 * half)},
                       {"height", coordinate(2 * half)}});
  } else {
    constexpr int reach = 52;
    const std::vector<Point> diamond{
        {at.x, at.y - reach}, {at.x + reach, at.y}, {at.x, at.y + reach}, {at.x - reach, at.y}};
    out.empty("polygon", {{"class", style}, {"points", corners(diamond)}});
  }
}

void draw_rings(Markup& out, const Radar& radar) {
  const std::size_t count = radar.ends.size();
  for (const int percent : {25, 50, 75, 100}) {
    std::vector<Point> ring;
    ring.reserve(radar.ends.size());
    for (std::size_t k = 0; k < count; ++k) ring.push_back(on_circle(k, count, radar_radius * percent / 100));
    out.empty("polygon", {{"class", "ring"}, {"points", corners(ring)}});
  }
  for (const Point end : radar.ends) draw_line(out, "axis", {}, end);
}

void draw_label(Markup& out, const RadarLabel& label, Point axis_end) {
  constexpr std::array<std::string_view, 3> anchors{"start", "middle", "end"};
  if (label.moved) draw_line(out, "lead", axis_end, {label.first.x, label.first.y - font_size / 3});
  out.open("text", {{"text-anchor", anchors[static_cast<std::size_t>(label.align)]}});
  Point at = label.first;
  for (const std::string& line : label.lines) {
    out.element("tspan", {{"x", coordinate(at.x)}, {"y", coordinate(at.y)}}, line);
    at.y += line_height;
  }
  out.close();
}

}  // namespace

RadarChart radar_chart(const Recommendation& r) {
  const std::vector<ProfileAxis> all = profile_axes(r);
  RadarChart chart{.alternatives = compared(r), .axes = weightiest(all, most_axes), .geometry = {}};
  chart.left_out = all.size() - chart.axes.size();
  std::vector<RadarAxis> axes;
  axes.reserve(chart.axes.size());
  for (const ProfileAxis& axis : chart.axes) {
    RadarAxis drawn{std::string{r.kb->criteria[axis.criterion].name}, {}};
    for (const Index a : chart.alternatives) drawn.ratings.push_back(axis.ratings[a]);
    axes.push_back(std::move(drawn));
  }
  chart.geometry = radar(axes, chart.alternatives.size());
  return chart;
}

void draw_radar(Markup& out, const RadarChart& chart) {
  const Radar& radar = chart.geometry;
  out.open("g", {{"class", "radar"}});
  draw_rings(out, radar);
  for (std::size_t o = radar.outlines.size(); o-- > 0;) {  // the leader last, on top
    out.empty("polygon", {{"class", outline_classes[o]}, {"points", corners(radar.outlines[o])}});
    for (const Point corner : radar.outlines[o]) draw_marker(out, o, corner);
  }
  for (std::size_t i = 0; i < radar.labels.size(); ++i) draw_label(out, radar.labels[i], radar.ends[i]);
  out.close();
}

void draw_sample(Markup& out, std::size_t position, Point at) {
  draw_line(out, outline_classes[position], at, {at.x + 360, at.y});
  draw_marker(out, position, {at.x + 180, at.y});
}

std::string chart_words(const KnowledgeBase& kb, const RadarChart& chart) {
  std::string text = "Ratings from 0 to 100.";
  for (const ProfileAxis& axis : chart.axes) {
    std::vector<std::string> ratings;
    for (const Index a : chart.alternatives) {
      ratings.push_back(fmt::format("{} {}", kb.alternatives[a].name, axis.ratings[a]));
    }
    text += fmt::format(" {}: {}.", kb.criteria[axis.criterion].name, fmt::join(ratings, ", "));
  }
  return text;
}

std::string axes_words(const RadarChart& chart) {
  const std::size_t shown = chart.axes.size();
  if (shown == 0) return "No criterion has weight here.";
  const std::string which =
      chart.left_out > 0
          ? fmt::format("The {} criteria that weigh most here, of {}", shown, shown + chart.left_out)
      : shown == 1 ? "The one criterion that has weight here"
                   : fmt::format("The {} criteria that have weight here", count_word(shown));
  return which + ", rated from 0 in the centre to 100 at the rim.";
}

}  // namespace langpick::report::svg
