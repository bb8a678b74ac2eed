#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "langpick/claims.hpp"
#include "report/choice_words.hpp"
#include "report/comparison/comparison.hpp"
#include "report/precedents.hpp"
#include "report/show/card_maker.hpp"

namespace langpick::report {

namespace {

/// Where a claim stands that belongs to no entry: what `compare` calls its list.
std::string list_of(std::string_view place) {
  std::string list{place.substr(2, place.find('/', 2) - 2)};
  std::ranges::replace(list, '_', '-');
  return list;
}

/// The claims that cite `source`; figures come with their values.
std::vector<CardLine> citations(const KnowledgeBase& kb, Index source) {
  std::vector<CardLine> lines;
  for (const CitedClaim& claim : cited_claims(kb)) {
    if (std::ranges::find(claim.sources, source) == claim.sources.end()) continue;
    const std::optional<Entry> entry = entry_at(claim.place);
    if (entry && entry->kind == EntryKind::figure) continue;
    lines.push_back({.label = entry ? id_of(kb, *entry) : list_of(claim.place),
                     .text = std::string{claim.text},
                     .place = claim.place});
  }
  return lines;
}

}  // namespace

std::vector<CardLine> figure_lines(const KnowledgeBase& kb,
                                   const std::function<bool(const FigureValue&)>& counts) {
  std::vector<CardLine> lines;
  for (Index f = 0; f < kb.reference.figures.size(); ++f) {
    const Figure& figure = kb.reference.figures[f];
    for (std::size_t v = 0; v < figure.values.size(); ++v) {
      const FigureValue& value = figure.values[v];
      if (!counts(value)) continue;
      lines.push_back(
          {.label = std::string{figure.id},
           .text = fmt::format("{}, {}: {}", figure.name, value.subject, figure_text(value, figure.unit)),
           .sources = {value.source},
           .place = place_of({EntryKind::figure, f}) + "/values/" + std::to_string(v)});
    }
  }
  return lines;
}

void describe(CardMaker& card, const Source& source) {
  card.card.name = source.title;
  card.card.text = fmt::format("{}{}{}, {}", source.publisher, source.publisher.empty() ? "" : ", ",
                               source.kind, source.date);
  if (!source.url.empty()) card.card.remarks.emplace_back(source.url);
  const Index position = card.card.entry.position;
  card.section("figures", "Figures from it",
               figure_lines(card.kb, [&](const FigureValue& value) { return value.source == position; }));
  card.section("claims", "Claims that cite it", citations(card.kb, position));
}

void describe(CardMaker& card, const Figure& figure) {
  constexpr std::array better{"Neither direction is better.", "Lower is better.", "Higher is better."};
  card.card.name = figure.name;
  card.card.text = figure.note;
  card.card.remarks.emplace_back(better[static_cast<std::size_t>(figure.better)]);
  card.list("values", "Values", figure.values, [&](const FigureValue& value) {
    return CardLine{.label = std::string{value.subject},
                    .text = figure_text(value, figure.unit),
                    .sources = {value.source}};
  });
  std::vector<CardLine> ratios;
  for (const Index source : figure_sources(figure)) {
    const std::string ratio = figure_ratio(card.kb, figure, source);
    if (!ratio.empty()) ratios.push_back({.text = ratio, .sources = {source}, .place = card.place});
  }
  card.section("ratios", "Ratio", std::move(ratios));
}

void describe(CardMaker& card, const Topic& topic) {
  card.card.name = topic.name;
  std::vector<CardLine> lines;
  for (std::size_t r = 0; r < topic.rows.size(); ++r) {
    const Row& row = topic.rows[r];
    const std::string place = card.place + "/rows/" + std::to_string(r);
    for (const Part& cell : row.cells) {
      lines.push_back({.label = card.alternative_id(cell.alternative),
                       .text = fmt::format("{}: {}", row.aspect, cell.text),
                       .sources = copied(row.sources),
                       .place = place});
    }
  }
  card.section("rows", "Aspect by aspect", std::move(lines));
}

void describe(CardMaker& card, const Faq& faq) {
  card.card.name = faq.question;
  card.card.text = faq.answer;
  card.card.sources = copied(faq.sources);
  if (!faq.words.empty()) {
    card.card.remarks.push_back(fmt::format("Found by: {}.", fmt::join(faq.words, ", ")));
  }
}

void describe(CardMaker& card, const CodeExample& example) {
  card.card.name = example.name;
  card.card.text = example.remark;
  card.card.code = code_blocks(card.kb, example);
}

/// Each answer with the fact that it rests on.
void describe(CardMaker& card, const Precedent& precedent) {
  card.card.name = project_words(precedent);
  card.card.text = fmt::format("{}: {}", chosen_name(card.kb, precedent), precedent.detail);
  card.card.remarks.push_back(source_words(precedent));
  card.card.remarks.emplace_back(precedent.took_part ? "Weights and rules were set with it."
                                                     : "It took no part in setting weights and rules.");
  card.list("why", "Why", precedent.why,
            [](std::string_view reason) { return CardLine{.text = std::string{reason}}; });
  std::vector<CardLine> answers;
  for (const PrecedentAnswer& answer : precedent.answers) {
    const Question& question = card.kb.questions[answer.question];
    const std::string_view fact = answer.fact == 0 ? precedent.project : precedent.facts[answer.fact - 1];
    answers.push_back(
        {.label = fmt::format("{}={}", question.id, option_ids(question, OptionSet{answer.options})),
         .text = std::string{fact},
         .place = fmt::format("{}/answers/{}", card.place, question.id)});
  }
  card.section("answers", "What its facts answer", std::move(answers));
}

}  // namespace langpick::report
