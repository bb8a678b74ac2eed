#include "batch/lead_table.hpp"

#include <algorithm>
#include <functional>
#include <limits>

#include "engine/terms.hpp"
#include "report/json_parts.hpp"
#include "report/json_writer.hpp"

namespace langpick::batch {

namespace {

__extension__ using Wide = __int128;

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

}  // namespace

void LeadTable::keep(const KnowledgeBase& kb, std::vector<Contribution>& terms, Index leader, Index other) {
  std::erase_if(terms, [](const Contribution& c) { return c.numerator == 0; });
  std::ranges::stable_sort(terms, std::greater{}, &Contribution::numerator);
  const std::size_t count = std::min(terms.size(), most_contributions);
  const auto first = static_cast<std::uint32_t>(shares_.size());
  for (const Contribution& c : std::span{terms}.first(count)) {
    shares_.push_back(share_of(kb, c, leader, other));
    numerators_.push_back(c.numerator);
  }
  largest_.push_back({first, static_cast<std::uint32_t>(shares_.size())});
}

LeadTable::LeadTable(const KnowledgeBase& kb, const std::vector<int>& weight_percent, Index leader,
                     Index other)
    : base_(kb.criteria.size()) {
  for (const Question& question : kb.questions) {
    for (const Option& option : question.options)
      most_effects_ = std::max(most_effects_, option.effects.size());
  }
  std::vector<Contribution> terms;
  const auto add_term = [&](const Contribution& where, std::int64_t weight, std::span<const int> ratings) {
    terms.push_back(where);
    terms.back().numerator =
        engine::scaled(weight, weight_percent[where.criterion]) * (ratings[leader] - ratings[other]);
  };
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    const Criterion& criterion = kb.criteria[c];
    if (criterion.base_weight == 0) continue;  // a situational one has no ratings
    add_term({.criterion = c}, criterion.base_weight, criterion.ratings);
    base_[c] = terms.back().numerator;
  }
  keep(kb, terms, leader, other);
  for (Index q = 0; q < kb.questions.size(); ++q) {
    for (Index o = 0; o < kb.questions[q].options.size(); ++o) {
      terms.clear();
      for (const Effect& effect : kb.questions[q].options[o].effects) {
        add_term({.question = q, .option = o, .criterion = effect.criterion, .effect = &effect},
                 effect.weight, effect.ratings);
        additions_.push_back({effect.criterion, terms.back().numerator});
      }
      additions_.resize(additions_.size() + most_effects_ - terms.size());
      keep(kb, terms, leader, other);
    }
  }
  const engine::Additions additions{kb, weight_percent};
  for (Index q = 0; q < kb.questions.size(); ++q) {
    least_.push_back(engine::range(kb, additions, q, leader, other).lowest);
  }
}

void LeadTable::net_terms(std::span<const std::uint32_t> options, std::vector<std::int64_t>& net) const {
  net = base_;
  for (const std::uint32_t option : options) {
    const Addition* const added = additions_.data() + option * most_effects_;
    for (std::size_t i = 0; i < most_effects_; ++i) net[added[i].criterion] += added[i].numerator;
  }
}

/// The largest so far. Numerator and share are one number, so that what comes goes up by minima and maxima:
/// nobody could guess how far. The earlier of two equal shares counts as larger.
template <typename Key, int index_bits>
class LeadTable::Ranking {
 public:
  void offer(std::span<const std::int64_t> numerators, std::uint32_t first) {
    for (std::uint32_t i = 0; i < numerators.size(); ++i) {
      Key key = (Key{numerators[i]} << index_bits) + (last_index - static_cast<Key>(first + i));
      if (key < keys_.back()) return;  // what follows is smaller still
      for (Key& kept : keys_) {
        const Key larger = std::max(kept, key);
        key = std::min(kept, key);
        kept = larger;
      }
    }
  }
  [[nodiscard]] LargestShares shares(const std::vector<Share>& all) const {
    LargestShares found;
    for (const Key key : keys_) {
      if (key == nothing) break;
      found.shares[found.count++] = &all[static_cast<std::size_t>(last_index - (key & last_index))];
    }
    return found;
  }

 private:
  static constexpr Key nothing = std::numeric_limits<Key>::min();
  static constexpr Key last_index = (Key{1} << index_bits) - 1;
  std::array<Key, most_contributions> keys_{nothing, nothing, nothing, nothing, nothing};
};

template <typename Key, int index_bits>
LargestShares LeadTable::rank(std::span<const std::uint32_t> options) const {
  Ranking<Key, index_bits> ranking;
  const auto offer = [&](Slice s) {
    ranking.offer({numerators_.data() + s.first, numerators_.data() + s.end}, s.first);
  };
  offer(largest_.front());
  for (const std::uint32_t option : options) offer(largest_[option + 1]);
  return ranking.shares(shares_);
}

LargestShares LeadTable::largest(std::span<const std::uint32_t> options) const {
  constexpr int usual_bits = 16;  // numerators are below 10^14 < 2^47
  if (shares_.size() <= std::size_t{1} << usual_bits) return rank<std::int64_t, usual_bits>(options);
  return rank<Wide, 32>(options);
}

}  // namespace langpick::batch
