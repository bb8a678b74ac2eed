#pragma once
/// A radar chart of how alternatives are rated, as SVG.

#include <string>
#include <vector>

#include "report/markup.hpp"
#include "report/profile/axes.hpp"
#include "report/svg/radar.hpp"

namespace langpick::report::svg {

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
