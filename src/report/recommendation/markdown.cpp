#include "util/markdown.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "langpick/report.hpp"
#include "langpick/version.hpp"
#include "report/page.hpp"
#include "report/precedents.hpp"
#include "report/profile.hpp"
#include "report/recommendation/words.hpp"
#include "report/words.hpp"

namespace langpick::report {

namespace {

constexpr std::size_t most_flip_sets = 6;

std::string safe(std::string_view text) { return util::markdown_escaped(text); }

/// The document in the making, a function per section.
class MarkdownReport {
 public:
  explicit MarkdownReport(const Recommendation& r) : r_(r), kb_(*r.kb) {}

  std::string write(std::string_view kb_file) &&;

 private:
  void verdict();
  void outside_case(const OutsideCase& outside);
  void other_places();
  void precedents();
  void scores();
  void combination();
  void reasons(std::string_view title, bool for_leader);
  void disagreement_list();
  void remarks(std::string_view title, const std::vector<Index>& rules);
  void changes();
  void ratings();
  void steps();
  void answers();
  void reproduce(std::string_view kb_file);
  void cited_sources();

  void heading(std::string_view text) { out_ += fmt::format("\n## {}\n\n", safe(text)); }
  void paragraph(std::string_view text) { out_ += fmt::format("{}\n\n", safe(text)); }
  void end_list() { out_ += '\n'; }
  [[nodiscard]] std::string name(Index alternative) const {
    return std::string{kb_.alternatives[alternative].name};
  }
  std::string citation(std::span<const Index> sources);

  const Recommendation& r_;
  const KnowledgeBase& kb_;
  std::string out_;
  Citations citations_;
};

std::string MarkdownReport::citation(std::span<const Index> sources) {
  if (sources.empty()) return {};
  citations_.add(sources);
  return fmt::format(" ({})", source_ids(kb_, sources));
}

void MarkdownReport::verdict() {
  out_ += fmt::format("# {}\n\n", safe(fmt::format("{}: {}", kb_.name, headline_text(r_))));
  remarks(contradiction_heading, r_.contradictions);
  for (const std::string& sentence : verdict_sentences(r_)) paragraph(sentence);
  for (const std::string& sentence : firmness_sentences(r_)) paragraph(sentence);
}

void MarkdownReport::outside_case(const OutsideCase& outside) {
  const auto list = [&](const std::vector<Ground>& grounds) {
    for (const Ground& ground : grounds) {
      const std::string points = points_words(ground);
      out_ += fmt::format("- {}{}{}\n", points.empty() ? "" : fmt::format("**{}** ", points),
                          safe(reason(r_, ground)), citation(report::sources(ground)));
    }
  };
  list(outside.grounds);
  list(outside.counter_grounds);
  end_list();
}

void MarkdownReport::other_places() {
  const std::span<const OutsideCase> others = other_cases(r_);
  if (others.empty()) return;
  heading("Other places to look");
  for (const OutsideCase& outside : others) {
    out_ += fmt::format("**{}**\n\n", safe(case_words(r_, outside)));
    outside_case(outside);
  }
}

void MarkdownReport::precedents() {
  if (r_.like_cases.nearest.empty()) return;
  heading(precedents_heading);
  for (const Likeness& likeness : r_.like_cases.nearest) {
    const Precedent& precedent = kb_.precedents[likeness.precedent];
    out_ += fmt::format("- **{}**: {}. {} `precedent:{}`: {}\n", safe(chosen_name(kb_, precedent)),
                        safe(project_words(precedent)), safe(likeness_words(kb_, likeness)), precedent.id,
                        safe(source_words(precedent)));
  }
  end_list();
  paragraph(nearest_words(r_));
}

void MarkdownReport::scores() {
  heading("Scores, 0 to 100");
  Table table{.header = {"Alternative", "Score", "Remark"}, .rows = {}};
  for (const Standing& s : r_.standings) {
    table.rows.push_back({name(s.alternative), decimal(tenths(s.points, r_.divisor)),
                          s.eligible() ? "" : exclusion_words(r_, s)});
  }
  out_ += markdown_table(table) + '\n';
}

void MarkdownReport::combination() {
  const std::span<const Part> by_part = parts(r_);
  if (by_part.empty() || r_.outside) return;
  heading("What belongs where");
  for (const Part& part : by_part) {
    out_ += fmt::format("- **{}**: {}\n", safe(name(part.alternative)), safe(part.text));
  }
  end_list();
  const std::span<const Join> joins = kb_.alternatives[*r_.leader].joins;
  if (joins.empty()) return;
  heading("How to join them");
  for (const Join& join : joins) {
    out_ += fmt::format("- **{}**: {} Cost: {}{}\n", safe(join.name), safe(join.description), safe(join.cost),
                        citation(join.sources));
  }
  end_list();
}

void MarkdownReport::reasons(std::string_view title, bool for_leader) {
  const Side reasons = side(r_, for_leader);
  if (reasons.answers.empty() && reasons.base_criteria == 0) return;
  heading(title);
  out_ += "| Points | Criterion | Answer | Why |\n|---:|---|---|---|\n";
  const auto points = [&](std::int64_t numerator) { return decimal(tenths(numerator, r_.divisor), true); };
  for (const Contribution& c : reasons.answers) {
    const Question& question = kb_.questions[*c.question];
    out_ += fmt::format(
        "| {} | {} | `{}`: {} | {}{} |\n", points(c.numerator), safe(kb_.criteria[c.criterion].name),
        question.id, safe(question.options[*c.option].label), safe(reason(r_, c)), citation(sources(r_, c)));
  }
  if (reasons.base_criteria > 0) {
    out_ += fmt::format("| {} | | | {} |\n", points(reasons.base), base_words(reasons.base_criteria));
  }
  end_list();
}

void MarkdownReport::disagreement_list() {
  const std::vector<Disagreement> all = disagreements(r_);
  if (all.empty()) return;
  heading("Where the sources disagree");
  for (const Disagreement& d : all) {
    out_ += fmt::format("- {}\n", safe(kb_.questions[d.question].options[d.option].label));
    for (const Evidence& evidence : d.claims) {
      out_ += fmt::format("  - **{}**: {}{}\n", safe(name(evidence.alternative)), safe(evidence.claim.text),
                          citation(evidence.claim.sources));
    }
  }
  end_list();
}

/// The messages of `rules`, if there are any.
void MarkdownReport::remarks(std::string_view title, const std::vector<Index>& rules) {
  if (rules.empty()) return;
  heading(title);
  for (const Index rule : rules) {
    out_ += fmt::format("- {}{}\n", safe(kb_.rules[rule].message), citation(kb_.rules[rule].sources));
  }
  end_list();
}

void MarkdownReport::changes() {
  heading("What would change it");
  paragraph(flip_sets_summary(r_, r_.flip_sets, {}));
  const std::size_t shown = std::min(most_flip_sets, r_.flip_sets.sets.size());
  for (const FlipSet& set : std::span{r_.flip_sets.sets}.first(shown)) {
    out_ += fmt::format("- {}\n", safe(flip_set_words(kb_, set)));
  }
  if (shown > 0) end_list();
  if (const std::string rest = flip_sets_rest(r_.flip_sets, shown); !rest.empty()) paragraph(rest);
  for (const std::string& sentence : open_question_sentences(r_)) paragraph(sentence);
}

void MarkdownReport::ratings() {
  if (r_.divisor == 0) return;
  heading("Ratings, 0 to 100, and each criterion's share of all weights");
  Table table{.header = {"Criterion", "Weighs"}, .rows = {}};
  for (const Standing& s : r_.standings) table.header.push_back(name(s.alternative));
  for (const ProfileAxis& axis : profile_axes(r_)) {
    std::vector<std::string> row{std::string{kb_.criteria[axis.criterion].name},
                                 share_words(r_, axis.weight)};
    for (const Standing& s : r_.standings) row.push_back(std::to_string(axis.ratings[s.alternative]));
    table.rows.push_back(std::move(row));
  }
  out_ += markdown_table(table) + '\n';
}

void MarkdownReport::steps() {
  const std::vector<std::string> all = next_steps(r_);
  if (all.empty()) return;
  heading("Next");
  for (std::size_t i = 0; i < all.size(); ++i) out_ += fmt::format("{}. {}\n", i + 1, safe(all[i]));
  end_list();
}

void MarkdownReport::answers() {
  heading(fmt::format("Answers, {} of {}", r_.answers.answered(), r_.applicable));
  out_ += "| Question | Answer | Note |\n|---|---|---|\n";
  for (Index q = 0; q < kb_.questions.size(); ++q) {
    const Question& question = kb_.questions[q];
    if (r_.answers.chosen[q].empty() && r_.answers.notes[q].empty()) continue;
    std::vector<std::string> labels;
    r_.answers.chosen[q].for_each([&](Index o) { labels.push_back(safe(question.options[o].label)); });
    out_ += fmt::format("| {} | {} | {} |\n", safe(question.title), fmt::join(labels, "; "),
                        safe(r_.answers.notes[q]));
  }
  end_list();
  std::vector<std::string> open;
  for (const Index q : r_.unanswered) open.push_back(fmt::format("`--{}`", kb_.questions[q].id));
  if (!open.empty()) out_ += fmt::format("Not answered: {}.\n\n", fmt::join(open, ", "));
}

void MarkdownReport::reproduce(std::string_view kb_file) {
  heading("The same again");
  const std::string command = fmt::format("{}", fmt::join(reproducing_command(r_, kb_file), " "));
  const std::string_view line = command;
  out_ += util::markdown_code_block("sh", {&line, 1}) + '\n';
}

void MarkdownReport::cited_sources() {
  if (citations_.all().empty()) return;
  heading("Sources");
  for (const Index source : citations_.all()) {
    const Source& s = kb_.sources[source];
    out_ += fmt::format("- `{}`: {}\n", s.id, safe(source_words(s)));
  }
  end_list();
}

std::string MarkdownReport::write(std::string_view kb_file) && {
  verdict();
  if (r_.outside) {
    heading(case_words(r_, r_.outside_cases.front()));
    outside_case(r_.outside_cases.front());
  }
  scores();
  remarks("Mind", r_.warnings);
  combination();
  if (r_.leader) {
    reasons(lead_words(r_), true);
    reasons(fmt::format("What speaks for {}", name(*r_.rival)), false);
  }
  other_places();
  precedents();
  disagreement_list();
  changes();
  ratings();
  steps();
  answers();
  cited_sources();
  reproduce(kb_file);
  out_ += fmt::format("Made by langpick {} from the knowledge base {} {}, as of {}.\n", version, kb_.id,
                      safe(kb_.version), safe(kb_.as_of));
  // sections end and begin with an empty line: one is enough
  std::string text;
  for (const char c : out_) {
    if (c != '\n' || !text.ends_with("\n\n")) text += c;
  }
  return text;
}

}  // namespace

std::string recommendation_markdown(const Recommendation& r, std::string_view kb_file) {
  return MarkdownReport{r}.write(kb_file);
}

}  // namespace langpick::report
