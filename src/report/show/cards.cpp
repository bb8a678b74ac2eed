#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "langpick/claims.hpp"
#include "langpick/rule_words.hpp"
#include "report/comparison.hpp"
#include "report/precedents.hpp"
#include "report/show/card.hpp"
#include "report/words.hpp"
#include "util/text.hpp"

namespace langpick::report {

namespace {

/// How a single rated criterion rates an alternative, for every criterion.
std::vector<CardLine> ratings_of(const KnowledgeBase& kb, Index alternative) {
  std::vector<CardLine> lines;
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    const Criterion& criterion = kb.criteria[c];
    if (criterion.situational) continue;
    lines.push_back({.label = std::string{criterion.id},
                     .value = criterion.ratings[alternative],
                     .text = std::string{criterion.name},
                     .place = place_of({EntryKind::criterion, c}) + "/ratings/" +
                              std::string{kb.alternatives[alternative].id}});
  }
  return lines;
}

std::vector<CardLine> wins_of(const KnowledgeBase& kb, Index alternative) {
  std::vector<CardLine> lines;
  for (std::size_t b = 0; b < kb.reference.best_for.size(); ++b) {
    const BestFor& best = kb.reference.best_for[b];
    if (best.winner != alternative) continue;
    lines.push_back({.text = fmt::format("{}: {}", best.purpose, best.reason),
                     .sources = copied(best.sources),
                     .place = "#/best_for/" + std::to_string(b)});
  }
  return lines;
}

/// The ratings of a criterion, each with the evidence for it.
std::vector<CardLine> ratings_of(const CardMaker& card, const Criterion& criterion) {
  std::vector<CardLine> lines;
  for (Index a = 0; a < criterion.ratings.size(); ++a) {
    const std::string id = card.alternative_id(a);
    lines.push_back({.label = id, .value = criterion.ratings[a], .place = card.place + "/ratings/" + id});
    for (std::size_t e = 0; e < criterion.evidence.size(); ++e) {
      const Evidence& evidence = criterion.evidence[e];
      if (evidence.alternative != a) continue;
      if (!lines.back().text.empty()) lines.push_back({.label = id});  // more than one claim for a rating
      lines.back().text = evidence.claim.text;
      lines.back().sources = copied(evidence.claim.sources);
      lines.back().place = card.place + "/evidence/" + std::to_string(e);
    }
  }
  return lines;
}

std::int64_t base_weights(const KnowledgeBase& kb) {
  std::int64_t sum = 0;
  for (const Criterion& criterion : kb.criteria) sum += criterion.base_weight;
  return sum;
}

/// Does any option of `question` weigh the criterion at `position`?
bool weighs(const Question& question, Index position) {
  return std::ranges::any_of(question.options, [&](const Option& option) {
    return std::ranges::find(option.effects, position, &Effect::criterion) != option.effects.end();
  });
}

/// The options that a condition asks for, in its order.
void collect_options(const KnowledgeBase& kb, const Condition& condition, std::vector<CardLine>& lines) {
  for (const Condition& part : condition.conditions) collect_options(kb, part, lines);
  if (condition.kind != Condition::Kind::any_option) return;
  const Question& question = kb.questions[condition.question];
  for (Index o = 0; o < question.options.size(); ++o) {
    if ((condition.options >> o & 1U) == 0) continue;
    const Entry option{EntryKind::option, condition.question, o};
    lines.push_back({.label = id_of(kb, option),
                     .text = std::string{question.options[o].label},
                     .place = place_of(option)});
  }
}

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

/// The values of figures that `counts(value)`, a line each.
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

// Each fills in the card of its kind: what takes part in decisions first, then what is looked up.

void describe(CardMaker& card, const Alternative& alternative) {
  const Index position = card.card.entry.position;
  card.card.name = alternative.name;
  card.card.text = alternative.summary;
  card.list("members", "A combination of", alternative.members, [&](Index member) {
    return CardLine{.label = card.alternative_id(member),
                    .text = std::string{card.kb.alternatives[member].name}};
  });
  card.claims("choose_if", "Choose it if", alternative.choose_if);
  card.claims("think_twice_if", "Think twice if", alternative.think_twice_if);
  card.section("ratings", "Ratings, 0 to 100", ratings_of(card.kb, position));
  card.section("best_for", "Best for", wins_of(card.kb, position));
  card.section("figures", "Figures", figure_lines(card.kb, [&](const FigureValue& value) {
                 return value.alternative == position;
               }));
  card.rules("Rules that exclude it", [&](const Rule& rule) {
    const auto is_excluded = [&](Index a) { return rule.kind == RuleKind::exclude && rule.target == a; };
    return is_excluded(position) || std::ranges::any_of(alternative.members, is_excluded);
  });
  card.parts(alternative.parts);
  card.list("joins", "Ways to join them", alternative.joins, [](const Join& join) {
    return CardLine{.label = std::string{join.name},
                    .text = fmt::format("{} What it costs: {}", join.description, join.cost),
                    .sources = copied(join.sources)};
  });
  card.next_steps(alternative.next_steps);
}

void describe(CardMaker& card, const OutsideOption& option) {
  card.card.name = option.name;
  card.card.text = option.summary;
  card.claims("choose_if", "Choose it if", option.choose_if);
  card.rules("Rules that prefer it", [&](const Rule& rule) {
    return rule.kind == RuleKind::prefer_outside && rule.target == card.card.entry.position;
  });
  card.next_steps(option.next_steps);
}

void describe(CardMaker& card, const Criterion& criterion) {
  const Index position = card.card.entry.position;
  card.card.name = criterion.name;
  card.card.text = criterion.description;
  card.card.remarks.push_back(
      criterion.situational ? "Situational: it weighs nothing until an answer brings its weight and ratings."
                            : fmt::format("Rated: it weighs {} of the {} that count before any answer.",
                                          util::decimal_text(criterion.base_weight, card.kb.scale),
                                          util::decimal_text(base_weights(card.kb), card.kb.scale)));
  card.section("ratings", "Ratings, 0 to 100, and what speaks for them", ratings_of(card, criterion));
  card.effects("Options that add weight",
               [&](Index, Index, const Effect& effect) { return effect.criterion == position; });
  std::vector<CardLine> questions;
  for (Index q = 0; q < card.kb.questions.size(); ++q) {
    if (!weighs(card.kb.questions[q], position)) continue;
    questions.push_back({.label = std::string{card.kb.questions[q].id},
                         .text = std::string{card.kb.questions[q].title},
                         .place = place_of({EntryKind::question, q})});
  }
  card.section("questions", "Questions that touch it", std::move(questions));
  card.rules("Rules that read those questions", [&](const Rule& rule) {
    for (Index q = 0; q < card.kb.questions.size(); ++q) {
      if (weighs(card.kb.questions[q], position) && asks_for(rule, q)) return true;
    }
    return false;
  });
}

void describe(CardMaker& card, const Question& question) {
  const Index position = card.card.entry.position;
  card.card.name = question.title;
  card.card.text = question.help;
  std::string remark = question.kind == QuestionKind::fact ? "It asks for a fact" : "It asks for a judgement";
  if (question.multiple()) remark += fmt::format("; up to {} options can be chosen", question.max_choices);
  if (question.quick) remark += "; it belongs to the quick set";
  card.card.remarks.push_back(remark + fmt::format(". Its flag is --{}.", question.id));
  if (question.ask_when) {
    card.card.remarks.push_back(
        fmt::format("It is asked only when {}.", condition_words(card.kb, *question.ask_when)));
  }
  card.list("options", "Options", question.options, [](const Option& option) {
    return CardLine{.label = std::string{option.id}, .text = std::string{option.label}};
  });
  card.effects("What the options add weight to",
               [&](Index q, Index, const Effect&) { return q == position; });
  card.rules("Rules that read it", [&](const Rule& rule) { return asks_for(rule, position); });
}

void describe(CardMaker& card, const Option& option) {
  const Index question = card.card.entry.position;
  const Index position = card.card.entry.option;
  card.card.name = option.label;
  card.card.text = option.help;
  card.card.remarks.push_back(fmt::format("An answer to --{}: {}", card.kb.questions[question].id,
                                          card.kb.questions[question].title));
  if (option.neutral) card.card.remarks.emplace_back("Declared neutral: it adds no weight to anything.");
  card.effects("What it adds weight to",
               [&](Index q, Index o, const Effect&) { return q == question && o == position; });
  card.list("drops", "What doesn't apply then", option.drops, [&](Index criterion) {
    return CardLine{.label = std::string{card.kb.criteria[criterion].id},
                    .text = std::string{card.kb.criteria[criterion].name}};
  });
  card.rules("Rules that ask for it", [&](const Rule& rule) { return asks_for(rule, question, position); });
  card.evidence("disagreement", "Where the sources disagree", option.disagreement);
  card.parts(option.parts);
}

void describe(CardMaker& card, const Rule& rule) {
  card.card.name = rule_words(card.kb, rule);
  card.card.text = rule.message;
  card.card.sources = copied(rule.sources);
  if (rule.kind == RuleKind::exclude) {
    const Entry target{EntryKind::alternative, rule.target};
    const Alternative& alternative = card.kb.alternatives[rule.target];
    card.section("exclude", "What it excludes",
                 {{.label = id_of(card.kb, target),
                   .text = std::string{alternative.name},
                   .place = place_of(target)}});
  } else if (rule.kind == RuleKind::prefer_outside) {
    const Entry target{EntryKind::outside_option, rule.target};
    card.section("prefer_outside", "What it prefers",
                 {{.label = id_of(card.kb, target),
                   .text = std::string{card.kb.outside_options[rule.target].name},
                   .place = place_of(target)}});
  }
  std::vector<CardLine> options;
  collect_options(card.kb, rule.when, options);
  card.section("when", "Options that it asks for", std::move(options));
  if (!rule.unless) return;
  std::vector<CardLine> exceptions;
  collect_options(card.kb, *rule.unless, exceptions);
  card.section("unless", "Options that keep it from deciding", std::move(exceptions));
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

}  // namespace

Card card(const KnowledgeBase& kb, const Entry& entry) {
  CardMaker maker{kb, entry};
  switch (entry.kind) {
    case EntryKind::alternative:
      describe(maker, kb.alternatives[entry.position]);
      break;
    case EntryKind::outside_option:
      describe(maker, kb.outside_options[entry.position]);
      break;
    case EntryKind::criterion:
      describe(maker, kb.criteria[entry.position]);
      break;
    case EntryKind::question:
      describe(maker, kb.questions[entry.position]);
      break;
    case EntryKind::option:
      describe(maker, kb.questions[entry.position].options[entry.option]);
      break;
    case EntryKind::rule:
      describe(maker, kb.rules[entry.position]);
      break;
    case EntryKind::source:
      describe(maker, kb.sources[entry.position]);
      break;
    case EntryKind::figure:
      describe(maker, kb.reference.figures[entry.position]);
      break;
    case EntryKind::topic:
      describe(maker, kb.reference.topics[entry.position]);
      break;
    case EntryKind::faq:
      describe(maker, kb.reference.faq[entry.position]);
      break;
    case EntryKind::code:
      describe(maker, kb.reference.code[entry.position]);
      break;
    case EntryKind::precedent:
      describe(maker, kb.precedents[entry.position]);
      break;
  }
  return std::move(maker.card);
}

}  // namespace langpick::report
