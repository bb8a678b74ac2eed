#include "report/svg.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "langpick/report.hpp"
#include "report/page.hpp"
#include "report/style.hpp"
#include "report/words.hpp"

namespace langpick::report {

namespace {

using svg::coordinate;
using svg::Point;

constexpr int frame = 240;
constexpr int title_columns = 30;
constexpr int title_size = 220;  // of its letters
constexpr int note_columns = 60;
constexpr int sample_width = 480;

/// One line of text on the sheet.
struct Line {
  std::string_view style;
  Point at;
  std::string text;
};

/// The drawing: what stands above the radar chart and below it, and how large all of it is.
class Sheet {
 public:
  explicit Sheet(const Recommendation& r) : r_(r), chart_(svg::radar_chart(r)) {
    left_ = chart_.geometry.least.x;
    right_ = chart_.geometry.most.x;
    lay_out_title();
    lay_out_legend();
  }

  [[nodiscard]] std::string drawn() const {
    const int width = right_ - left_ + 2 * frame;
    const int height = bottom_ - top_ + 2 * frame;
    const std::string corner_x = coordinate(left_ - frame);
    const std::string corner_y = coordinate(top_ - frame);
    const std::string box =
        fmt::format("{} {} {} {}", corner_x, corner_y, coordinate(width), coordinate(height));
    Markup out;
    out.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                     {"viewBox", box},
                     {"width", coordinate(width)},
                     {"height", coordinate(height)},
                     {"role", "img"},
                     {"aria-labelledby", "title description"}});
    out.element("title", {{"id", "title"}},
                fmt::format("{}: {}", subject_words(*r_.kb, r_.answers.project), headline_text(r_)));
    out.element("desc", {{"id", "description"}}, svg::chart_words(*r_.kb, chart_));
    out.open("style").raw("svg{").raw(light_theme);
    out.raw("font-family:Inter,system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}");
    out.raw("@media(prefers-color-scheme:dark){svg{").raw(dark_theme).raw("}}");
    out.raw(".sheet{fill:var(--paper)}.title{font-size:22px;font-weight:700;fill:var(--ink)}");
    out.raw(".name{font-size:12px;fill:var(--ink)}.note{font-size:12px;fill:var(--faint)}");
    out.raw(svg::radar_style).close();
    out.empty("rect", {{"class", "sheet"},
                       {"x", corner_x},
                       {"y", corner_y},
                       {"width", coordinate(width)},
                       {"height", coordinate(height)}});
    for (const Line& line : lines_) {
      out.element("text", {{"class", line.style}, {"x", coordinate(line.at.x)}, {"y", coordinate(line.at.y)}},
                  line.text);
    }
    svg::draw_radar(out, chart_);
    for (std::size_t i = 0; i < samples_.size(); ++i) svg::draw_sample(out, i, samples_[i]);
    out.close();
    return std::move(out).take();
  }

 private:
  /// From the last line, just above the chart, upwards.
  void lay_out_title() {
    constexpr int bold = title_size * 11 / 10;
    const std::vector<std::string> notes = svg::lettered(r_.kb->name, note_columns);
    const std::vector<std::string> title = svg::lettered(headline_text(r_), title_columns);
    const int lines = static_cast<int>(notes.size());
    const int title_lines = static_cast<int>(title.size());
    Point at{left_,
             chart_.geometry.least.y - frame - lines * svg::line_height - title_lines * title_size * 5 / 4};
    top_ = at.y;
    for (const std::string& line : title) {
      at.y += title_size * 5 / 4;
      add("title", line, {at.x, at.y - title_size / 4}, bold);
    }
    for (const std::string& line : notes) {
      at.y += svg::line_height;
      add("note", line, at);
    }
  }

  void lay_out_legend() {
    Point at{left_, chart_.geometry.most.y + frame};
    for (const Index a : chart_.alternatives) {
      samples_.push_back({at.x, at.y - svg::font_size / 3});
      const auto standing = std::ranges::find(r_.standings, a, &Standing::alternative);
      const std::string score = decimal(tenths(standing->points, r_.divisor));
      const std::string words = fmt::format("{} — score {}{}", r_.kb->alternatives[a].name, score,
                                            standing->eligible() ? "" : ", excluded");
      for (const std::string& line : svg::lettered(words, note_columns)) {
        add("name", line, {at.x + sample_width, at.y});
        at.y += svg::line_height;
      }
      at.y += svg::line_height / 4;
    }
    const std::string note =
        fmt::format("{} {} {}, as of {}.", svg::axes_words(chart_), r_.kb->id, r_.kb->version, r_.kb->as_of);
    for (const std::string& line : svg::lettered(note, note_columns)) {
      at.y += svg::line_height;
      add("note", line, at);
    }
    bottom_ = at.y + svg::line_height / 3;
  }

  void add(std::string_view style, const std::string& text, Point at, int size = svg::font_size) {
    right_ = std::max(right_, at.x + svg::widest(text) * size / svg::font_size);
    lines_.push_back({style, at, text});
  }

  const Recommendation& r_;
  const svg::RadarChart chart_;
  std::vector<Line> lines_;
  std::vector<Point> samples_;
  int left_ = 0;
  int right_ = 0;
  int top_ = 0;
  int bottom_ = 0;
};

}  // namespace

std::string recommendation_svg(const Recommendation& r) { return Sheet{r}.drawn(); }

}  // namespace langpick::report
