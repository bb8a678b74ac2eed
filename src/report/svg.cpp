#include "report/svg.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

#include <fmt/format.h>

#include "report/words.hpp"
#include "util/ascii.hpp"
#include "util/printable.hpp"
#include "util/rounding.hpp"
#include "util/text.hpp"
#include "util/text_width.hpp"
#include "util/unit_circle.hpp"

namespace langpick::report::svg {

namespace {

/// In hundredths of the font's size; what DejaVu Sans, the widest of the usual fonts, takes, and a little
/// more.
int width_at_most(char c) {
  constexpr std::string_view slim = "ijlI.,:;'|!()[]{}/- \"`ftr";
  constexpr std::string_view broad = "mwMW@%";
  if (slim.find(c) != std::string_view::npos) return 46;
  if (broad.find(c) != std::string_view::npos) return 103;
  return util::is_upper(c) ? 80 : 66;
}

constexpr int label_columns = 16;
constexpr int label_gap = 110;   // from the ends of the axes
constexpr int label_space = 50;  // between labels
constexpr int ascent = 100;      // of letters above their baseline
constexpr int far = 300;         // from its axis, for a label

int height(const RadarLabel& label) { return static_cast<int>(label.lines.size()) * line_height; }
int top(const RadarLabel& label) { return label.first.y - ascent; }
int bottom(const RadarLabel& label) { return top(label) + height(label); }

RadarLabel placed(const std::string& text, Point at) {
  RadarLabel label{.first = at, .lines = lettered(text, label_columns)};
  const int middle = at.y + ascent - height(label) / 2;
  if (at.x == 0) {
    label.first.y = at.y < 0 ? at.y + ascent - height(label) + line_height / 4 : at.y + ascent / 2;
  } else {
    label.align = at.x > 0 ? Align::start : Align::end;
    label.first.y = middle;
  }
  return label;
}

/// Moves the labels of one side down until none touches the one above it. `sequence` is from top to bottom.
void spread(std::vector<RadarLabel>& labels, const std::vector<std::size_t>& sequence) {
  std::optional<int> free_from;
  for (const std::size_t i : sequence) {
    RadarLabel& label = labels[i];
    if (free_from && top(label) < *free_from) {
      label.moved = *free_from - top(label) > far;
      label.first.y += *free_from - top(label);
    }
    free_from = bottom(label) + label_space;
  }
}

/// A label straight below stays below those of both sides.
void sink(std::vector<RadarLabel>& labels) {
  int lowest = 0;
  for (const RadarLabel& label : labels) {
    if (label.align != Align::middle) lowest = std::max(lowest, bottom(label));
  }
  for (RadarLabel& label : labels) {
    if (label.align != Align::middle || label.first.y < 0 || top(label) >= lowest) continue;
    label.moved = lowest - top(label) > far;
    label.first.y += lowest - top(label);
  }
}

std::vector<RadarLabel> labels(const std::vector<RadarAxis>& axes) {
  const std::size_t count = axes.size();
  std::vector<RadarLabel> all;
  all.reserve(count);
  for (std::size_t k = 0; k < count; ++k) {
    all.push_back(placed(axes[k].label, on_circle(k, count, radar_radius + label_gap)));
  }
  std::vector<std::size_t> right;
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool on_top = i == 0;  // both sides begin below it
    if (all[i].align == Align::start || on_top) right.push_back(i);
    if (all[i].align == Align::end) left.insert(left.begin(), i);
  }
  if (!all.empty()) left.insert(left.begin(), 0);
  spread(all, right);
  spread(all, left);
  sink(all);
  return all;
}

void enclose(Radar& radar, Point least, Point most) {
  radar.least = {std::min(radar.least.x, least.x), std::min(radar.least.y, least.y)};
  radar.most = {std::max(radar.most.x, most.x), std::max(radar.most.y, most.y)};
}

void enclose(Radar& radar, const RadarLabel& label) {
  int width = 0;
  for (const std::string& line : label.lines) width = std::max(width, widest(line));
  const int before = label.align == Align::start ? 0 : label.align == Align::end ? width : (width + 1) / 2;
  enclose(radar, {label.first.x - before, top(label)}, {label.first.x - before + width, bottom(label)});
}

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

Point on_circle(std::size_t k, std::size_t n, int radius) {
  if (2 * k > n) {  // the left half mirrors the right one, however its halves are rounded
    const Point mirrored = on_circle(n - k, n, radius);
    return {-mirrored.x, mirrored.y};
  }
  const util::Direction direction = util::direction(k, n);
  return {static_cast<int>(std::lround(radius * direction.x)),
          static_cast<int>(std::lround(radius * direction.y))};
}

std::string coordinate(int tenths) {
  std::string text = std::to_string(std::abs(tenths) / 10);
  if (tenths % 10 != 0) text += '.' + std::to_string(std::abs(tenths) % 10);
  return tenths < 0 ? '-' + text : text;
}

int widest(std::string_view line) {
  constexpr int other_column = 112;  // letters of other scripts
  int width = 0;
  std::string others;
  for (const char c : line) {
    if (static_cast<unsigned char>(c) < 0x80) {
      width += width_at_most(c);
    } else {
      others += c;
    }
  }
  return (width + util::text_width(others) * other_column) * font_size / 100;
}

std::vector<std::string> lettered(std::string_view text, int columns) {
  return util::wrap(util::printable(text), columns);
}

Radar radar(const std::vector<RadarAxis>& axes, std::size_t outlines) {
  Radar result;
  const std::size_t count = axes.size();
  result.outlines.resize(outlines);
  for (std::size_t k = 0; k < count; ++k) {
    result.ends.push_back(on_circle(k, count, radar_radius));
    for (std::size_t o = 0; o < outlines; ++o) {
      const int rating = axes[k].ratings[o];
      result.outlines[o].push_back(on_circle(k, count, radar_radius * rating / 100));
    }
  }
  result.labels = labels(axes);
  enclose(result, {-radar_radius, -radar_radius}, {radar_radius, radar_radius});
  for (const RadarLabel& label : result.labels) enclose(result, label);
  return result;
}

RadarChart radar_chart(const Recommendation& r) {
  const std::vector<ProfileAxis> all = profile_axes(r);
  RadarChart chart{.alternatives = compared(r), .axes = weightiest(all, most_axes), .geometry = {}};
  chart.left_out = all.size() - chart.axes.size();
  std::vector<RadarAxis> axes;
  axes.reserve(chart.axes.size());
  for (const ProfileAxis& axis : chart.axes) {
    RadarAxis drawn{std::string{r.kb->criteria[axis.criterion].name}, {}};
    for (const Index a : chart.alternatives) {
      drawn.ratings.push_back(static_cast<int>(util::rounded_ratio(axis.ratings[a], r.kb->scale, 1)));
    }
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
      ratings.push_back(
          fmt::format("{} {}", kb.alternatives[a].name, util::decimal_text(axis.ratings[a], kb.scale)));
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
