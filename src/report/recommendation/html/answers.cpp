#include <algorithm>

#include <fmt/format.h>

#include "report/html.hpp"
#include "report/recommendation/html.hpp"

namespace langpick::report::html {

namespace {

std::string option_labels(const Question& question, OptionSet chosen) {
  std::string text;
  chosen.for_each([&](Index o) {
    if (!text.empty()) text += "; ";
    text += question.options[o].label;
  });
  return text;
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
    const Question& question = w.r.kb->questions[q];
    w.out.open("li").text(question.title).text(" ");
    w.out.element("code", fmt::format("--{}", question.id)).close();
  }
  w.out.close();
}

}  // namespace

void write_answers(const Writing& w) {
  begin_section(w.out, "answers", "What was answered");
  write_table(w.out, fmt::format("{} of {} questions", w.r.answers.answered(), w.r.applicable),
              answered(w.r));
  write_weights(w);
  write_open_questions(w);
  end_section(w.out);
}

}  // namespace langpick::report::html
