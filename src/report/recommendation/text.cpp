#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>

#include <fmt/format.h>

#include "langpick/report.hpp"
#include "report/bar.hpp"
#include "report/choice_words.hpp"
#include "report/facts.hpp"
#include "report/page.hpp"
#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

namespace {

constexpr std::size_t most_reasons = 6;    // of each side; the rest is summed up in one line
constexpr std::size_t most_flip_sets = 6;  // what-if and JSON have them all

/// One report in the making: the page, and the sources cited so far.
class Report {
 public:
  Report(const Recommendation& r, const TextStyle& style) : r_(r), kb_(*r.kb), page_(style) {}

  std::string write(std::string_view kb_file) &&;

 private:
  void verdict();
  void firmness();
  void scores();
  void combination();
  void reasons(std::string_view heading, bool for_leader);
  void disagreement();
  void warnings();
  void open_questions();
  void what_would_change_it();
  void numbered_steps();
  void reproduce(std::string_view kb_file);
  void cited_sources();

  [[nodiscard]] std::string headline() const;
  [[nodiscard]] std::string comparison() const;
  [[nodiscard]] std::string exclusion(const Standing& standing) const;
  [[nodiscard]] std::string explanation() const;
  [[nodiscard]] std::string name(Index alternative) const {
    return std::string{kb_.alternatives[alternative].name};
  }
  [[nodiscard]] std::string origin(const Contribution& c) const;
  void base_terms(std::span<const Contribution> side, Tone tone);
  std::string citation(std::span<const Index> sources);

  const Recommendation& r_;
  const KnowledgeBase& kb_;
  Page page_;
  std::vector<Index> cited_;
};

std::string Report::headline() const {
  switch (r_.outcome) {
    case Outcome::recommend:
      return fmt::format("{} — {}", name(*r_.leader), strength_word(r_.strength));
    case Outcome::near_tie:
      if (r_.exact_tie) return fmt::format("{} and {} — an exact tie", name(*r_.leader), name(*r_.runner_up));
      return fmt::format("{} by a hair — a near tie with {}", name(*r_.leader),
                         name(*r_.acceptability_against));
    case Outcome::look_elsewhere: {
      const Rule& rule = kb_.rules[*r_.outside];
      return fmt::format("{} — {}", kb_.outside_options[rule.target].name, strength_word(rule.strength));
    }
    case Outcome::none_eligible:
      break;
  }
  return "No alternative is eligible";
}

std::string Report::explanation() const {
  switch (r_.outcome) {
    case Outcome::recommend:
      if (!r_.runner_up)
        return fmt::format("{} is the only alternative that the rules leave.", name(*r_.leader));
      return std::string{kb_.alternatives[*r_.leader].summary};
    case Outcome::near_tie:
      return "The answers given do not separate them: neither choice would be a mistake that these answers "
             "could prove.";
    case Outcome::look_elsewhere:
      return std::string{kb_.rules[*r_.outside].message};
    case Outcome::none_eligible:
      break;
  }
  return "Every alternative is excluded by a rule; the reasons stand beside the scores.";
}

std::string Report::comparison() const {
  const std::string distance = decimal(tenths(std::abs(r_.lead), r_.divisor));
  if (r_.lead >= 0) {
    return fmt::format("Why {} rather than {}: {} points ahead", name(*r_.leader), name(*r_.rival), distance);
  }
  // only a rule puts the lower score first
  return fmt::format("What speaks for {}: {} points behind {}, which is excluded", name(*r_.leader), distance,
                     name(*r_.rival));
}

void Report::verdict() {
  page_.paragraph("", headline(), Tone::plain, Tone::strong);
  if (const std::string text = explanation(); !text.empty()) page_.paragraph("", text);
  if (r_.outside && r_.leader) {
    page_.paragraph("", fmt::format("Among the alternatives themselves {} would lead.", name(*r_.leader)));
  }
  if (r_.decided_by && !r_.outside) {
    const Rule& rule = kb_.rules[*r_.decided_by];
    page_.paragraph("", fmt::format("Decided by the rule {}: {}", rule.id, rule.message));
  }
}

void Report::firmness() {
  const std::size_t asked = kb_.questions.size();
  if (r_.acceptability && !r_.outside) {  // an outside option was not chosen by how the others do
    page_.paragraph(
        "", fmt::format("If the importance of every criterion were uncertain, {} would still lead {} "
                        "in {} % of all cases; {} of {} questions are answered.",
                        name(*r_.leader), name(*r_.acceptability_against), hundredths(*r_.acceptability),
                        r_.answers.answered(), asked));
  } else {
    page_.paragraph("", fmt::format("{} of {} questions are answered.", r_.answers.answered(), asked));
  }
  if (r_.outcome == Outcome::recommend && r_.strength == Strength::lean && r_.acceptability &&
      *r_.acceptability >= kb_.thresholds.clear * 100) {
    page_.paragraph("", "No more than a lean, since fewer than a quarter of the questions are answered.");
  }
  if (r_.settled && !r_.unanswered.empty()) {
    page_.paragraph("", "Settled: no answer that is still open can change the choice.");
  }
}

/// A combination falls with its member, and the reason stands there.
std::string Report::exclusion(const Standing& standing) const {
  const Rule& rule = kb_.rules[*standing.excluded_by];
  if (rule.target != standing.alternative) return fmt::format("excluded, as {} is", name(rule.target));
  return fmt::format("excluded: {}", rule.message);
}

void Report::scores() {
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
      page_.paragraph(std::string(static_cast<std::size_t>(name_width) + 4, ' '), exclusion(s), Tone::plain,
                      Tone::faint);
    }
  }
}

void Report::combination() {
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
std::string Report::citation(std::span<const Index> sources) {
  if (sources.empty()) return {};
  std::string text;
  for (const Index source : sources) {
    text += (text.empty() ? "[" : ", ") + std::string{kb_.sources[source].id};
    if (std::ranges::find(cited_, source) == cited_.end()) cited_.push_back(source);
  }
  return text + "]";
}

std::string Report::origin(const Contribution& c) const {
  const Question& question = kb_.questions[*c.question];
  return fmt::format("{} · {}: {}", kb_.criteria[c.criterion].name, question.id,
                     question.options[*c.option].label);
}

/// The base terms of one side in one line: they are the same for every project.
void Report::base_terms(std::span<const Contribution> side, Tone tone) {
  std::int64_t sum = 0;
  int count = 0;
  for (const Contribution& c : side) {
    if (c.question) continue;
    sum += c.numerator;
    ++count;
  }
  if (count == 0) return;
  page_.paragraph(fmt::format("  {}  ", right_aligned(decimal(tenths(sum, r_.divisor), true), 5)),
                  fmt::format("What counts for every project, whatever it is ({} {})", count,
                              count == 1 ? "criterion" : "criteria"),
                  tone);
}

void Report::reasons(std::string_view heading, bool for_leader) {
  std::vector<Contribution> side;
  for (const Contribution& c : r_.contributions) {
    if ((c.numerator > 0) == for_leader) side.push_back(c);
  }
  if (!for_leader) std::ranges::reverse(side);  // the weightiest objection first
  if (side.empty()) return;
  page_.heading(heading);
  const Tone tone = for_leader ? Tone::good : Tone::bad;
  std::size_t shown = 0;
  std::int64_t rest = 0;
  std::size_t rest_count = 0;
  for (const Contribution& c : side) {
    if (!c.question) continue;
    if (shown == most_reasons) {
      rest += c.numerator;
      ++rest_count;
      continue;
    }
    ++shown;
    page_.paragraph(fmt::format("  {}  ", right_aligned(decimal(tenths(c.numerator, r_.divisor), true), 5)),
                    origin(c), tone);
    page_.paragraph("         ", fmt::format("{} {}", reason(r_, c), citation(sources(r_, c))), Tone::plain,
                    Tone::faint);
  }
  if (rest_count > 0) {
    page_.paragraph(
        fmt::format("  {}  ", right_aligned(decimal(tenths(rest, r_.divisor), true), 5)),
        fmt::format("{} more {}, each smaller", rest_count, rest_count == 1 ? "reason" : "reasons"), tone);
  }
  base_terms(side, tone);
}

void Report::disagreement() {
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

void Report::warnings() {
  if (r_.warnings.empty()) return;
  page_.heading("Mind");
  for (const Index rule : r_.warnings) {
    page_.paragraph("  ! ", fmt::format("{} {}", kb_.rules[rule].message, citation(kb_.rules[rule].sources)),
                    Tone::bad);
  }
}

void Report::open_questions() {
  if (r_.unanswered.empty()) return;
  page_.heading(fmt::format("Not answered, {} of {}", r_.unanswered.size(), kb_.questions.size()));
  std::string flags;
  for (const Index q : r_.unanswered)
    flags += fmt::format("{}--{}", flags.empty() ? "" : " ", kb_.questions[q].id);
  page_.paragraph("  ", flags, Tone::plain, Tone::faint);
}

void Report::what_would_change_it() {
  page_.heading("What would change it");
  write_flip_sets(page_, r_, r_.flip_sets, {}, most_flip_sets);
  for (const std::string& sentence : open_question_sentences(r_)) page_.paragraph("  ", sentence);
}

void Report::numbered_steps() {
  const std::vector<std::string> steps = next_steps(r_);
  if (steps.empty()) return;
  page_.heading("Next");
  for (std::size_t i = 0; i < steps.size(); ++i) page_.paragraph(fmt::format("  {}. ", i + 1), steps[i]);
}

void Report::reproduce(std::string_view kb_file) {
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

void Report::cited_sources() {
  if (cited_.empty()) return;
  page_.heading("Sources");
  std::ranges::sort(cited_);
  for (const Index source : cited_) {
    const Source& s = kb_.sources[source];
    page_.paragraph(
        "  ",
        fmt::format("[{}] {}, {}, {}{}{}", s.id, s.title, s.kind, s.date, s.url.empty() ? "" : ", ", s.url),
        Tone::plain, Tone::faint);
  }
}

std::string Report::write(std::string_view kb_file) && {
  verdict();
  firmness();
  scores();
  combination();
  if (r_.leader) {
    reasons(comparison(), true);
    reasons(fmt::format("What speaks for {}", name(*r_.rival)), false);
  }
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
  return Report{r, style}.write(kb_file);
}

}  // namespace langpick::report
