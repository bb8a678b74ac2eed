#pragma once
/// A radar chart's geometry: where rings, outlines and labels go. What it looks like is `radar_drawing`'s
/// part.

#include <cstdint>
#include <string>
#include <vector>

#include "report/svg/plane.hpp"

namespace langpick::report::svg {

inline constexpr int radar_radius = 1150;  ///< of the ring for 100, in tenths of the drawing's unit

struct RadarAxis {
  std::string label;         ///< any text of any length
  std::vector<int> ratings;  ///< 0..100, one per outline
};

enum class Align : std::uint8_t { start, middle, end };

/// The lines of one label, `line_height` apart.
struct RadarLabel {
  Point first;  ///< the first line's baseline, where `align` says: at its start, middle or end
  Align align = Align::middle;
  std::vector<std::string> lines;
  bool moved = false;  ///< away from its axis, to make room: a line has to lead there
};

/// All around the origin.
struct Radar {
  std::vector<Point> ends;                   ///< of the axes, clockwise from the top
  std::vector<std::vector<Point>> outlines;  ///< per outline a corner on each axis
  std::vector<RadarLabel> labels;            ///< per axis; none touches another
  Point least;                               ///< the corners of what holds everything, the labels whole
  Point most;
};

/// Cannot fail: without axes there is nothing but the empty circle.
[[nodiscard]] Radar radar(const std::vector<RadarAxis>& axes, std::size_t outlines);

}  // namespace langpick::report::svg
