#include "report/svg/radar.hpp"

#include <algorithm>
#include <optional>

#include "report/svg/lettering.hpp"

namespace langpick::report::svg {

namespace {

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

}  // namespace

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

}  // namespace langpick::report::svg
