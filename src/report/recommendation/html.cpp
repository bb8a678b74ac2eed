#include "report/html.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "report/page.hpp"
#include "report/precedents.hpp"
#include "report/recommendation/sections.hpp"
#include "report/recommendation/words.hpp"
#include "report/words.hpp"

namespace langpick::report::html {

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

}  // namespace

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

void write_precedents(const Writing& w) {
  w.out.open("ul");
  for (const Likeness& likeness : w.r.like_cases.nearest) {
    const Precedent& precedent = w.r.kb->precedents[likeness.precedent];
    w.out.open("li").element("strong", chosen_name(*w.r.kb, precedent));
    w.out.text(fmt::format(": {}. {} ", project_words(precedent), likeness_words(*w.r.kb, likeness)));
    w.out.open("small").link(precedent.source_url, precedent.source_title).close().close();
  }
  w.out.close();
}

void write_answers(const Writing& w) {
  write_table(w.out, fmt::format("{} of {} questions", w.r.answers.answered(), w.r.applicable),
              answered(w.r));
  write_weights(w);
  write_open_questions(w);
}

void write_sources(const Writing& w) {
  w.out.open("ul", {{"class", "sources"}});
  for (const Index source : w.citations.all()) {
    const Source& s = w.r.kb->sources[source];
    w.out.open("li", {{"id", fmt::format("source-{}", s.id)}}).element("code", s.id).text(" ");
    Source described = s;  // what the link doesn't say
    described.title = described.url = {};
    w.out.link(s.url, s.title).text(", " + source_words(described)).close();
  }
  w.out.close();
}

}  // namespace langpick::report::html
