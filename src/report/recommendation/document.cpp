#include <algorithm>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "langpick/report.hpp"
#include "langpick/version.hpp"
#include "report/blocks.hpp"
#include "report/html.hpp"
#include "report/precedents.hpp"
#include "report/profile.hpp"
#include "report/recommendation/sections.hpp"
#include "report/recommendation/words.hpp"
#include "report/words.hpp"
#include "util/markdown.hpp"
#include "util/printable.hpp"

namespace langpick::report {

namespace {

constexpr std::size_t most_flip_sets_told = 6;  // what-if and JSON have them all

std::string safe(std::string_view text) { return util::markdown_escaped(text); }

/// The report in the making, a function per section: the blocks, and the sources cited so far.
class RecommendationReport {
 public:
  RecommendationReport(const Recommendation& r, std::string_view kb_file, Medium medium)
      : r_(r), kb_(*r.kb), kb_file_(kb_file), medium_(medium) {}

  std::string text(const TextStyle& style) && {
    contradictions();
    verdict();
    openings();
    outside_choice();
    scores();
    combination();
    write_reasons(out_, r_, cited_, medium_);
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
    write_reasons(out_, r_, cited_, medium_);
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

  /// A page, or a part of one.
  std::string html(const Stability& stability, bool is_page) && {
    Markup out;
    if (is_page) {
      html::begin_page(out, fmt::format("{}: {}", subject_words(kb_, r_.answers.project), headline_text(r_)));
    }
    contradictions();
    std::exchange(out_, {}).write_sections(out);
    if (is_page) {
      out.open("header").element("p", {{"class", "kicker"}}, subject_words(kb_, r_.answers.project));
      html::write_verdict({out, r_, cited_}, "h1");
      out.close().open("main");
    } else {
      out.open("div", {{"class", "verdict"}});
      html::write_verdict({out, r_, cited_}, "h2");
      out.close();
    }
    outside_choice();
    scores();
    warnings();
    write_reasons(out_, r_, cited_, medium_);
    combination();
    other_places();
    precedents();
    what_would_change_it(&stability);
    ratings();
    disagreement();
    numbered_steps();
    answers();
    cited_sources();
    reproduce();
    out_.write_sections(out);
    if (is_page) {
      out.close();
      html::end_page(out, kb_);
    }
    return std::move(out).take();
  }

 private:
  [[nodiscard]] bool is(Medium medium) const { return medium_ == medium; }
  /// What HTML alone shows, below the heading.
  template <typename Write>
  void draw(Write write) {
    Markup out;
    write(html::Writing{out, r_, cited_});
    out_.picture(std::move(out));
  }

  void verdict() {
    const Headline line = headline(r_);
    const std::string& project = r_.answers.project;
    const bool is_named = is(Medium::markdown) || !project.empty();
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
    if (is(Medium::text)) {
      out_.title(heading);
    } else {
      out_.heading(heading, "contradictions");
    }
    remarks(r_.contradictions);
    if (is(Medium::text)) out_.picture([](Page& page) { page.blank(); }, {});
  }

  void outside_choice() {
    if (!r_.outside) return;
    out_.heading(case_words(r_, r_.outside_cases.front()), "outside");
    grounds(r_.outside_cases.front());
  }

  void grounds(const OutsideCase& outside) {
    for (const auto& [grounds, mark] :
         {std::pair{&outside.grounds, Mark::good}, std::pair{&outside.counter_grounds, Mark::bad}}) {
      for (const Ground& ground : *grounds)
        out_.item(reason(r_, ground), mark, points_words(ground), cited(sources(ground)));
    }
  }

  void scores() {
    out_.heading(is(Medium::html) ? "Scores" : "Scores, 0 to 100", "scores");
    if (is(Medium::html)) return draw(html::write_scores);
    if (is(Medium::text)) return out_.picture([this](Page& page) { draw_scores(page, r_); }, {});
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
    out_.heading("What belongs where", "parts");
    for (const Part& part : by_part) out_.item(std::string{part.text}, Mark::term, name(part.alternative));
    const std::span<const Join> joins = kb_.alternatives[*r_.leader].joins;
    if (joins.empty()) return;
    const std::string heading = "How to join them";
    is(Medium::html) ? out_.subheading(heading) : out_.heading(heading);
    for (const Join& join : joins) {
      std::string text = fmt::format("{} Cost: {}", join.description, join.cost);
      if (is(Medium::text)) {  // names of joins are too long to stand beside their text
        out_.paragraph(fmt::format("{}. {}", join.name, text), cited(join.sources));
      } else {
        out_.item(std::move(text), Mark::term, std::string{join.name}, cited(join.sources));
      }
    }
  }

  /// Rules that point elsewhere, or nearly do, without having decided.
  void other_places() {
    const std::vector<const OutsideCase*> others = other_cases(r_);
    if (others.empty()) return;
    out_.heading("Other places to look", "elsewhere");
    for (const OutsideCase* outside : others) {
      const Rule& rule = kb_.rules[outside->rule];
      out_.subheading(case_words(r_, *outside));
      if (is(Medium::html) && outside->holds) {
        out_.paragraph(std::string{rule.message}, cited(rule.sources));
      }
      grounds(*outside);
    }
  }

  void precedents() {
    if (r_.like_cases.nearest.empty()) return;
    out_.heading(std::string{precedents_heading}, "precedents");
    list_precedents();
    out_.paragraph(nearest_words(r_));
  }
  void list_precedents() {
    if (is(Medium::html)) return draw(html::write_precedents);
    std::string list;
    for (const Likeness& likeness : r_.like_cases.nearest) {
      const Precedent& precedent = kb_.precedents[likeness.precedent];
      if (is(Medium::markdown)) {
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
    if (is(Medium::markdown)) out_.picture({}, std::move(list));
  }

  void disagreement() {
    const std::vector<Disagreement> all = disagreements(r_);
    if (all.empty()) return;
    out_.heading("Where the sources disagree", "disagreements");
    for (const Disagreement& d : all) {
      out_.item(std::string{kb_.questions[d.question].options[d.option].label}, Mark::label);
      for (const Evidence& evidence : d.claims) {
        out_.item(std::string{evidence.claim.text}, Mark::claim, name(evidence.alternative),
                  cited(evidence.claim.sources));
      }
    }
  }

  void remarks(const std::vector<Index>& rules) {
    for (const Index rule : rules) {
      out_.item(std::string{kb_.rules[rule].message}, Mark::warning, {}, cited(kb_.rules[rule].sources));
    }
  }
  void warnings() {
    if (r_.warnings.empty()) return;
    out_.heading("Mind", "mind");
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
    if (is(Medium::markdown))
      return out_.picture({}, fmt::format("Not answered: `{}`.\n", fmt::join(flags, "`, `")));
    out_.heading(fmt::format("Not answered, {} of {}", flags.size(), r_.applicable));
    for (const Index q : r_.unanswered)
      out_.aside(fmt::format("{} (--{})", kb_.questions[q].title, kb_.questions[q].id));
  }

  void what_would_change_it(const Stability* stability = nullptr) {
    out_.heading("What would change it", "changes");
    if (stability != nullptr) return draw([&](const auto& w) { html::write_changes(w, *stability); });
    write_flip_sets(out_, r_, r_.flip_sets, {}, most_flip_sets_told);
    for (std::string& sentence : open_question_sentences(r_)) out_.paragraph(std::move(sentence));
  }
  void ratings() {
    if (r_.divisor == 0) return;
    if (!is(Medium::html)) {
      out_.heading("Ratings, 0 to 100, and each criterion's share of all weights");
      return out_.table(rating_table(r_));
    }
    out_.heading("Criterion by criterion", "ratings");
    draw([](const auto& w) {
      html::write_table(w.out, "Ratings from 0 to 100, and each criterion's share of all weights",
                        rating_table(w.r), html::Cells::numbers);
    });
  }

  void answers() {
    if (kb_.questions.empty()) return;
    if (is(Medium::html)) {
      out_.heading("What was answered", "answers");
      return draw(html::write_answers);
    }
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
    out_.heading(is(Medium::html) ? "What to do next" : "Next", "next");
    for (std::size_t i = 0; i < steps.size(); ++i)
      out_.item(std::move(steps[i]), Mark::number, fmt::format("{}.", i + 1));
  }

  void reproduce() {
    out_.heading("The same again", "command");
    const std::string command = command_line(r_, kb_file_);
    if (is(Medium::html)) {
      return draw([&](const auto& w) { w.out.open("pre").open("code").text(command).close().close(); });
    }
    const std::string_view line = command;
    out_.picture([this](Page& page) { page.line(command_block(r_, kb_file_, page.width())); },
                 util::markdown_code_block("sh", {&line, 1}));
  }

  void cited_sources() {
    if (cited_.all().empty()) return;
    out_.heading("Sources", "sources");
    if (is(Medium::html)) return draw(html::write_sources);
    std::string list;
    for (const Index source : cited_.all()) {
      const std::string words = source_words(kb_.sources[source]);
      if (is(Medium::markdown)) {
        list += fmt::format("- `{}`: {}\n", kb_.sources[source].id, safe(words));
      } else {
        out_.aside(fmt::format("[{}] {}", kb_.sources[source].id, words));
      }
    }
    if (is(Medium::markdown)) out_.picture({}, std::move(list));
  }

  [[nodiscard]] std::string name(Index alternative) const {
    return std::string{kb_.alternatives[alternative].name};
  }
  /// Their ids; they are remembered for the list at the end.
  std::vector<std::string_view> cited(std::span<const Index> sources) {
    return ids_of(kb_, cited_.add(sources));
  }
  const Recommendation& r_;
  const KnowledgeBase& kb_;
  const std::string_view kb_file_;
  const Medium medium_;
  Blocks out_;
  Citations cited_;
};

}  // namespace

std::string recommendation_text(const Recommendation& r, std::string_view kb_file, const TextStyle& style) {
  return RecommendationReport{r, kb_file, Medium::text}.text(style);
}

std::string recommendation_html(const Recommendation& r, const Stability& stability,
                                std::string_view kb_file) {
  return RecommendationReport{r, kb_file, Medium::html}.html(stability, true);
}

std::string recommendation_html_part(const Recommendation& r, const Stability& stability,
                                     std::string_view kb_file) {
  return RecommendationReport{r, kb_file, Medium::html}.html(stability, false);
}

std::string recommendation_markdown(const Recommendation& r, std::string_view kb_file) {
  return RecommendationReport{r, kb_file, Medium::markdown}.markdown();
}

}  // namespace langpick::report
