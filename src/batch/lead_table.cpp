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

std::size_t most_effects(const KnowledgeBase& kb) {
  std::size_t most = 0;
  for (const Question& question : kb.questions) {
    for (const Option& option : question.options) most = std::max(most, option.effects.size());
  }
  return most;
}

}  // namespace

LeadTable::LeadTable(const KnowledgeBase& kb, const std::vector<int>& weight_percent, Index leader,
                     Index other)
    : kb_(&kb), leader_(leader), other_(other), most_effects_(most_effects(kb)) {
  base_.resize(kb.criteria.size() + most_effects_);
  const auto add_term = [&](const Contribution& where, std::int64_t weight, std::span<const int> ratings) {
    terms_.push_back(where);
    terms_.back().numerator =
        engine::scaled(weight, weight_percent[where.criterion]) * (ratings[leader] - ratings[other]);
  };
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    const Criterion& criterion = kb.criteria[c];
    if (criterion.base_weight == 0) continue;  // a situational one has no ratings
    add_term({.criterion = c}, criterion.base_weight, criterion.ratings);
    base_[c] = terms_.back().numerator;
  }
  for (Index q = 0; q < kb.questions.size(); ++q) {
    for (Index o = 0; o < kb.questions[q].options.size(); ++o) {
      std::size_t effects = 0;
      for (const Effect& effect : kb.questions[q].options[o].effects) {
        add_term({.question = q, .option = o, .criterion = effect.criterion, .effect = &effect},
                 effect.weight, effect.ratings);
        additions_.push_back({effect.criterion, terms_.back().numerator});
        ++effects;
      }
      // each to a place of its own: additions to one and the same would wait for each other
      for (; effects < most_effects_; ++effects) additions_.push_back({kb.criteria.size() + effects, 0});
    }
  }
  std::erase_if(terms_, [](const Contribution& c) { return c.numerator == 0; });
  std::ranges::stable_sort(terms_, std::greater{}, &Contribution::numerator);
  shares_.resize(terms_.size());
  for (const Contribution& c : terms_) {
    bringers_.push_back(c.option ? Bringer{std::uint64_t{1} << *c.option, *c.question} : Bringer{});
  }
  const engine::Additions additions{kb, weight_percent};
  for (Index q = 0; q < kb.questions.size(); ++q) {
    least_.push_back(engine::range(kb, additions, q, leader, other).lowest);
  }
}

void LeadTable::net_terms(std::span<const std::uint32_t> options, std::vector<std::int64_t>& net) const {
  net = base_;
  const std::size_t count = most_effects_;
  for (const std::uint32_t option : options) {
    const Addition* const added = additions_.data() + option * count;
    for (std::size_t i = 0; i < count; ++i) net[added[i].criterion] += added[i].numerator;
  }
}

LargestShares LeadTable::largest(const Answers& answers) {
  std::array<std::size_t, most_contributions> places{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < terms_.size() && count < most_contributions; ++i) {
    const Bringer& bringer = bringers_[i];
    const bool chosen = (answers.chosen[bringer.question].bits() & bringer.options) != 0;
    places[count] = i;  // counted without a branch: nobody could guess which are chosen
    count += static_cast<std::size_t>(chosen | (bringer.options == 0));
  }
  LargestShares found{.shares = {}, .count = count};
  for (std::size_t k = 0; k < count; ++k) {
    Share& share = shares_[places[k]];
    if (share.after.size() == 0) share = share_of(*kb_, terms_[places[k]], leader_, other_);
    found.shares[k] = &share;
  }
  return found;
}

}  // namespace langpick::batch
