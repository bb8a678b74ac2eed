#include <algorithm>
#include <cassert>
#include <functional>
#include <numeric>

#include "engine/flips.hpp"
#include "engine/open_questions.hpp"
#include "engine/rules.hpp"
#include "engine/score.hpp"
#include "engine/verdict.hpp"
#include "langpick/engine.hpp"

namespace langpick {

namespace {

using engine::Rulings;
using engine::Scores;
using engine::Term;

/// Every term's part of the lead over the rival, largest first. A base term that an answer takes out is no
/// part of it, and neither is its taking out.
std::vector<Contribution> contributions(const KnowledgeBase& kb, const Answers& answers,
                                        std::span<const Term> terms, Index leader, Index rival) {
  const std::vector<bool> out = dropped(kb, answers);
  std::vector<Contribution> parts;
  for (const Term& term : terms) {
    const std::int64_t numerator = engine::advantage(term, leader, rival);
    if (numerator == 0 || (term.effect == nullptr && out[term.criterion])) continue;
    parts.push_back({term.question, term.option, term.criterion, term.effect, numerator});
  }
  std::ranges::stable_sort(parts, std::greater{}, &Contribution::numerator);
  return parts;
}

/// Who leads, and how firmly; `terms` are those of `answers`.
Recommendation judged(const KnowledgeBase& kb, const Answers& answers, std::span<const Term> terms) {
  const Scores scores = engine::score(terms, kb.alternatives.size());
  Rulings rulings = engine::apply_rules(kb, answers);

  Recommendation r{.kb = &kb, .answers = answers};
  r.divisor = scores.divisor * kb.scale;
  engine::rank(scores.points, rulings.excluded_by, r.standings);
  r.outside_rules = std::move(rulings.outside);
  r.warnings = std::move(rulings.warnings);
  r.contradictions = std::move(rulings.contradictions);
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (answers.chosen[q].empty() && applies(kb.questions[q], answers)) r.unanswered.push_back(q);
  }
  r.applicable = answers.answered() + static_cast<Index>(r.unanswered.size());
  engine::name_contenders(r);
  if (r.leader) r.lead = scores.points[*r.leader] - scores.points[*r.rival];
  engine::judge_lead(r, [&](Index a, Index b) { return engine::net_terms(terms, kb.criteria.size(), a, b); });
  r.settled = engine::settled(r);
  engine::decide(r);
  engine::limit_strength(r);
  std::erase_if(r.warnings, [&, choice = choice_of(r)](Index rule) {
    const std::span<const Choice> warned = kb.rules[rule].warned;
    return !warned.empty() && std::ranges::find(warned, choice) == warned.end();
  });
  return r;
}

}  // namespace

Recommendation judge(const KnowledgeBase& kb, const Answers& answers) {
  return judged(kb, answers, engine::terms(kb, answers));
}

Recommendation recommend(const KnowledgeBase& kb, const Answers& answers) {
  const std::vector<Term> terms = engine::terms(kb, answers);
  Recommendation r = judged(kb, answers, terms);
  if (r.leader) r.contributions = contributions(kb, answers, terms, *r.leader, *r.rival);
  r.outside_cases = engine::outside_cases(kb, answers);
  const engine::Additions additions{kb, answers.weight_percent};
  r.bounds = engine::bounds(r, additions);
  r.next_question = engine::next_question(r, additions, r.unanswered);
  r.flip_sets = engine::flip_sets(kb, answers, additions, {});
  r.like_cases = like_cases(kb, answers);
  assert(std::accumulate(r.contributions.begin(), r.contributions.end(), std::int64_t{0},
                         [](std::int64_t sum, const Contribution& c) { return sum + c.numerator; }) ==
         r.lead);
  return r;
}

Recommendation between(const Recommendation& recommendation, Index a, Index b) {
  Recommendation pair = recommendation;
  pair.leader = a;
  pair.rival = b;
  pair.contributions = contributions(*pair.kb, pair.answers, engine::terms(*pair.kb, pair.answers), a, b);
  pair.lead = 0;
  for (const Contribution& c : pair.contributions) pair.lead += c.numerator;
  return pair;
}

std::optional<Index> most_informative(const Recommendation& r, std::span<const Index> candidates) {
  std::vector<Index> open;
  for (const Index question : candidates) {
    if (r.answers.chosen[question].empty()) open.push_back(question);
  }
  return engine::next_question(r, engine::Additions{*r.kb, r.answers.weight_percent}, open);
}

}  // namespace langpick
