#include "batch/lead_table.hpp"

#include <algorithm>
#include <functional>

#include "engine/terms.hpp"
#include "report/json_parts.hpp"
#include "report/json_writer.hpp"

namespace langpick::batch {

namespace {

/// A contribution as `recommend` writes it, but for its reason and sources. The points depend on the divisor,
/// so the text is cut in two where they belong.
Share share_of(const KnowledgeBase& kb, const Contribution& c, Index leader, Index other) {
  const report::IdNames ids{kb};
  report::JsonWriter out{report::JsonLayout::one_line};
  out.begin_object().member("question", ids.question(c.question)).key("option");
  if (c.option) {
    out.value(kb.questions[*c.question].options[*c.option].id);
  } else {
    out.null();
  }
  out.member("criterion", kb.criteria[c.criterion].id);
  out.member("favours", kb.alternatives[c.numerator > 0 ? leader : other].id);
  const std::string before = std::move(out.key("points")).take();
  return {c.numerator, Fragment{before}, Fragment{",\"numerator\":" + std::to_string(c.numerator) + '}'}};
}

void add_term(std::vector<Contribution>& terms, const Contribution& where, std::int64_t weight,
              std::span<const int> ratings, Index leader, Index other) {
  terms.push_back(where);
  terms.back().numerator = weight * (ratings[leader] - ratings[other]);
}

}  // namespace

void LargestShares::offer(std::span<const Share> sorted) {
  for (const Share& share : sorted) {
    std::size_t at = count;
    while (at > 0 && shares[at - 1]->numerator < share.numerator) --at;
    if (at == shares.size()) return;  // what follows is smaller still
    if (count < shares.size()) ++count;
    for (std::size_t i = count - 1; i > at; --i) shares[i] = shares[i - 1];
    shares[at] = &share;
  }
}

LeadTable::Slice LeadTable::keep(const KnowledgeBase& kb, std::vector<Contribution> terms, Index leader,
                                 Index other) {
  std::erase_if(terms, [](const Contribution& c) { return c.numerator == 0; });
  std::ranges::stable_sort(terms, std::greater{}, &Contribution::numerator);
  terms.resize(std::min(terms.size(), most_contributions));
  const std::size_t first = shares_.size();
  for (const Contribution& c : terms) shares_.push_back(share_of(kb, c, leader, other));
  return {first, terms.size()};
}

LeadTable::LeadTable(const KnowledgeBase& kb, const std::vector<int>& weight_percent, Index leader,
                     Index other) {
  std::vector<Contribution> terms;
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    const Criterion& criterion = kb.criteria[c];
    if (criterion.base_weight == 0) continue;  // a situational one has no ratings
    add_term(terms, {.criterion = c}, engine::scaled(criterion.base_weight, weight_percent[c]),
             criterion.ratings, leader, other);
  }
  base_ = keep(kb, std::move(terms), leader, other);
  const engine::Additions additions{kb, weight_percent};
  for (Index q = 0; q < kb.questions.size(); ++q) {
    first_.push_back(options_.size());
    for (Index o = 0; o < kb.questions[q].options.size(); ++o) {
      terms.clear();
      for (const Effect& effect : kb.questions[q].options[o].effects) {
        add_term(terms, {.question = q, .option = o, .criterion = effect.criterion, .effect = &effect},
                 engine::scaled(effect.weight, weight_percent[effect.criterion]), effect.ratings, leader,
                 other);
      }
      options_.push_back(keep(kb, std::move(terms), leader, other));
    }
    least_.push_back(engine::range(kb, additions, q, leader, other).lowest);
  }
}

LargestShares LeadTable::largest(const Answers& answers) const {
  LargestShares found;
  found.offer(slice(base_));
  for (Index q = 0; q < first_.size(); ++q) {
    answers.chosen[q].for_each([&](Index o) { found.offer(slice(options_[first_[q] + o])); });
  }
  return found;
}

}  // namespace langpick::batch
