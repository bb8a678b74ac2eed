#include <algorithm>

#include <fmt/format.h>

#include "report/blocks.hpp"
#include "report/html.hpp"
#include "report/recommendation/sections.hpp"
#include "report/recommendation/words.hpp"
#include "report/words.hpp"
#include "util/markdown.hpp"

namespace langpick::report {

namespace {

constexpr std::size_t most_reasons_told = 6;  // of each side in text; the rest is summed up in one line

/// What speaks for one of the two: a list in text, a table in Markdown.
class ReasonList {
 public:
  ReasonList(Blocks& out, const Recommendation& r, Citations& cited)
      : out_(out), r_(r), kb_(*r.kb), cited_(cited) {}

  void write(std::string heading, bool for_leader, Medium medium) {
    const Side found = side(r_, for_leader);
    if (found.answers.empty() && found.base_criteria.empty()) return;
    out_.heading(std::move(heading));
    if (medium == Medium::markdown) return out_.picture({}, reason_table(found));
    list_reasons(found, for_leader ? Mark::good : Mark::bad);
  }

 private:
  /// The weightiest of one side, each with its reason and sources below it, and what the rest comes to.
  void list_reasons(const Side& reasons, Mark mark) {
    const std::size_t shown = std::min(reasons.answers.size(), most_reasons_told);
    for (const Contribution& c : std::span{reasons.answers}.first(shown)) {
      out_.item(origin_words(r_, c), mark, signed_points(c.numerator));
      out_.item(std::string{reason(r_, c)}, Mark::why, {}, cited(c));
    }
    const std::size_t rest = reasons.answers.size() - shown;
    if (rest > 0) {
      std::int64_t sum = 0;
      for (const Contribution& c : std::span{reasons.answers}.last(rest)) sum += c.numerator;
      out_.item(
          rest == 1 ? "1 more reason, a smaller one" : fmt::format("{} more reasons, each smaller", rest),
          mark, signed_points(sum));
    }
    if (!reasons.base_criteria.empty()) out_.item(base_words(reasons), mark, signed_points(reasons.base));
  }

  [[nodiscard]] std::string reason_table(const Side& reasons) {
    std::string table = "| Points | Criterion | Answer | Why |\n|---:|---|---|---|\n";
    for (const Contribution& c : reasons.answers) {
      std::string answer;
      if (c.question) {
        const Question& question = kb_.questions[*c.question];
        answer =
            fmt::format("`{}`: {} ", question.id, util::markdown_escaped(question.options[*c.option].label));
      }
      table += fmt::format("| {} | {} | {}| {} |\n", signed_points(c.numerator),
                           util::markdown_escaped(kb_.criteria[c.criterion].name), answer,
                           util::markdown_escaped(with_sources(std::string{reason(r_, c)}, cited(c), "()")));
    }
    if (!reasons.base_criteria.empty()) {
      table += fmt::format("| {} | | | {} |\n", signed_points(reasons.base),
                           util::markdown_escaped(base_words(reasons)));
    }
    return table;
  }

  [[nodiscard]] std::string base_words(const Side& reasons) const {
    std::vector<std::string> names;
    for (const Index c : reasons.base_criteria) names.emplace_back(kb_.criteria[c].name);
    return fmt::format("{}: {}", report::base_words(names.size()), listed(names));
  }
  std::vector<std::string_view> cited(const Contribution& c) {
    return ids_of(kb_, cited_.add(sources(r_, c)));
  }
  [[nodiscard]] std::string signed_points(std::int64_t numerator) const {
    return decimal(tenths(numerator, r_.divisor), true);
  }

  Blocks& out_;
  const Recommendation& r_;
  const KnowledgeBase& kb_;
  Citations& cited_;
};

constexpr std::size_t most_steps = 8;  // of each side; the rest is one step
constexpr std::int64_t canvas = 1000;

/// One step from where the steps before it ended. Numerators are over `Recommendation::divisor`.
struct WaterfallStep {
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::vector<const Contribution*> parts;  ///< one, or those that `words` name together
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

  [[nodiscard]] const std::vector<WaterfallStep>& steps() const { return steps_; }
  /// Where a numerator lies on the canvas, from the least to the greatest that is reached.
  [[nodiscard]] std::int64_t position(std::int64_t numerator) const {
    return least_ == greatest_ ? 0 : (numerator - least_) * canvas / (greatest_ - least_);
  }

 private:
  void add(std::vector<const Contribution*> parts, std::string words = {}) {
    std::int64_t to = reached_;
    for (const Contribution* part : parts) to += part->numerator;
    steps_.push_back({reached_, to, std::move(parts), std::move(words)});
    reached_ = to;
    least_ = std::min(least_, to);
    greatest_ = std::max(greatest_, to);
  }

  void add_base(const Recommendation& r) {
    std::vector<const Contribution*> parts;
    for (const Contribution& c : r.contributions) {
      if (!c.question) parts.push_back(&c);
    }
    if (parts.empty() || r.kb->questions.empty()) return;  // without questions each is a step of its own
    const auto points = [&](std::int64_t numerator) { return decimal(tenths(numerator, r.divisor), true); };
    std::string words = fmt::format("{}: {} for {} and {} for {}", base_words(parts.size()),
                                    points(for_.base), r.kb->alternatives[*r.leader].name,
                                    points(against_.base), r.kb->alternatives[*r.rival].name);
    add(std::move(parts), std::move(words));
  }

  void add_side(const Side& reasons) {
    // one more takes no more room than saying that there is one more
    const std::size_t all = reasons.answers.size();
    const std::size_t shown = all == most_steps + 1 ? all : std::min(all, most_steps);
    for (const Contribution& c : std::span{reasons.answers}.first(shown)) add({&c});
    std::vector<const Contribution*> rest;
    for (const Contribution& c : std::span{reasons.answers}.subspan(shown)) rest.push_back(&c);
    if (rest.empty()) return;
    std::string words = fmt::format("{} more reasons, each smaller", rest.size());
    add(std::move(rest), std::move(words));
  }

  Side for_;
  Side against_;
  std::vector<WaterfallStep> steps_;
  std::int64_t reached_ = 0;
  std::int64_t least_ = 0;
  std::int64_t greatest_ = 0;
};

void draw_step(Markup& out, const Waterfall& waterfall, std::string_view style, std::int64_t from,
               std::int64_t to) {
  const std::int64_t left = waterfall.position(std::min(from, to));
  const std::int64_t width = std::max<std::int64_t>(3, waterfall.position(std::max(from, to)) - left);
  const std::string zero = std::to_string(waterfall.position(0));
  html::begin_decoration(out, "step", "0 0 1000 14");
  out.empty("line", {{"class", "zero"}, {"x1", zero}, {"x2", zero}, {"y1", "0"}, {"y2", "14"}});
  out.empty("rect", {{"class", style},
                     {"x", std::to_string(std::min(left, canvas - width))},
                     {"y", "2"},
                     {"width", std::to_string(width)},
                     {"height", "10"}});
  out.close();
}

void write_row(const html::Writing& w, const Waterfall& waterfall, const WaterfallStep& step) {
  const std::int64_t numerator = step.to - step.from;
  const auto points = [&](std::int64_t of) { return decimal(tenths(of, w.r.divisor), true); };
  const auto criterion = [&](const Contribution& c) { return w.r.kb->criteria[c.criterion].name; };
  w.out.open("li").open("p");
  w.out.element("strong", step.words.empty() ? criterion(*step.parts.front()) : step.words).text(" ");
  w.out.element("span", {{"class", "number"}}, points(numerator)).close();
  draw_step(w.out, waterfall, numerator < 0 ? "against" : "for", step.from, step.to);
  if (!step.words.empty()) {
    w.out.open("details").element("summary", "Each of them").open("ul");
    for (const Contribution* c : step.parts) {
      w.out.element("li", fmt::format("{}: {}", origin_words(w.r, *c), points(c->numerator)));
    }
    w.out.close().close();
  } else {
    const Contribution& c = *step.parts.front();
    w.out.open("div", {{"class", "why"}});
    if (c.question) {
      const Question& question = w.r.kb->questions[*c.question];
      w.out.open("p", {{"class", "aside"}}).text(question.title);
      w.out.text(" ").element("strong", question.options[*c.option].label).close();
    }
    w.out.open("p").text(reason(w.r, c));
    html::cite(w.out, ids_of(*w.r.kb, w.citations.add(sources(w.r, c))));
    w.out.close().close();
  }
  w.out.close();
}

/// From what every project weighs, answer by answer, to the lead.
void write_waterfall(const html::Writing& w) {
  const Waterfall waterfall{w.r};
  w.out.element(
      "p", {{"class", "aside"}},
      fmt::format("Answer by answer to the lead, in points. Filled bars speak for {}, hollow ones for {}.",
                  w.name(*w.r.leader), w.name(*w.r.rival)));
  w.out.open("ol", {{"class", "waterfall"}});
  for (const WaterfallStep& step : waterfall.steps()) write_row(w, waterfall, step);
  w.out.open("li", {{"class", "total"}}).open("p").element("strong", "The lead").text(" ");
  w.out.element("span", {{"class", "number"}}, decimal(lead_tenths(w.r), true)).close();
  draw_step(w.out, waterfall, w.r.lead < 0 ? "against" : "for", 0, w.r.lead);
  w.out.close().close();
}

}  // namespace

void write_reasons(Blocks& out, const Recommendation& r, Citations& cited, Medium medium) {
  if (!r.leader || (medium == Medium::html && r.divisor == 0)) return;
  if (medium == Medium::html) {
    out.heading(lead_words(r), "reasons");
    Markup drawn;
    write_waterfall({drawn, r, cited});
    out.picture(std::move(drawn));
  } else {
    ReasonList list{out, r, cited};
    list.write(lead_words(r), true, medium);
    list.write(against_words(r), false, medium);
  }
  if (std::string words = left_out_words(r); !words.empty()) out.aside(std::move(words));
}

}  // namespace langpick::report
