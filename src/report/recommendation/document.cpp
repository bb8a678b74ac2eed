#include <algorithm>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "langpick/report.hpp"
#include "langpick/version.hpp"
#include "report/blocks.hpp"
#include "report/precedents.hpp"
#include "report/profile.hpp"
#include "report/recommendation/words.hpp"
#include "report/words.hpp"
#include "util/markdown.hpp"
#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

namespace {

constexpr std::size_t most_reasons_told = 6;    // of each side in text; the rest is summed up in one line
constexpr std::size_t most_flip_sets_told = 6;  // what-if and JSON have them all

enum class Medium : std::uint8_t { text, markdown };

std::string safe(std::string_view text) { return util::markdown_escaped(text); }

void draw_scores(Page& page, const Recommendation& r) {
  const auto name = [&](const Standing& s) {
    return util::printable(r.kb->alternatives[s.alternative].name);
  };
  int name_width = 0;
  for (const Standing& s : r.standings) {
    name_width = std::max(name_width, util::text_width(name(s)));
  }
  name_width = std::min(name_width, page.width() / 2 - 5);
  const int bar_width = page.width() - name_width - 11;
  for (const Standing& s : r.standings) {
    const Tone tone = !s.eligible() ? Tone::faint : s.alternative == r.leader ? Tone::good : Tone::plain;
    const std::string filled = bar(s.points, r.divisor * max_rating, bar_width);
    page.line(fmt::format("  {}  {}{}", fitted(name(s), name_width),
                          right_aligned(decimal(tenths(s.points, r.divisor)), 5),
                          page.is_drawn() ? "  " + page.toned(tone, filled) : ""));
    if (!s.eligible()) {
      page.paragraph(std::string(static_cast<std::size_t>(name_width) + 4, ' '), exclusion_words(r, s),
                     Tone::plain, Tone::faint);
    }
  }
}

/// The report in the making, a function per section: the blocks, and the sources cited so far.
class RecommendationReport {
 public:
  RecommendationReport(const Recommendation& r, std::string_view kb_file, Medium medium)
      : r_(r), kb_(*r.kb), kb_file_(kb_file), markdown_(medium == Medium::markdown) {}

  std::string text(const TextStyle& style) && {
    contradictions();
    verdict();
    openings();
    outside_choice();
    scores();
    combination();
    reasons();
    other_places();
    precedents();
    disagreement();
    warnings();
    notes();
    open_questions();
    what_would_change_it();
    numbered_steps();
    reproduce();
    cited_sources();
    return out_.text(style);
  }

  std::string markdown() && {
    verdict();
    contradictions();
    openings();
    outside_choice();
    scores();
    warnings();
    combination();
    reasons();
    other_places();
    precedents();
    disagreement();
    what_would_change_it();
    ratings();
    numbered_steps();
    answers();
    cited_sources();
    reproduce();
    out_.paragraph(fmt::format("Made by langpick {} from the knowledge base {} {}, as of {}.", version,
                               kb_.id, kb_.version, kb_.as_of));
    return out_.markdown();
  }

 private:
  void verdict() {
    const Headline line = headline(r_);
    const std::string& project = r_.answers.project;
    const bool is_named = markdown_ || !project.empty();
    out_.title(is_named ? fmt::format("{}: {}", subject_words(kb_, project), line.choice) : line.choice,
               line.firmness);
  }
  void openings() {
    for (std::string& sentence : verdict_sentences(r_)) out_.opening(std::move(sentence));
    for (std::string& sentence : firmness_sentences(r_)) out_.opening(std::move(sentence));
  }

  void contradictions() {
    if (r_.contradictions.empty()) return;
    const std::string heading{contradiction_heading};
    if (markdown_) {
      out_.heading(heading);
    } else {
      out_.title(heading);
    }
    remarks(r_.contradictions);
    if (!markdown_) out_.picture([](Page& page) { page.blank(); }, {});
  }

  void outside_choice() {
    if (!r_.outside) return;
    out_.heading(case_words(r_, r_.outside_cases.front()));
    grounds(r_.outside_cases.front());
  }

  void grounds(const OutsideCase& outside) {
    for (const auto& [grounds, mark] :
         {std::pair{&outside.grounds, Mark::good}, std::pair{&outside.counter_grounds, Mark::bad}}) {
      for (const Ground& ground : *grounds)
        out_.item(cited(reason(r_, ground), sources(ground)), mark, points_words(ground));
    }
  }

  void scores() {
    out_.heading("Scores, 0 to 100");
    if (!markdown_) return out_.picture([this](Page& page) { draw_scores(page, r_); }, {});
    Table table{.header = {"Alternative", "Score", "Remark"}, .rows = {}};
    for (const Standing& s : r_.standings) {
      table.rows.push_back({name(s.alternative), decimal(tenths(s.points, r_.divisor)),
                            s.eligible() ? "" : exclusion_words(r_, s)});
    }
    out_.table(std::move(table));
  }

  void combination() {
    const std::span<const Part> by_part = parts(r_);
    if (by_part.empty() || r_.outside) return;
    out_.heading("What belongs where");
    for (const Part& part : by_part) out_.item(std::string{part.text}, Mark::term, name(part.alternative));
    const std::span<const Join> joins = kb_.alternatives[*r_.leader].joins;
    if (joins.empty()) return;
    out_.heading("How to join them");
    for (const Join& join : joins) {
      std::string text = cited(fmt::format("{} Cost: {}", join.description, join.cost), join.sources);
      if (markdown_) {
        out_.item(std::move(text), Mark::term, std::string{join.name});
      } else {  // names of joins are too long to stand beside their text
        out_.paragraph(fmt::format("{}. {}", join.name, text));
      }
    }
  }

  void reasons() {
    if (!r_.leader) return;
    reasons(lead_words(r_), true);
    reasons(against_words(r_), false);
    if (std::string words = left_out_words(r_); !words.empty()) out_.aside(std::move(words));
  }

  void reasons(std::string heading, bool for_leader) {
    const Side found = side(r_, for_leader);
    if (found.answers.empty() && found.base_criteria.empty()) return;
    out_.heading(std::move(heading));
    if (markdown_) return out_.picture({}, reason_table(found));
    list_reasons(found, for_leader ? Mark::good : Mark::bad);
  }

  /// Rules that point elsewhere, or nearly do, without having decided.
  void other_places() {
    const std::vector<const OutsideCase*> others = other_cases(r_);
    if (others.empty()) return;
    out_.heading("Other places to look");
    for (const OutsideCase* outside : others) {
      out_.subheading(case_words(r_, *outside));
      grounds(*outside);
    }
  }

  void precedents() {
    if (r_.like_cases.nearest.empty()) return;
    out_.heading(std::string{precedents_heading});
    std::string list;
    for (const Likeness& likeness : r_.like_cases.nearest) {
      const Precedent& precedent = kb_.precedents[likeness.precedent];
      if (markdown_) {
        list += fmt::format("- **{}**: {}. {} `precedent:{}`: {}\n", safe(chosen_name(kb_, precedent)),
                            safe(project_words(precedent)), safe(likeness_words(kb_, likeness)), precedent.id,
                            safe(source_words(precedent)));
        continue;
      }
      out_.item(project_words(precedent), Mark::term, chosen_name(kb_, precedent));
      out_.picture(
          [this, &likeness, &precedent](Page& page) {
            page.paragraph("    ", likeness_words(kb_, likeness));
            page.paragraph("    ", fmt::format("[precedent:{}] {}", precedent.id, source_words(precedent)),
                           Tone::plain, Tone::faint);
          },
          {});
    }
    if (markdown_) out_.picture({}, std::move(list));
    out_.paragraph(nearest_words(r_));
  }

  void disagreement() {
    const std::vector<Disagreement> all = disagreements(r_);
    if (all.empty()) return;
    out_.heading("Where the sources disagree");
    for (const Disagreement& d : all) {
      out_.item(std::string{kb_.questions[d.question].options[d.option].label}, Mark::label);
      for (const Evidence& evidence : d.claims) {
        out_.item(cited(evidence.claim.text, evidence.claim.sources), Mark::claim,
                  name(evidence.alternative));
      }
    }
  }

  void remarks(const std::vector<Index>& rules) {
    for (const Index rule : rules) {
      out_.item(cited(kb_.rules[rule].message, kb_.rules[rule].sources), Mark::warning);
    }
  }
  void warnings() {
    if (r_.warnings.empty()) return;
    out_.heading("Mind");
    remarks(r_.warnings);
  }

  void notes() {
    bool is_first = true;
    for (Index q = 0; q < kb_.questions.size(); ++q) {
      const std::string& note = r_.answers.notes[q];
      if (note.empty()) continue;
      if (std::exchange(is_first, false)) out_.heading("Notes");
      const OptionSet chosen = r_.answers.chosen[q];
      out_.item(note, Mark::term,
                fmt::format("{} ({})", kb_.questions[q].id,
                            chosen.empty() ? "not answered" : option_ids(kb_.questions[q], chosen)));
    }
  }

  void open_questions() {
    if (r_.unanswered.empty()) return;
    std::vector<std::string> flags;
    for (const Index q : r_.unanswered) flags.push_back(fmt::format("--{}", kb_.questions[q].id));
    if (markdown_) return out_.picture({}, fmt::format("Not answered: `{}`.\n", fmt::join(flags, "`, `")));
    out_.heading(fmt::format("Not answered, {} of {}", flags.size(), r_.applicable));
    for (const Index q : r_.unanswered)
      out_.aside(fmt::format("{} (--{})", kb_.questions[q].title, kb_.questions[q].id));
  }

  void what_would_change_it() {
    out_.heading("What would change it");
    write_flip_sets(out_, r_, r_.flip_sets, {}, most_flip_sets_told);
    for (std::string& sentence : open_question_sentences(r_)) out_.paragraph(std::move(sentence));
  }
  void ratings() {
    if (r_.divisor == 0) return;
    out_.heading("Ratings, 0 to 100, and each criterion's share of all weights");
    out_.table(rating_table(r_));
  }

  void answers() {
    if (kb_.questions.empty()) return;
    out_.heading(fmt::format("Answers, {} of {}", r_.answers.answered(), r_.applicable));
    Table table{.header = {"Question", "Answer", "Note"}, .rows = {}};
    for (Index q = 0; q < kb_.questions.size(); ++q) {
      const Question& question = kb_.questions[q];
      if (r_.answers.chosen[q].empty() && r_.answers.notes[q].empty()) continue;
      table.rows.push_back(
          {std::string{question.title}, option_labels(question, r_.answers.chosen[q]), r_.answers.notes[q]});
    }
    out_.table(std::move(table));
    open_questions();
  }

  void numbered_steps() {
    std::vector<std::string> steps = next_steps(r_);
    if (steps.empty()) return;
    out_.heading("Next");
    for (std::size_t i = 0; i < steps.size(); ++i)
      out_.item(std::move(steps[i]), Mark::number, fmt::format("{}.", i + 1));
  }

  void reproduce() {
    out_.heading("The same again");
    const std::string command = command_line(r_, kb_file_);
    const std::string_view line = command;
    out_.picture([this](Page& page) { page.line(command_block(r_, kb_file_, page.width())); },
                 util::markdown_code_block("sh", {&line, 1}));
  }

  void cited_sources() {
    if (cited_.all().empty()) return;
    out_.heading("Sources");
    std::string list;
    for (const Index source : cited_.all()) {
      const std::string words = source_words(kb_.sources[source]);
      if (markdown_) {
        list += fmt::format("- `{}`: {}\n", kb_.sources[source].id, safe(words));
      } else {
        out_.aside(fmt::format("[{}] {}", kb_.sources[source].id, words));
      }
    }
    if (markdown_) out_.picture({}, std::move(list));
  }

  /// The weightiest of one side, each with its reason and sources below it, and what the rest comes to.
  void list_reasons(const Side& reasons, Mark mark) {
    const std::size_t shown = std::min(reasons.answers.size(), most_reasons_told);
    for (const Contribution& c : std::span{reasons.answers}.first(shown)) {
      out_.item(origin_words(r_, c), mark, signed_points(c.numerator));
      out_.picture([why = cited(reason(r_, c), sources(r_, c))](
                       Page& page) { page.paragraph("         ", why, Tone::plain, Tone::faint); },
                   {});
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
        answer = fmt::format("`{}`: {} ", question.id, safe(question.options[*c.option].label));
      }
      table += fmt::format("| {} | {} | {}| {} |\n", signed_points(c.numerator),
                           safe(kb_.criteria[c.criterion].name), answer,
                           safe(cited(reason(r_, c), sources(r_, c))));
    }
    if (!reasons.base_criteria.empty()) {
      table += fmt::format("| {} | | | {} |\n", signed_points(reasons.base), safe(base_words(reasons)));
    }
    return table;
  }

  [[nodiscard]] std::string base_words(const Side& reasons) const {
    std::vector<std::string> names;
    for (const Index c : reasons.base_criteria) names.emplace_back(kb_.criteria[c].name);
    return fmt::format("{}: {}", report::base_words(names.size()), listed(names));
  }
  [[nodiscard]] std::string name(Index alternative) const {
    return std::string{kb_.alternatives[alternative].name};
  }
  /// "Why. [guide-2026, deep-dive-2026]", in Markdown in round brackets; they are remembered for the list at
  /// the end.
  std::string cited(std::string_view text, std::span<const Index> sources) {
    if (sources.empty()) return std::string{text};
    const std::string ids = source_ids(kb_, cited_.add(sources));
    return markdown_ ? fmt::format("{} ({})", text, ids) : fmt::format("{} [{}]", text, ids);
  }
  [[nodiscard]] std::string signed_points(std::int64_t numerator) const {
    return decimal(tenths(numerator, r_.divisor), true);
  }

  const Recommendation& r_;
  const KnowledgeBase& kb_;
  const std::string_view kb_file_;
  const bool markdown_;
  Blocks out_;
  Citations cited_;
};

}  // namespace

std::string recommendation_text(const Recommendation& r, std::string_view kb_file, const TextStyle& style) {
  return RecommendationReport{r, kb_file, Medium::text}.text(style);
}

std::string recommendation_markdown(const Recommendation& r, std::string_view kb_file) {
  return RecommendationReport{r, kb_file, Medium::markdown}.markdown();
}

}  // namespace langpick::report
