#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "langpick/report.hpp"
#include "report/page.hpp"
#include "report/precedents.hpp"
#include "report/recommendation/words.hpp"
#include "report/words.hpp"
#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

namespace {

constexpr std::size_t most_reasons_told = 6;    // of each side; the rest is summed up in one line
constexpr std::size_t most_flip_sets_told = 6;  // what-if and JSON have them all

/// One report in the making: the page, and the sources cited so far.
class TextReport {
 public:
  TextReport(const Recommendation& r, const TextStyle& style) : r_(r), kb_(*r.kb), page_(style) {}

  std::string write(std::string_view kb_file) &&;

 private:
  void verdict();
  void scores();
  void combination();
  void reasons(std::string_view heading, bool for_leader);
  void disagreement();
  void contradictions();
  void outside_case(const OutsideCase& outside);
  void other_places();
  void precedents();
  void warnings();
  void open_questions();
  void what_would_change_it();
  void numbered_steps();
  void reproduce(std::string_view kb_file);
  void cited_sources();

  [[nodiscard]] std::string name(Index alternative) const {
    return std::string{kb_.alternatives[alternative].name};
  }
  std::string citation(std::span<const Index> sources);

  const Recommendation& r_;
  const KnowledgeBase& kb_;
  Page page_;
  Citations cited_;
};

void TextReport::verdict() {
  page_.paragraph("", headline_text(r_), Tone::plain, Tone::strong);
  for (const std::string& sentence : verdict_sentences(r_)) page_.paragraph("", sentence);
  for (const std::string& sentence : firmness_sentences(r_)) page_.paragraph("", sentence);
}

void TextReport::outside_case(const OutsideCase& outside) {
  const auto list = [&](const std::vector<Ground>& grounds, Tone tone) {
    for (const Ground& ground : grounds) {
      const std::string points = points_words(ground);
      page_.paragraph(points.empty() ? "  - " : fmt::format("  {}  ", right_aligned(points, 5)),
                      fmt::format("{} {}", reason(r_, ground), citation(sources(ground))), tone);
    }
  };
  list(outside.grounds, Tone::good);
  list(outside.counter_grounds, Tone::bad);
}

/// Rules that point elsewhere, or nearly do, without having decided.
void TextReport::other_places() {
  const std::span<const OutsideCase> others = other_cases(r_);
  if (others.empty()) return;
  page_.heading("Other places to look");
  for (const OutsideCase& outside : others) {
    page_.paragraph("  ", case_words(r_, outside), Tone::plain, Tone::strong);
    outside_case(outside);
  }
}

void TextReport::precedents() {
  if (r_.like_cases.nearest.empty()) return;
  page_.heading(precedents_heading);
  for (const Likeness& likeness : r_.like_cases.nearest) {
    const Precedent& precedent = kb_.precedents[likeness.precedent];
    page_.paragraph(fmt::format("  {}: ", chosen_name(kb_, precedent)), project_words(precedent),
                    Tone::strong);
    page_.paragraph("    ", likeness_words(kb_, likeness));
    page_.paragraph("    ", fmt::format("[precedent:{}] {}", precedent.id, source_words(precedent)),
                    Tone::plain, Tone::faint);
  }
  page_.paragraph("  ", nearest_words(r_));
}

void TextReport::scores() {
  page_.heading("Scores, 0 to 100");
  int name_width = 0;
  for (const Standing& s : r_.standings) {
    name_width = std::max(name_width, util::text_width(name(s.alternative)));
  }
  name_width = std::min(name_width, page_.width() / 2 - 5);
  const int bar_width = page_.width() - name_width - 11;
  for (const Standing& s : r_.standings) {
    const Tone tone = !s.eligible() ? Tone::faint : s.alternative == r_.leader ? Tone::good : Tone::plain;
    const std::string filled = bar(s.points, r_.divisor * max_rating, bar_width);
    page_.line(fmt::format("  {}  {}  {}", fitted(util::printable(name(s.alternative)), name_width),
                           right_aligned(decimal(tenths(s.points, r_.divisor)), 5),
                           page_.toned(tone, filled)));
    if (!s.eligible()) {
      page_.paragraph(std::string(static_cast<std::size_t>(name_width) + 4, ' '), exclusion_words(r_, s),
                      Tone::plain, Tone::faint);
    }
  }
}

void TextReport::combination() {
  const std::span<const Part> by_part = parts(r_);
  if (by_part.empty() || r_.outside) return;
  page_.heading("What belongs where");
  for (const Part& part : by_part) {
    page_.paragraph(fmt::format("  {}: ", name(part.alternative)), part.text, Tone::strong);
  }
  const std::span<const Join> joins = kb_.alternatives[*r_.leader].joins;
  if (joins.empty()) return;
  page_.heading("How to join them");
  for (const Join& join : joins) {
    page_.paragraph("  ", fmt::format("{}. {} Cost: {} {}", join.name, join.description, join.cost,
                                      citation(join.sources)));
  }
}

/// "[guide-2026, deep-dive-2026]", and remembers them for the list at the end.
std::string TextReport::citation(std::span<const Index> sources) {
  if (sources.empty()) return {};
  cited_.add(sources);
  return fmt::format("[{}]", source_ids(kb_, sources));
}

void TextReport::reasons(std::string_view heading, bool for_leader) {
  const Side reasons = side(r_, for_leader);
  if (reasons.answers.empty() && reasons.base_criteria == 0) return;
  page_.heading(heading);
  const Tone tone = for_leader ? Tone::good : Tone::bad;
  const auto points = [&](std::int64_t numerator) {
    return fmt::format("  {}  ", right_aligned(decimal(tenths(numerator, r_.divisor), true), 5));
  };
  const std::size_t shown = std::min(reasons.answers.size(), most_reasons_told);
  for (const Contribution& c : std::span{reasons.answers}.first(shown)) {
    page_.paragraph(points(c.numerator), origin_words(r_, c), tone);
    page_.paragraph("         ", fmt::format("{} {}", reason(r_, c), citation(sources(r_, c))), Tone::plain,
                    Tone::faint);
  }
  const std::size_t rest = reasons.answers.size() - shown;
  if (rest > 0) {
    std::int64_t sum = 0;
    for (const Contribution& c : std::span{reasons.answers}.last(rest)) sum += c.numerator;
    page_.paragraph(points(sum),
                    fmt::format("{} more {}, each smaller", rest, rest == 1 ? "reason" : "reasons"), tone);
  }
  if (reasons.base_criteria > 0)
    page_.paragraph(points(reasons.base), base_words(reasons.base_criteria), tone);
}

void TextReport::disagreement() {
  const std::vector<Disagreement> all = disagreements(r_);
  if (all.empty()) return;
  page_.heading("Where the sources disagree");
  for (const Disagreement& d : all) {
    page_.paragraph("  ", kb_.questions[d.question].options[d.option].label, Tone::plain, Tone::strong);
    for (const Evidence& evidence : d.claims) {
      page_.paragraph(fmt::format("    {}: ", name(evidence.alternative)),
                      fmt::format("{} {}", evidence.claim.text, citation(evidence.claim.sources)));
    }
  }
}

void TextReport::contradictions() {
  if (r_.contradictions.empty()) return;
  page_.paragraph("", contradiction_heading, Tone::plain, Tone::strong);
  for (const Index rule : r_.contradictions) {
    page_.paragraph("  ! ", fmt::format("{} {}", kb_.rules[rule].message, citation(kb_.rules[rule].sources)),
                    Tone::bad);
  }
  page_.blank();
}

void TextReport::warnings() {
  if (r_.warnings.empty()) return;
  page_.heading("Mind");
  for (const Index rule : r_.warnings) {
    page_.paragraph("  ! ", fmt::format("{} {}", kb_.rules[rule].message, citation(kb_.rules[rule].sources)),
                    Tone::bad);
  }
}

void TextReport::open_questions() {
  if (r_.unanswered.empty()) return;
  page_.heading(fmt::format("Not answered, {} of {}", r_.unanswered.size(), r_.applicable));
  std::string flags;
  for (const Index q : r_.unanswered)
    flags += fmt::format("{}--{}", flags.empty() ? "" : " ", kb_.questions[q].id);
  page_.paragraph("  ", flags, Tone::plain, Tone::faint);
}

void TextReport::what_would_change_it() {
  page_.heading("What would change it");
  write_flip_sets(page_, r_, r_.flip_sets, {}, most_flip_sets_told);
  for (const std::string& sentence : open_question_sentences(r_)) page_.paragraph("  ", sentence);
}

void TextReport::numbered_steps() {
  const std::vector<std::string> steps = next_steps(r_);
  if (steps.empty()) return;
  page_.heading("Next");
  for (std::size_t i = 0; i < steps.size(); ++i) page_.paragraph(fmt::format("  {}. ", i + 1), steps[i]);
}

void TextReport::reproduce(std::string_view kb_file) {
  page_.heading("The same again");
  std::string line = "  ";
  for (const std::string& piece : reproducing_command(r_, kb_file)) {
    // broken only where a shell goes on reading: what is copied from here has to run
    if (line != "  " && util::text_width(line) + util::text_width(piece) + 3 > page_.width()) {
      page_.line(line + " \\");
      line = "    ";
    }
    line += (line.ends_with("  ") ? "" : " ") + util::printable(piece);
  }
  page_.line(line);
}

void TextReport::cited_sources() {
  if (cited_.all().empty()) return;
  page_.heading("Sources");
  for (const Index source : cited_.all()) {
    const Source& s = kb_.sources[source];
    page_.paragraph("  ", fmt::format("[{}] {}", s.id, source_words(s)), Tone::plain, Tone::faint);
  }
}

std::string TextReport::write(std::string_view kb_file) && {
  contradictions();
  verdict();
  if (r_.outside) {
    page_.heading(case_words(r_, r_.outside_cases.front()));
    outside_case(r_.outside_cases.front());
  }
  scores();
  combination();
  if (r_.leader) {
    reasons(lead_words(r_), true);
    reasons(fmt::format("What speaks for {}", name(*r_.rival)), false);
  }
  other_places();
  precedents();
  disagreement();
  warnings();
  open_questions();
  what_would_change_it();
  numbered_steps();
  reproduce(kb_file);
  cited_sources();
  return std::move(page_).take();
}

}  // namespace

std::string recommendation_text(const Recommendation& r, std::string_view kb_file, const TextStyle& style) {
  return TextReport{r, style}.write(kb_file);
}

}  // namespace langpick::report
