#include <algorithm>

#include <fmt/format.h>

#include "report/choice_words.hpp"
#include "report/html/frame.hpp"
#include "report/page.hpp"
#include "report/recommendation/html/parts.hpp"
#include "util/rounding.hpp"

namespace langpick::report::html {

namespace {

constexpr std::size_t most_flip_sets_drawn = 4;
constexpr std::size_t most_intervals = 8;
constexpr std::int64_t least_scale = 200;  // percent
constexpr std::int64_t most_scale = 1000;

void write_flip_sets(const Writing& w) {
  const KnowledgeBase& kb = *w.r.kb;
  const FlipSets& sets = w.r.flip_sets;
  w.out.element("p", flip_sets_summary(w.r, sets, {}));
  if (sets.sets.empty()) return;
  w.out.open("ul", {{"class", "flips"}});
  for (std::size_t i = 0; i < std::min(sets.sets.size(), most_flip_sets_drawn); ++i) {
    w.out.open("li").open("span");
    for (const Flip& flip : sets.sets[i].flips) {
      const Question& question = kb.questions[flip.question];
      w.out.open("span", {{"class", "flip"}}).element("code", question.id).text(" ");
      w.out.element("b", option_ids(question, flip.to)).text(" instead of ");
      w.out.text(option_ids(question, flip.from)).close().text(" ");
    }
    w.out.close().element("strong", "→ " + choice_name(kb, sets.sets[i].choice)).close();
  }
  w.out.close();
  const std::string rest = flip_sets_rest(sets, most_flip_sets_drawn);
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
  out.empty("rect", {{"class", "fill leads"},
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
  w.out.open("thead").open("tr").element("th", {{"scope", "col"}}, "Criterion, the most critical first");
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

void write_changes(const Writing& w, const Stability& stability) {
  begin_section(w.out, "changes", "What would change it");
  write_flip_sets(w);
  for (const std::string& sentence : open_question_sentences(w.r)) w.out.element("p", sentence);
  if (!w.r.outside) write_stability(w, stability);
  end_section(w.out);
}

}  // namespace langpick::report::html
