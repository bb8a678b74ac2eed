#include <algorithm>

#include <fmt/format.h>

#include "report/facts.hpp"
#include "report/html/frame.hpp"
#include "report/page.hpp"
#include "report/recommendation/html/parts.hpp"
#include "report/recommendation/words.hpp"

namespace langpick::report::html {

namespace {

constexpr std::size_t most_steps = 8;  // of each side; the rest is one step
constexpr std::int64_t canvas = 1000;

/// One step from where the steps before it ended. Numerators are over `Recommendation::divisor`.
struct Step {
  std::int64_t from = 0;
  std::int64_t to = 0;
  const Contribution* because = nullptr;  ///< null: `words` say what it is
  std::string words;
};

class Waterfall {
 public:
  explicit Waterfall(const Recommendation& r) : for_(side(r, true)), against_(side(r, false)) {
    add_base(r);
    add_side(for_);
    add_side(against_);
  }
  Waterfall(const Waterfall&) = delete;  // the steps point into the sides
  Waterfall& operator=(const Waterfall&) = delete;

  [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
  /// Where a numerator lies on the canvas, from the least to the greatest that is reached.
  [[nodiscard]] std::int64_t position(std::int64_t numerator) const {
    return least_ == greatest_ ? 0 : (numerator - least_) * canvas / (greatest_ - least_);
  }

 private:
  void add(std::int64_t numerator, const Contribution* because, std::string words) {
    const std::int64_t to = reached_ + numerator;
    steps_.push_back({reached_, to, because, std::move(words)});
    reached_ = to;
    least_ = std::min(least_, to);
    greatest_ = std::max(greatest_, to);
  }

  void add_base(const Recommendation& r) {
    if (for_.base_criteria + against_.base_criteria == 0) return;
    const auto points = [&](std::int64_t numerator) { return decimal(tenths(numerator, r.divisor), true); };
    add(for_.base + against_.base, nullptr,
        fmt::format("{}: {} for {} and {} for {}", base_words(for_.base_criteria + against_.base_criteria),
                    points(for_.base), r.kb->alternatives[*r.leader].name, points(against_.base),
                    r.kb->alternatives[*r.rival].name));
  }

  void add_side(const Side& reasons) {
    // one more takes no more room than saying that there is one more
    const std::size_t all = reasons.answers.size();
    const std::size_t shown = all == most_steps + 1 ? all : std::min(all, most_steps);
    for (const Contribution& c : std::span{reasons.answers}.first(shown)) add(c.numerator, &c, {});
    const std::size_t rest = all - shown;
    if (rest == 0) return;
    std::int64_t sum = 0;
    for (const Contribution& c : std::span{reasons.answers}.last(rest)) sum += c.numerator;
    add(sum, nullptr, fmt::format("{} more reasons, each smaller", rest));
  }

  Side for_;
  Side against_;
  std::vector<Step> steps_;
  std::int64_t reached_ = 0;
  std::int64_t least_ = 0;
  std::int64_t greatest_ = 0;
};

void draw_step(Markup& out, const Waterfall& waterfall, std::string_view style, std::int64_t from,
               std::int64_t to) {
  const std::int64_t left = waterfall.position(std::min(from, to));
  const std::int64_t width = std::max<std::int64_t>(3, waterfall.position(std::max(from, to)) - left);
  const std::string zero = std::to_string(waterfall.position(0));
  begin_decoration(out, "step", "0 0 1000 14");
  out.empty("line", {{"class", "zero"}, {"x1", zero}, {"x2", zero}, {"y1", "0"}, {"y2", "14"}});
  out.empty("rect", {{"class", style},
                     {"x", std::to_string(std::min(left, canvas - width))},
                     {"y", "2"},
                     {"width", std::to_string(width)},
                     {"height", "10"}});
  out.close();
}

void write_row(const Writing& w, const Waterfall& waterfall, const Step& step) {
  const std::int64_t numerator = step.to - step.from;
  w.out.open("li").open("p").open("strong");
  if (step.because != nullptr) {
    w.out.text(w.r.kb->criteria[step.because->criterion].name);
  } else {
    w.out.text(step.words);
  }
  w.out.close().text(" ");
  w.out.element("span", {{"class", "number"}}, decimal(tenths(numerator, w.r.divisor), true)).close();
  draw_step(w.out, waterfall, numerator < 0 ? "against" : "for", step.from, step.to);
  if (step.because != nullptr) {
    const Contribution& c = *step.because;
    const Question& question = w.r.kb->questions[*c.question];
    w.out.open("div", {{"class", "why"}}).open("p", {{"class", "aside"}}).element("code", question.id);
    w.out.text(": ").text(question.options[*c.option].label).close();
    w.out.open("p").text(reason(w.r, c));
    cite(w, sources(w.r, c));
    w.out.close().close();
  }
  w.out.close();
}

}  // namespace

void write_waterfall(const Writing& w) {
  if (!w.r.leader || w.r.divisor == 0) return;
  const Waterfall waterfall{w.r};
  begin_section(w.out, "reasons", lead_words(w.r));
  w.out.element(
      "p", {{"class", "aside"}},
      fmt::format("Answer by answer to the lead, in points. Filled bars speak for {}, hollow ones for {}.",
                  w.name(*w.r.leader), w.name(*w.r.rival)));
  w.out.open("ol", {{"class", "waterfall"}});
  for (const Step& step : waterfall.steps()) write_row(w, waterfall, step);
  w.out.open("li", {{"class", "total"}}).open("p").element("strong", "The lead").text(" ");
  w.out.element("span", {{"class", "number"}}, decimal(tenths(w.r.lead, w.r.divisor), true)).close();
  draw_step(w.out, waterfall, w.r.lead < 0 ? "against" : "for", 0, w.r.lead);
  w.out.close().close();
  end_section(w.out);
}

}  // namespace langpick::report::html
