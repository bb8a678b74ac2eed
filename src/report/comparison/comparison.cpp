#include "report/comparison/comparison.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include <fmt/format.h>

#include "langpick/engine.hpp"
#include "langpick/lookup.hpp"
#include "report/precedents.hpp"
#include "report/words.hpp"

namespace langpick::report {

namespace {

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  return fmt::format("{}", fmt::join(texts, separator));
}

/// Alternatives that are no combination: those that can be looked at one by one.
std::vector<Index> single_alternatives(const KnowledgeBase& kb) {
  std::vector<Index> singles;
  for (Index a = 0; a < kb.alternatives.size(); ++a) {
    if (kb.alternatives[a].members.empty()) singles.push_back(a);
  }
  return singles;
}

std::vector<std::string> header(const KnowledgeBase& kb, std::string first,
                                std::span<const Index> alternatives, std::vector<std::string> rest) {
  std::vector<std::string> cells{std::move(first)};
  for (const Index a : alternatives) cells.emplace_back(kb.alternatives[a].name);
  cells.insert(cells.end(), rest.begin(), rest.end());
  return cells;
}

Section ratings(const KnowledgeBase& kb) {
  std::vector<Index> all(kb.alternatives.size());
  for (Index a = 0; a < all.size(); ++a) all[a] = a;
  Section section{.title = "Ratings, 0 to 100, and what each criterion weighs before any answer"};
  section.table.header = header(kb, "Criterion", all, {"Weight"});
  for (const Criterion& criterion : kb.criteria) {
    if (criterion.situational) continue;
    std::vector<std::string> row{std::string{criterion.name}};
    for (const Index a : all) row.push_back(std::to_string(criterion.ratings[a]));
    row.push_back(std::to_string(criterion.base_weight));
    section.table.rows.push_back(row);
  }
  return section;
}

Section figures(const KnowledgeBase& kb) {
  const std::vector<Index> singles = single_alternatives(kb);
  Section section{.title = "Figures"};
  section.table.header = header(kb, "Metric", singles, {"Ratio", "Others", "Source"});
  for (const Figure& figure : kb.reference.figures) {
    for (const Index source : figure_sources(figure)) {
      std::vector<std::vector<std::string>> by_alternative(singles.size());
      std::vector<std::string> others;
      for (const FigureValue& value : figure.values) {
        if (value.source != source) continue;
        const std::string text = figure_text(value, figure.unit);
        const auto single = std::ranges::find(singles, value.alternative.value_or(~Index{0}));
        if (single == singles.end()) {
          others.push_back(fmt::format("{} {}", value.subject, text));
        } else {
          by_alternative[static_cast<std::size_t>(single - singles.begin())].push_back(text);
        }
      }
      std::vector<std::string> row{std::string{figure.name}};
      for (const auto& texts : by_alternative) row.push_back(joined(texts, "; "));
      row.push_back(figure_ratio(kb, figure, source));
      row.push_back(joined(others, "; "));
      row.emplace_back(kb.sources[source].id);
      section.table.rows.push_back(row);
    }
    if (!figure.note.empty()) section.notes.push_back(fmt::format("{}: {}", figure.name, figure.note));
  }
  return section;
}

Section topic_section(const KnowledgeBase& kb, const Topic& topic) {
  const std::vector<Index> singles = single_alternatives(kb);
  Section section{.title = std::string{topic.name}};
  section.table.header = header(kb, "Aspect", singles, {"Source"});
  for (const Row& row : topic.rows) {
    std::vector<std::string> cells{std::string{row.aspect}};
    for (const Index a : singles) {
      const auto cell = std::ranges::find(row.cells, a, &Part::alternative);
      cells.emplace_back(cell == row.cells.end() ? std::string_view{} : cell->text);
    }
    cells.push_back(source_ids(kb, row.sources));
    section.table.rows.push_back(cells);
  }
  return section;
}

Section best_for(const KnowledgeBase& kb) {
  Section section{.title = "Best for", .table = {.header = {"For", "Best", "Why", "Source"}, .rows = {}}};
  for (const BestFor& b : kb.reference.best_for) {
    section.table.rows.push_back({std::string{b.purpose}, std::string{kb.alternatives[b.winner].name},
                                  std::string{b.reason}, source_ids(kb, b.sources)});
  }
  return section;
}

Section work(const KnowledgeBase& kb) {
  Section section{.title = "Which for which work",
                  .table = {.header = {"Work", "Which", "Why", "Source"}, .rows = {}}};
  for (const Work& w : kb.reference.work) {
    std::string first{w.work};
    for (const Opinion& o : w.opinions) {
      section.table.rows.push_back(
          {first, o.alternative ? std::string{kb.alternatives[*o.alternative].name} : "either",
           std::string{o.claim.text}, source_ids(kb, o.claim.sources)});
      first = "";  // a second opinion on the same work
    }
  }
  return section;
}

Section adopters(const KnowledgeBase& kb) {
  Section section{.title = "Who uses what",
                  .table = {.header = {"Who", "Uses", "For", "Source"}, .rows = {}}};
  for (const Adopter& a : kb.reference.adopters) {
    section.table.rows.push_back({std::string{a.name}, std::string{kb.alternatives[a.alternative].name},
                                  std::string{a.use}, source_ids(kb, a.sources)});
  }
  return section;
}

Section tooling(const KnowledgeBase& kb) {
  Section section{.title = "Tools to start with",
                  .table = {.header = {"For", "Purpose", "Tools", "Source"}, .rows = {}}};
  for (const Tooling& t : kb.reference.tooling) {
    section.table.rows.push_back({std::string{kb.alternatives[t.alternative].name}, std::string{t.purpose},
                                  fmt::format("{}", fmt::join(t.tools, ", ")), source_ids(kb, t.sources)});
  }
  return section;
}

Section checklist(const KnowledgeBase& kb) {
  Section section{.title = "Measure before you decide",
                  .table = {.header = {"Measure", "How", "Source"}, .rows = {}}};
  for (const Measure& m : kb.reference.checklist) {
    section.table.rows.push_back({std::string{m.measure}, std::string{m.how}, source_ids(kb, m.sources)});
  }
  return section;
}

Section elsewhere(const KnowledgeBase& kb) {
  Section section{.title = "When neither fits",
                  .table = {.header = {"Instead", "Choose it if", "Source"}, .rows = {}}};
  for (const OutsideOption& option : kb.outside_options) {
    for (const Claim& claim : option.choose_if) {
      section.table.rows.push_back(
          {std::string{option.name}, std::string{claim.text}, source_ids(kb, claim.sources)});
    }
  }
  return section;
}

Section revisit(const KnowledgeBase& kb) {
  Section section{.title = "When to decide again", .table = {.header = {"When", "Source"}, .rows = {}}};
  for (const Claim& claim : kb.reference.revisit) {
    section.table.rows.push_back({std::string{claim.text}, source_ids(kb, claim.sources)});
  }
  return section;
}

Section precedents(const KnowledgeBase& kb) {
  Section section{.title = "What others chose",
                  .table = {.header = {"Precedent", "Chose", "What was built"}, .rows = {}}};
  std::vector<Index> chosen(kb.alternatives.size() + 1);
  for (const Precedent& p : kb.precedents) {
    section.table.rows.push_back({std::string{p.id}, chosen_name(kb, p), project_words(p)});
    ++chosen[p.chosen.kind == Choice::Kind::alternative ? p.chosen.position : kb.alternatives.size()];
  }
  section.remark = fmt::format(
      "Of these {}, {}. `langpick kb show precedent:ID` shows one of them with its reasons and its source.",
      kb.precedents.size(), count_words(kb, chosen));
  return section;
}

std::vector<Section> code(const KnowledgeBase& kb) {
  std::vector<Section> all;
  for (const CodeExample& example : kb.reference.code) {
    all.push_back({.title = std::string{example.name},
                   .code = code_blocks(kb, example),
                   .remark = std::string{example.remark}});
  }
  return all;
}

struct SpecialTopic {
  std::string_view id;
  bool (*is_there)(const KnowledgeBase&);
  Section (*make)(const KnowledgeBase&);
};

/// Topics that every knowledge base calls the same, as far as it has them.
constexpr std::array<SpecialTopic, 10> special_topics{{
    {"ratings", [](const KnowledgeBase&) { return true; }, ratings},
    {"figures", [](const KnowledgeBase& kb) { return !kb.reference.figures.empty(); }, figures},
    {"best-for", [](const KnowledgeBase& kb) { return !kb.reference.best_for.empty(); }, best_for},
    {"work", [](const KnowledgeBase& kb) { return !kb.reference.work.empty(); }, work},
    {"adopters", [](const KnowledgeBase& kb) { return !kb.reference.adopters.empty(); }, adopters},
    {"tooling", [](const KnowledgeBase& kb) { return !kb.reference.tooling.empty(); }, tooling},
    {"checklist", [](const KnowledgeBase& kb) { return !kb.reference.checklist.empty(); }, checklist},
    {"elsewhere",
     [](const KnowledgeBase& kb) {
       return std::ranges::any_of(kb.outside_options, [](const auto& o) { return !o.choose_if.empty(); });
     },
     elsewhere},
    {"revisit", [](const KnowledgeBase& kb) { return !kb.reference.revisit.empty(); }, revisit},
    {"precedents", [](const KnowledgeBase& kb) { return !kb.precedents.empty(); }, precedents},
}};

}  // namespace

std::vector<std::string_view> comparison_topics(const KnowledgeBase& kb) {
  std::vector<std::string_view> ids;
  for (const Topic& topic : kb.reference.topics) ids.push_back(topic.id);
  for (const SpecialTopic& special : special_topics) {
    if (special.is_there(kb)) ids.push_back(special.id);
  }
  if (!kb.reference.code.empty()) ids.emplace_back("code");
  return ids;
}

std::vector<Section> sections(const KnowledgeBase& kb, std::string_view topic) {
  const auto own = std::ranges::find(kb.reference.topics, topic, &Topic::id);
  if (own != kb.reference.topics.end()) return {topic_section(kb, *own)};
  if (topic == "code") return code(kb);
  const auto special = std::ranges::find(special_topics, topic, &SpecialTopic::id);
  if (special == special_topics.end()) return {};
  return {special->make(kb)};
}

Section base_scores(const KnowledgeBase& kb) {
  const Recommendation r = recommend(kb, Answers{kb});
  Section section{.title = "Structured scores: what every project weighs, before any answer"};
  section.table.header = {"Alternative", "Score"};
  for (const Standing& s : r.standings) {
    section.table.rows.push_back(
        {std::string{kb.alternatives[s.alternative].name}, decimal(tenths(s.points, r.divisor))});
  }
  return section;
}

std::vector<Section> overview(const KnowledgeBase& kb) { return {base_scores(kb), ratings(kb)}; }

}  // namespace langpick::report
