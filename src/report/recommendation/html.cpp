#include "report/html.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "langpick/report.hpp"
#include "report/page.hpp"
#include "report/precedents.hpp"
#include "report/recommendation/html.hpp"
#include "report/recommendation/words.hpp"
#include "report/words.hpp"

namespace langpick::report {

namespace html {

void cite(const Writing& w, std::span<const Index> sources) {
  if (sources.empty()) return;
  w.citations.add(sources);
  w.out.text(" ").open("small");
  bool first = true;
  for (const Index source : sources) {
    const std::string_view id = w.r.kb->sources[source].id;
    w.out.text(first ? "" : ", ").element("a", {{"href", fmt::format("#source-{}", id)}}, id);
    first = false;
  }
  w.out.close();
}

namespace {

void write_fact(Markup& out, std::string_view term, std::string_view number, std::string_view rest) {
  out.open("div")
      .element("dt", term)
      .open("dd")
      .element("strong", number)
      .text(" ")
      .text(rest)
      .close()
      .close();
}

/// The figures that one looks for first.
void write_facts(const Writing& w) {
  const Recommendation& r = w.r;
  w.out.open("dl", {{"class", "facts"}});
  if (r.leader && !r.outside) {
    write_fact(w.out, "Lead", decimal(lead_tenths(r), true),
               fmt::format("points against {}", w.name(*r.rival)));
  }
  if (const std::optional<Track> track = track_of(r)) {
    write_fact(
        w.out, "Right in", fmt::format("{} of {}", track->count.right, track->count.cases),
        fmt::format("documented decisions with a verdict of this strength{}", track_part_words(*track)));
  }
  if (r.acceptability) {
    write_fact(w.out, "Holds in", whole_percent(*r.acceptability),
               fmt::format("of all cases against {}, were the importance of each criterion uncertain",
                           w.name(*r.acceptability_against)));
  }
  if (!r.kb->questions.empty()) {
    write_fact(w.out, "Answered", std::to_string(r.answers.answered()),
               fmt::format("of {} questions that apply; {}", r.applicable,
                           r.unanswered.empty() ? "nothing is open"
                           : r.settled          ? "what is still to be asked can't change the choice"
                                                : "what is still to be asked could change the choice"));
  }
  w.out.close();
}

/// What is chosen and how firmly, below a heading of this level.
void write_verdict(const Writing& w, Literal heading) {
  const Headline line = headline(w.r);
  w.out.open(heading).text(line.choice);
  if (!line.firmness.empty()) w.out.element("span", {{"class", "firmness"}}, " — " + line.firmness);
  w.out.close();
  for (const std::string& sentence : verdict_sentences(w.r)) {
    w.out.element("p", {{"class", "summary"}}, sentence);
  }
  write_facts(w);
  for (const std::string& remark : firmness_remarks(w.r)) w.out.element("p", {{"class", "aside"}}, remark);
}

void write_cover(const Writing& w) {
  w.out.open("header").element("p", {{"class", "kicker"}}, subject_words(*w.r.kb, w.r.answers.project));
  write_verdict(w, "h1");
  w.out.close();
}

/// An item of a list: what it is about, what is said of it, and its sources.
void write_item(const Writing& w, std::string_view about, std::string_view text,
                std::span<const Index> sources) {
  w.out.open("li");
  if (!about.empty()) w.out.element("strong", about);
  w.out.text(text);
  cite(w, sources);
  w.out.close();
}

void write_remarks(const Writing& w, std::string_view id, std::string_view title,
                   const std::vector<Index>& rules) {
  if (rules.empty()) return;
  begin_section(w.out, id, title);
  w.out.open("ul", {{"class", "warnings"}});
  for (const Index rule : rules) {
    write_item(w, "", w.r.kb->rules[rule].message, w.r.kb->rules[rule].sources);
  }
  w.out.close();
  end_section(w.out);
}

void write_grounds(const Writing& w, const OutsideCase& outside) {
  w.out.open("ul");
  for (const std::vector<Ground>* grounds : {&outside.grounds, &outside.counter_grounds}) {
    for (const Ground& ground : *grounds) {
      const std::string points = points_words(ground);
      write_item(w, points, (points.empty() ? "" : " ") + reason(w.r, ground), sources(ground));
    }
  }
  w.out.close();
}

void write_outside_choice(const Writing& w) {
  if (!w.r.outside) return;
  begin_section(w.out, "outside", case_words(w.r, w.r.outside_cases.front()));
  write_grounds(w, w.r.outside_cases.front());
  end_section(w.out);
}

/// Rules that point elsewhere, or nearly do, without having decided.
void write_outside_options(const Writing& w) {
  const std::vector<const OutsideCase*> others = other_cases(w.r);
  if (others.empty()) return;
  begin_section(w.out, "elsewhere", "Other places to look");
  for (const OutsideCase* outside : others) {
    w.out.element("h3", case_words(w.r, *outside));
    const Rule& rule = w.r.kb->rules[outside->rule];
    if (outside->holds) {
      w.out.open("p").text(rule.message);
      cite(w, rule.sources);
      w.out.close();
    }
    write_grounds(w, *outside);
  }
  end_section(w.out);
}

void write_precedents(const Writing& w) {
  if (w.r.like_cases.nearest.empty()) return;
  begin_section(w.out, "precedents", precedents_heading);
  w.out.open("ul");
  for (const Likeness& likeness : w.r.like_cases.nearest) {
    const Precedent& precedent = w.r.kb->precedents[likeness.precedent];
    w.out.open("li").element("strong", chosen_name(*w.r.kb, precedent));
    w.out.text(fmt::format(": {}. {} ", project_words(precedent), likeness_words(*w.r.kb, likeness)));
    w.out.open("small").link(precedent.source_url, precedent.source_title).close().close();
  }
  w.out.close().element("p", nearest_words(w.r));
  end_section(w.out);
}

void write_combination(const Writing& w) {
  const std::span<const Part> by_part = parts(w.r);
  if (by_part.empty() || w.r.outside) return;
  begin_section(w.out, "parts", "What belongs where");
  w.out.open("ul");
  for (const Part& part : by_part) {
    write_item(w, w.name(part.alternative), fmt::format(": {}", part.text), {});
  }
  w.out.close();
  const std::span<const Join> joins = w.r.kb->alternatives[*w.r.leader].joins;
  if (!joins.empty()) w.out.element("h3", "How to join them").open("ul");
  for (const Join& join : joins) {
    write_item(w, join.name, fmt::format(": {} Cost: {}", join.description, join.cost), join.sources);
  }
  if (!joins.empty()) w.out.close();
  end_section(w.out);
}

void write_disagreements(const Writing& w) {
  const std::vector<Disagreement> all = disagreements(w.r);
  if (all.empty()) return;
  begin_section(w.out, "disagreements", "Where the sources disagree");
  for (const Disagreement& d : all) {
    w.out.element("h3", w.r.kb->questions[d.question].options[d.option].label).open("ul");
    for (const Evidence& evidence : d.claims) {
      write_item(w, w.name(evidence.alternative), fmt::format(": {}", evidence.claim.text),
                 evidence.claim.sources);
    }
    w.out.close();
  }
  end_section(w.out);
}

void write_next_steps(const Writing& w) {
  const std::vector<std::string> steps = next_steps(w.r);
  if (steps.empty()) return;
  begin_section(w.out, "next", "What to do next");
  w.out.open("ol", {{"class", "steps"}});
  for (const std::string& step : steps) w.out.element("li", step);
  w.out.close();
  end_section(w.out);
}

void write_command(const Writing& w, std::string_view kb_file) {
  begin_section(w.out, "command", "The same again");
  w.out.open("pre").open("code");
  w.out.text(command_line(w.r, kb_file)).close().close();
  end_section(w.out);
}

Table answered(const Recommendation& r) {
  const bool with_notes =
      std::ranges::any_of(r.answers.notes, [](const std::string& n) { return !n.empty(); });
  Table table{.header = {"Question", "Answer"}, .rows = {}};
  if (with_notes) table.header.emplace_back("Note");
  for (Index q = 0; q < r.kb->questions.size(); ++q) {
    const Question& question = r.kb->questions[q];
    const OptionSet chosen = r.answers.chosen[q];
    if (chosen.empty() && r.answers.notes[q].empty()) continue;
    std::vector<std::string> row{std::string{question.title},
                                 chosen.empty() ? "not answered" : option_labels(question, chosen)};
    if (with_notes) row.push_back(r.answers.notes[q]);
    table.rows.push_back(std::move(row));
  }
  return table;
}

void write_weights(const Writing& w) {
  std::vector<std::string> scaled;
  for (Index c = 0; c < w.r.kb->criteria.size(); ++c) {
    const int percent = w.r.answers.weight_percent[c];
    if (percent == stated_weight_percent) continue;
    scaled.push_back(fmt::format("{} {} %", w.r.kb->criteria[c].name, percent));
  }
  if (scaled.empty()) return;
  w.out.element("p", fmt::format("Weights changed by hand: {}.", fmt::join(scaled, ", ")));
}

void write_open_questions(const Writing& w) {
  if (w.r.unanswered.empty()) return;
  w.out.element("h3", fmt::format("Not answered, {} of {}", w.r.unanswered.size(), w.r.applicable));
  w.out.open("ul", {{"class", "open"}});
  for (const Index q : w.r.unanswered) {
    w.out.element("li", w.r.kb->questions[q].title);
  }
  w.out.close();
}

void write_answers(const Writing& w) {
  if (w.r.kb->questions.empty()) return;
  begin_section(w.out, "answers", "What was answered");
  write_table(w.out, fmt::format("{} of {} questions", w.r.answers.answered(), w.r.applicable),
              answered(w.r));
  write_weights(w);
  write_open_questions(w);
  end_section(w.out);
}

void write_sources(const Writing& w) {
  if (w.citations.all().empty()) return;
  begin_section(w.out, "sources", "Sources");
  w.out.open("ul", {{"class", "sources"}});
  for (const Index source : w.citations.all()) {
    const Source& s = w.r.kb->sources[source];
    w.out.open("li", {{"id", fmt::format("source-{}", s.id)}}).element("code", s.id).text(" ");
    Source described = s;  // what the link doesn't say
    described.title = described.url = {};
    w.out.link(s.url, s.title).text(", " + source_words(described)).close();
  }
  w.out.close();
  end_section(w.out);
}

/// All but the verdict.
void write_sections(const Writing& w, const Stability& stability, std::string_view kb_file) {
  write_outside_choice(w);
  write_scores(w);
  write_remarks(w, "mind", "Mind", w.r.warnings);
  write_waterfall(w);
  write_combination(w);
  write_outside_options(w);
  write_precedents(w);
  write_changes(w, stability);
  write_ratings(w);
  write_disagreements(w);
  write_next_steps(w);
  write_answers(w);
  write_sources(w);
  write_command(w, kb_file);
}

}  // namespace
}  // namespace html

std::string recommendation_html(const Recommendation& r, const Stability& stability,
                                std::string_view kb_file) {
  Markup out;
  Citations citations;
  const html::Writing w{out, r, citations};
  html::begin_page(out, fmt::format("{}: {}", subject_words(*r.kb, r.answers.project), headline_text(r)));
  html::write_remarks(w, "contradictions", contradiction_heading, r.contradictions);
  html::write_cover(w);
  out.open("main");
  html::write_sections(w, stability, kb_file);
  out.close();
  html::end_page(out, *r.kb);
  return std::move(out).take();
}

std::string recommendation_html_part(const Recommendation& r, const Stability& stability,
                                     std::string_view kb_file) {
  Markup out;
  Citations citations;
  const html::Writing w{out, r, citations};
  html::write_remarks(w, "contradictions", contradiction_heading, r.contradictions);
  out.open("div", {{"class", "verdict"}});
  html::write_verdict(w, "h2");
  out.close();
  html::write_sections(w, stability, kb_file);
  return std::move(out).take();
}

}  // namespace langpick::report
