#pragma once
/// Coordinates of drawings: integers, so that the same drawing has the same bytes everywhere.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/markup.hpp"
#include "report/profile.hpp"

namespace langpick::report::svg {

/// In tenths of the drawing's unit; y grows downwards.
struct Point {
  int x = 0;
  int y = 0;

  friend bool operator==(const Point&, const Point&) = default;
};

/// The `k`-th of `n` points spread evenly on a circle around the origin, clockwise from the top. The same on
/// every machine. Precondition: k < n, 0 <= radius < 10^6.
[[nodiscard]] Point on_circle(std::size_t k, std::size_t n, int radius);

/// Tenths as they are written in SVG: "12.5", "-0.5", "3".
[[nodiscard]] std::string coordinate(int tenths);

inline constexpr int font_size = 120;    ///< of all lettering, in tenths of the drawing's unit
inline constexpr int line_height = 150;  ///< from line to line

/// What a line takes at most, in tenths of the drawing's unit, in any of the usual fonts without serifs.
[[nodiscard]] int widest(std::string_view line);

/// `text`, made printable, in lines of about `columns` characters, broken between words where that is
/// possible. Nothing is left out.
[[nodiscard]] std::vector<std::string> lettered(std::string_view text, int columns);

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

inline constexpr std::size_t most_axes = 10;  ///< of a chart that can still be read

/// What is drawn: the weightiest criteria of a decision, in the knowledge base's order, and who is compared.
struct RadarChart {
  std::vector<Index> alternatives;  ///< one outline each: at most three, told apart by `outline_class`
  std::vector<ProfileAxis> axes;
  std::size_t left_out = 0;  ///< criteria that have weight and no axis
  Radar geometry;
};
[[nodiscard]] RadarChart radar_chart(const Recommendation& r);

/// Rules of CSS for what `draw_radar` and `draw_sample` write. They use the custom properties --ink, --faint,
/// --line, --first, --second and --third, which are colours. Outlines differ in dashes and markers, too.
inline constexpr const char* radar_style =
    ".radar text{font-size:12px;fill:var(--ink)}"
    ".ring,.axis,.lead{fill:none;stroke:var(--line);stroke-width:1}"
    ".outline{fill:none;stroke-width:2.25;stroke-linejoin:round}.marker{stroke:none}"
    ".o1{stroke:var(--first)}.o1.outline{fill:var(--first);fill-opacity:.13}"
    ".o2{stroke:var(--second);stroke-dasharray:7 4}.o3{stroke:var(--third);stroke-dasharray:2 4}"
    ".m1{fill:var(--first)}.m2{fill:var(--second)}.m3{fill:var(--third)}";

/// Rings, axes, outlines with markers, and labels, around the origin.
void draw_radar(Markup& out, const RadarChart& chart);

/// A piece of the outline of the `position`-th alternative with its marker, 36 by 12 units from `left`, its
/// middle at `middle`, both in tenths.
void draw_sample(Markup& out, std::size_t position, Point at);

/// "Predictable latency: Rust 95, Go 60. …": the chart in words.
[[nodiscard]] std::string chart_words(const KnowledgeBase& kb, const RadarChart& chart);

/// "The 10 criteria that weigh most here, of 15, rated from 0 in the centre to 100 at the rim."
[[nodiscard]] std::string axes_words(const RadarChart& chart);

}  // namespace langpick::report::svg
