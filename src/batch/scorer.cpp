#include "batch/scorer.hpp"

#include <algorithm>

#include "engine/terms.hpp"
#include "engine/verdict.hpp"

namespace langpick::batch {

using engine::Truth;

Scorer::Scorer(const KnowledgeBase& kb, const std::vector<int>& weight_percent)
    : kb_(&kb),
      weight_percent_(weight_percent),
      width_(kb.alternatives.size()),
      rules_(kb),
      base_(kb.criteria.size() * width_),
      leads_(width_ * width_),
      points_(width_),
      net_(kb.criteria.size()) {
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    const Criterion& criterion = kb.criteria[c];
    const std::int64_t weight = engine::scaled(criterion.base_weight, weight_percent[c]);
    if (weight == 0) continue;
    for (Index a = 0; a < width_; ++a) base_[c * width_ + a] = weight * criterion.ratings[a];
    base_divisor_ += weight;
  }
  for (const Question& question : kb.questions) {
    first_.push_back(begins_.size());
    for (const Option& option : question.options) {
      begins_.push_back(additions_.size());
      for (const Effect& effect : option.effects) {
        const std::int64_t weight = engine::scaled(effect.weight, weight_percent[effect.criterion]);
        additions_.push_back({effect.criterion * width_, products_.size(), weight});
        for (Index a = 0; a < width_; ++a) products_.push_back(weight * effect.ratings[a]);
      }
    }
  }
  begins_.push_back(additions_.size());
}

void Scorer::add_option(std::span<const Addition> additions) {
  for (const Addition& addition : additions) {
    std::int64_t* const sums = by_criterion_.data() + addition.criterion_row;
    const std::int64_t* const products = products_.data() + addition.ratings_row;
    for (std::size_t a = 0; a < width_; ++a) sums[a] += products[a];
    divisor_ += addition.weight;
  }
}

void Scorer::add_up(const Answers& answers) {
  by_criterion_ = base_;
  divisor_ = base_divisor_;
  for (std::size_t q = 0; q < first_.size(); ++q) {
    answers.chosen[q].for_each([&](Index o) {
      const std::size_t option = first_[q] + o;
      add_option({additions_.data() + begins_[option], additions_.data() + begins_[option + 1]});
    });
  }
  std::ranges::fill(points_, 0);
  for (std::size_t row = 0; row < by_criterion_.size(); row += width_) {
    for (std::size_t a = 0; a < width_; ++a) points_[a] += by_criterion_[row + a];
  }
}

LeadTable& Scorer::lead(Index leader, Index other) {
  std::unique_ptr<LeadTable>& table = leads_[leader * width_ + other];
  if (!table) table = std::make_unique<LeadTable>(*kb_, weight_percent_, leader, other);
  return *table;
}

LargestShares Scorer::contributions(const Recommendation& r) {
  return r.leader ? lead(*r.leader, *r.rival).largest(r.answers) : LargestShares{};
}

/// As `engine::settled`.
bool Scorer::settled(const Recommendation& r) {
  if (!r.outside_rules.empty()) return rules_.outside_settled(kb_->rules[r.outside_rules.front()].target);
  if (!rules_.all_ruled_out()) return false;
  if (!r.leader) {
    return std::ranges::all_of(
        r.standings, [&](const Standing& s) { return rules_.exclusion(s.alternative) == Truth::yes; });
  }
  if (rules_.exclusion(*r.leader) != Truth::no) return false;
  for (const Standing& other : r.standings) {
    if (other.alternative == r.leader || rules_.exclusion(other.alternative) == Truth::yes) continue;
    const LeadTable& table = lead(*r.leader, other.alternative);
    std::int64_t least = r.standings.front().points - other.points;
    for (const Index q : r.unanswered) least += table.least(q);
    if (least <= 0) return false;
  }
  return true;
}

void Scorer::judge(Recommendation& r, bool firmness) {
  add_up(r.answers);
  rules_.judge(r.answers);
  r.kb = kb_;
  r.divisor = divisor_;
  r.leader = r.runner_up = r.rival = r.outside = r.decided_by = r.acceptability_against = std::nullopt;
  r.point_spread = r.acceptability = std::nullopt;
  r.exact_tie = false;
  r.strength = Strength::tie;
  r.outside_rules = rules_.outside();
  engine::rank(points_, rules_.excluded_by(), r.standings);
  engine::name_contenders(r);
  if (!firmness) {
    if (!r.outside_rules.empty()) r.outside = r.outside_rules.front();
    return;
  }
  r.unanswered.clear();
  for (Index q = 0; q < kb_->questions.size(); ++q) {
    if (r.answers.chosen[q].empty()) r.unanswered.push_back(q);
  }
  engine::judge_lead(r, [&](Index a, Index b) {
    for (std::size_t c = 0; c < net_.size(); ++c) {
      net_[c] = by_criterion_[c * width_ + a] - by_criterion_[c * width_ + b];
    }
    return std::span<const std::int64_t>{net_};
  });
  r.settled = settled(r);
  engine::decide(r);
}

}  // namespace langpick::batch
