#include "report/show/card.hpp"

#include "langpick/rule_words.hpp"
#include "util/text.hpp"

namespace langpick::report {

namespace {

/// "go 90, rust 20": what an effect on a situational criterion brings along.
std::string ratings_words(const KnowledgeBase& kb, std::span<const int> ratings) {
  std::string words;
  for (Index a = 0; a < ratings.size(); ++a) {
    words += (a == 0 ? "" : ", ") + std::string{kb.alternatives[a].id} + ' ' +
             util::decimal_text(ratings[a], kb.scale);
  }
  return words;
}

}  // namespace

CardMaker::CardMaker(const KnowledgeBase& of, const Entry& entry) : kb(of), place(place_of(entry)) {
  card.entry = entry;
}

void CardMaker::section(std::string_view key, std::string_view title, std::vector<CardLine> lines) {
  if (!lines.empty()) card.sections.push_back({key, title, std::move(lines)});
}

void CardMaker::evidence(std::string_view key, std::string_view title, std::span<const Evidence> elements) {
  list(key, title, elements, [&](const Evidence& e) {
    return CardLine{.label = alternative_id(e.alternative),
                    .text = std::string{e.claim.text},
                    .sources = copied(e.claim.sources)};
  });
}

void CardMaker::claims(std::string_view key, std::string_view title, std::span<const Claim> elements) {
  list(key, title, elements,
       [](const Claim& c) { return CardLine{.text = std::string{c.text}, .sources = copied(c.sources)}; });
}

void CardMaker::parts(std::span<const Part> elements) {
  list("parts", "What belongs where", elements, [&](const Part& p) {
    return CardLine{.label = alternative_id(p.alternative), .text = std::string{p.text}};
  });
}

void CardMaker::next_steps(std::span<const NextStep> elements) {
  list("next_steps", "Next steps", elements, [&](const NextStep& step) {
    CardLine line{.text = std::string{step.text}};
    if (step.when) line.text += " It is told only when " + condition_words(kb, *step.when) + '.';
    return line;
  });
}

void CardMaker::effects(std::string_view title,
                        const std::function<bool(Index, Index, const Effect&)>& counts) {
  const bool of_criterion = card.entry.kind == EntryKind::criterion;
  std::vector<CardLine> lines;
  for (Index q = 0; q < kb.questions.size(); ++q) {
    for (Index o = 0; o < kb.questions[q].options.size(); ++o) {
      const Entry option{EntryKind::option, q, o};
      const std::span<const Effect> all = kb.questions[q].options[o].effects;
      for (std::size_t e = 0; e < all.size(); ++e) {
        if (!counts(q, o, all[e])) continue;
        const Criterion& criterion = kb.criteria[all[e].criterion];
        std::string label{criterion.id};
        if (of_criterion) label = id_of(kb, option);
        if (card.entry.kind == EntryKind::question) {
          label.insert(0, std::string{kb.questions[q].options[o].id}.append(" → "));
        }
        const std::string brought =
            criterion.situational ? " (" + ratings_words(kb, all[e].ratings) + ')' : std::string{};
        lines.push_back({std::move(label), all[e].weight, std::string{all[e].reason} + brought,
                         copied(all[e].sources), place_of(option) + "/effects/" + std::to_string(e)});
      }
    }
  }
  section("effects", title, std::move(lines));
}

void CardMaker::rules(std::string_view title, const std::function<bool(const Rule&)>& counts) {
  std::vector<CardLine> lines;
  for (Index r = 0; r < kb.rules.size(); ++r) {
    if (!counts(kb.rules[r])) continue;
    lines.push_back({std::string{kb.rules[r].id}, std::nullopt, std::string{kb.rules[r].message},
                     copied(kb.rules[r].sources), place_of({EntryKind::rule, r})});
  }
  section("rules", title, std::move(lines));
}

std::string CardMaker::alternative_id(Index position) const {
  return std::string{kb.alternatives[position].id};
}

std::vector<Index> copied(std::span<const Index> sources) { return {sources.begin(), sources.end()}; }

}  // namespace langpick::report
