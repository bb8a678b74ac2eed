#include "report/comparison.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "langpick/comparison.hpp"
#include "langpick/engine.hpp"
#include "report/blocks.hpp"
#include "report/precedents.hpp"
#include "report/profile.hpp"
#include "report/words.hpp"
#include "util/rounding.hpp"
#include "util/text.hpp"

namespace langpick::report {

namespace {

/// Thousandths as a decimal without trailing zeros, its thousands set apart: 1.2, 380,000, 0.4.
std::string number(std::int64_t thousandths) {
  std::string text = fmt::format("{}.{:03}", thousandths / figure_scale, thousandths % figure_scale);
  const std::size_t point = text.find('.');
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  for (std::size_t digits = point; digits > 3; digits -= 3) text.insert(digits - 3, 1, ',');
  return text;
}

std::string_view advantage_word(const Figure& figure) {
  constexpr std::array<std::string_view, 8> times{"ns", "µs", "ms", "s", "min", "h", "days", "weeks"};
  if (figure.better == Better::higher) return "more";
  return std::ranges::find(times, figure.unit) != times.end() ? "faster" : "less";
}

/// "3.0×" or, where a range is known, "6.0–60.0×".
std::string times(std::int64_t lowest, std::int64_t highest) {
  const auto shown = [](std::int64_t in_tenths) {
    return fmt::format("{}.{}", in_tenths / 10, in_tenths % 10);
  };
  return lowest == highest ? shown(lowest) + "×" : shown(lowest) + "–" + shown(highest) + "×";
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

using Cells = std::vector<std::string>;

template <typename... Texts>
Cells cells(const Texts&... texts) {
  return {std::string{texts}...};
}

/// A table with a row for each of `elements`.
template <typename List, typename Row>
Table table_of(Cells header, const List& elements, Row row) {
  Table table{.header = std::move(header), .rows = {}};
  for (const auto& element : elements) table.rows.push_back(row(element));
  return table;
}

void base_scores(Blocks& out, const KnowledgeBase& kb) {
  const Recommendation r = recommend(kb, Answers{kb});
  out.heading("Structured scores: what every project weighs, before any answer");
  out.table(table_of({"Alternative", "Score"}, r.standings, [&](const Standing& s) {
    return cells(kb.alternatives[s.alternative].name, decimal(tenths(s.points, r.divisor)));
  }));
}

Table rating_table(const KnowledgeBase& kb) {
  Table table{.header = {"Criterion"}, .rows = {}};
  for (const Alternative& alternative : kb.alternatives) table.header.emplace_back(alternative.name);
  table.header.emplace_back("Weight");
  for (const Criterion& criterion : kb.criteria) {
    if (criterion.situational) continue;
    Cells row{std::string{criterion.name}};
    for (const int rating : criterion.ratings) row.push_back(util::decimal_text(rating, kb.scale));
    row.push_back(util::decimal_text(criterion.base_weight, kb.scale));
    table.rows.push_back(std::move(row));
  }
  return table;
}

constexpr const char* rating_heading = "Ratings, 0 to 100, and what each criterion weighs before any answer";

void ratings(Blocks& out, const KnowledgeBase& kb) {
  out.heading(rating_heading);
  out.table(rating_table(kb));
}

/// What text draws, radars and bars, stands in the other formats as the table of `ratings`.
void overview(Blocks& out, const KnowledgeBase& kb) {
  base_scores(out, kb);
  out.heading(rating_heading);
  out.table(rating_table(kb), [&kb](Page& page) { write_profile(page, base_profile(kb)); });
}

void figures(Blocks& out, const KnowledgeBase& kb) {
  const std::vector<Index> singles = single_alternatives(kb);
  Table table{.header = header(kb, "Metric", singles, {"Ratio", "Others", "Source"}), .rows = {}};
  Cells notes;
  for (const Figure& figure : kb.reference.figures) {
    for (const Index source : figure_sources(figure)) {
      std::vector<Cells> by_alternative(singles.size());
      Cells others;
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
      Cells row{std::string{figure.name}};
      for (const Cells& texts : by_alternative) row.push_back(fmt::format("{}", fmt::join(texts, "; ")));
      row.push_back(figure_ratio(kb, figure, source));
      row.push_back(fmt::format("{}", fmt::join(others, "; ")));
      row.emplace_back(kb.sources[source].id);
      table.rows.push_back(std::move(row));
    }
    if (!figure.note.empty()) notes.push_back(fmt::format("{}: {}", figure.name, figure.note));
  }
  out.heading("Figures");
  out.table(std::move(table));
  for (std::string& note : notes) out.item(std::move(note));
}

void own_topic(Blocks& out, const KnowledgeBase& kb, const Topic& topic) {
  const std::vector<Index> singles = single_alternatives(kb);
  out.heading(std::string{topic.name});
  out.table(table_of(header(kb, "Aspect", singles, {"Source"}), topic.rows, [&](const Row& row) {
    Cells texts{std::string{row.aspect}};
    for (const Index a : singles) {
      const auto cell = std::ranges::find(row.cells, a, &Part::alternative);
      texts.emplace_back(cell == row.cells.end() ? std::string_view{} : cell->text);
    }
    texts.push_back(source_ids(kb, row.sources));
    return texts;
  }));
}

void best_for(Blocks& out, const KnowledgeBase& kb) {
  out.heading("Best for");
  out.table(table_of({"For", "Best", "Why", "Source"}, kb.reference.best_for, [&](const BestFor& b) {
    return cells(b.purpose, kb.alternatives[b.winner].name, b.reason, source_ids(kb, b.sources));
  }));
}

void work(Blocks& out, const KnowledgeBase& kb) {
  Table table{.header = {"Work", "Which", "Why", "Source"}, .rows = {}};
  for (const Work& w : kb.reference.work) {
    std::string_view first = w.work;
    for (const Opinion& o : w.opinions) {
      const std::string_view which = o.alternative ? kb.alternatives[*o.alternative].name : "either";
      table.rows.push_back(cells(first, which, o.claim.text, source_ids(kb, o.claim.sources)));
      first = "";  // a second opinion on the same work
    }
  }
  out.heading("Which for which work");
  out.table(std::move(table));
}

void adopters(Blocks& out, const KnowledgeBase& kb) {
  out.heading("Who uses what");
  out.table(table_of({"Who", "Uses", "For", "Source"}, kb.reference.adopters, [&](const Adopter& a) {
    return cells(a.name, kb.alternatives[a.alternative].name, a.use, source_ids(kb, a.sources));
  }));
}

void tooling(Blocks& out, const KnowledgeBase& kb) {
  out.heading("Tools to start with");
  out.table(table_of({"For", "Purpose", "Tools", "Source"}, kb.reference.tooling, [&](const Tooling& t) {
    return cells(kb.alternatives[t.alternative].name, t.purpose, fmt::format("{}", fmt::join(t.tools, ", ")),
                 source_ids(kb, t.sources));
  }));
}

void checklist(Blocks& out, const KnowledgeBase& kb) {
  out.heading("Measure before you decide");
  out.table(table_of({"Measure", "How", "Source"}, kb.reference.checklist,
                     [&](const Measure& m) { return cells(m.measure, m.how, source_ids(kb, m.sources)); }));
}

void elsewhere(Blocks& out, const KnowledgeBase& kb) {
  Table table{.header = {"Instead", "Choose it if", "Source"}, .rows = {}};
  for (const OutsideOption& option : kb.outside_options) {
    for (const Claim& claim : option.choose_if) {
      table.rows.push_back(cells(option.name, claim.text, source_ids(kb, claim.sources)));
    }
  }
  out.heading("When neither fits");
  out.table(std::move(table));
}

void revisit(Blocks& out, const KnowledgeBase& kb) {
  out.heading("When to decide again");
  out.table(table_of({"When", "Source"}, kb.reference.revisit,
                     [&](const Claim& claim) { return cells(claim.text, source_ids(kb, claim.sources)); }));
}

void precedents(Blocks& out, const KnowledgeBase& kb) {
  std::vector<Index> chosen(kb.alternatives.size() + 1);
  out.heading("What others chose");
  out.table(table_of({"Precedent", "Chose", "What was built"}, kb.precedents, [&](const Precedent& p) {
    ++chosen[p.chosen.kind == Choice::Kind::alternative ? p.chosen.position : kb.alternatives.size()];
    return cells(p.id, chosen_name(kb, p), project_words(p));
  }));
  out.paragraph(fmt::format(
      "Of these {}, {}. `langpick kb show precedent:ID` shows one of them with its reasons and its source.",
      kb.precedents.size(), count_words(kb, chosen)));
}

void code(Blocks& out, const KnowledgeBase& kb) {
  for (const CodeExample& example : kb.reference.code) {
    out.heading(std::string{example.name});
    if (!example.remark.empty()) out.paragraph(std::string{example.remark});
    for (CodeBlock& block : code_blocks(kb, example)) out.code(std::move(block));
  }
}

struct SpecialTopic {
  std::string_view id;
  bool (*is_there)(const KnowledgeBase&);
  void (*write)(Blocks&, const KnowledgeBase&);
};

/// Topics that every knowledge base calls the same, as far as it has them.
constexpr std::array<SpecialTopic, 11> special_topics{{
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
    {"code", [](const KnowledgeBase& kb) { return !kb.reference.code.empty(); }, code},
}};

}  // namespace

Blocks comparison(const KnowledgeBase& kb, std::span<const std::string> topics) {
  Blocks out;
  out.title(std::string{kb.name});
  if (topics.empty()) overview(out, kb);
  for (const std::string& topic : topics) {
    const auto own = std::ranges::find(kb.reference.topics, topic, &Topic::id);
    const auto special = std::ranges::find(special_topics, topic, &SpecialTopic::id);
    if (own != kb.reference.topics.end()) {
      own_topic(out, kb, *own);
    } else if (special != special_topics.end()) {
      special->write(out, kb);
    }
  }
  return out;
}

std::vector<std::string_view> comparison_topics(const KnowledgeBase& kb) {
  std::vector<std::string_view> ids;
  for (const Topic& topic : kb.reference.topics) ids.push_back(topic.id);
  for (const SpecialTopic& special : special_topics) {
    if (special.is_there(kb)) ids.push_back(special.id);
  }
  return ids;
}

std::string comparison_text(const KnowledgeBase& kb, std::span<const std::string> topics,
                            const TextStyle& style) {
  Blocks out = comparison(kb, topics);
  if (topics.empty()) {
    out.heading("More to compare");
    out.paragraph(fmt::format("{}", fmt::join(comparison_topics(kb), ", ")));
  }
  return out.text(style);
}

std::string comparison_markdown(const KnowledgeBase& kb, std::span<const std::string> topics) {
  return comparison(kb, topics).markdown();
}

std::string comparison_html(const KnowledgeBase& kb, std::span<const std::string> topics) {
  return comparison(kb, topics).html(kb, "Side by side", kb.name);
}

std::string figure_text(const FigureValue& value, std::string_view unit) {
  std::string text{value.text};
  if (value.low) {
    text = value.approximate ? "about " : "";
    text += number(*value.low);
    if (*value.high != *value.low) text += "–" + number(*value.high);
    if (!unit.empty()) text += (unit.starts_with("×") ? "" : " ") + std::string{unit};
  }
  return value.version.empty() ? text : fmt::format("{} ({})", text, value.version);
}

std::string figure_ratio(const KnowledgeBase& kb, const Figure& figure, Index source) {
  std::vector<const FigureValue*> numbers;
  for (const FigureValue& value : figure.values) {
    if (value.source == source && value.alternative && value.low && *value.low > 0) numbers.push_back(&value);
  }
  if (figure.better == Better::neither || numbers.size() != 2) return {};
  const FigureValue* less = numbers[0];
  const FigureValue* more = numbers[1];
  if (*less->low > *more->low) std::swap(less, more);
  if (*more->low <= *less->high) return {};
  const FigureValue* winner = figure.better == Better::lower ? less : more;
  return fmt::format("{} {} {}", kb.alternatives[*winner->alternative].name,
                     times(util::rounded_ratio(*more->low, *less->high, 10),
                           util::rounded_ratio(*more->high, *less->low, 10)),
                     advantage_word(figure));
}

std::vector<Index> figure_sources(const Figure& figure) {
  std::vector<Index> sources;
  for (const FigureValue& value : figure.values) {
    if (std::ranges::find(sources, value.source) == sources.end()) sources.push_back(value.source);
  }
  return sources;
}

}  // namespace langpick::report
