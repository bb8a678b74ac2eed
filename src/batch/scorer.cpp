#include "batch/scorer.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "engine/additions.hpp"
#include "engine/verdict.hpp"

namespace langpick::batch {

using engine::Truth;

namespace {

constexpr std::uint32_t word_bits = 64;

}  // namespace

Scorer::Scorer(const KnowledgeBase& kb, const std::vector<int>& weight_percent)
    : kb_(&kb),
      weight_percent_(weight_percent),
      rules_(kb),
      width_(kb.alternatives.size() + 1),
      leads_(kb.alternatives.size() * kb.alternatives.size()),
      points_(width_) {
  const engine::Additions additions{kb, weight_percent};
  rows_.assign(additions.base().begin(), additions.base().end());
  std::uint32_t options = 0;
  for (Index q = 0; q < kb.questions.size(); ++q) {
    first_.push_back(options);
    for (Index o = 0; o < kb.questions[q].options.size(); ++o, ++options) {
      const engine::Additions::Row row = additions.of(q, o);
      rows_.insert(rows_.end(), row.begin(), row.end());
    }
  }
  chosen_.resize(options);
}

/// Questions are put together to whole words of bits first: how many options each has can't be guessed, how
/// many a word has can.
void Scorer::list_options(const Answers& answers) {
  std::uint32_t* next = chosen_.data();
  std::uint64_t word = 0;
  std::uint32_t base = 0;
  const auto list = [&] {
    for (; word != 0; word &= word - 1) *next++ = base + static_cast<std::uint32_t>(std::countr_zero(word));
    base += word_bits;
  };
  for (Index q = 0; q < first_.size(); ++q) {
    if (first_[q] - base >= word_bits) list();
    const std::uint64_t bits = answers.chosen[q].bits();
    const std::uint32_t shift = first_[q] - base;
    word |= bits << shift;
    if (shift + kb_->questions[q].options.size() <= word_bits) continue;
    list();
    word = bits >> (word_bits - shift);
  }
  list();
  options_ = {chosen_.data(), next};
}

/// `Width`: of the rows, where it is known to the compiler, which then keeps the sums in registers; 0: any.
template <std::size_t Width>
void Scorer::add_up() {
  const std::size_t width = Width == 0 ? width_ : Width;
  std::array<std::int64_t, Width> kept{};
  std::int64_t* const sums = Width == 0 ? points_.data() : kept.data();
  std::copy_n(rows_.begin(), width, sums);
  for (const std::uint32_t option : options_) {
    const std::int64_t* const row = rows_.data() + (option + 1) * width;
    for (std::size_t i = 0; i < width; ++i) sums[i] += row[i];
  }
  if constexpr (Width != 0) std::ranges::copy(kept, points_.begin());
}

void Scorer::list_unanswered(Recommendation& r) {
  const std::vector<OptionSet>& chosen = r.answers.chosen;
  r.unanswered.resize(chosen.size());
  std::size_t count = 0;
  for (Index q = 0; q < chosen.size(); ++q) {
    r.unanswered[count] = q;
    count += static_cast<std::size_t>(chosen[q].empty());
  }
  r.unanswered.resize(count);
}

LeadTable& Scorer::lead(Index leader, Index other) {
  std::unique_ptr<LeadTable>& table = leads_[leader * (width_ - 1) + other];
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
  list_options(r.answers);
  switch (width_) {
    case 3:
      add_up<3>();
      break;
    case 4:
      add_up<4>();
      break;
    case 5:
      add_up<5>();
      break;
    default:
      add_up<0>();
  }
  rules_.judge(r.answers);
  r.kb = kb_;
  r.divisor = points_.back();
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
  list_unanswered(r);
  engine::judge_lead(r, [&](Index a, Index b) {
    lead(a, b).net_terms(options_, net_);
    return std::span<const std::int64_t>{net_};
  });
  r.settled = settled(r);
  engine::decide(r);
}

}  // namespace langpick::batch
