#include <algorithm>

#include "engine/open_questions.hpp"
#include "engine/score.hpp"
#include "langpick/recommendation.hpp"

namespace langpick {

namespace {

using engine::Truth;

constexpr int most_looks = 20'000;     // at the rules
constexpr int most_steps = 2'000'000;  // of the search

/// Looks for the smallest sets of given answers that keep the choice. More answers never decide less, so what
/// can't be left out of all of them is part of every such set: the core.
class Search {
 public:
  explicit Search(const Recommendation& r);

  SufficientSets run() &&;

 private:
  using Row = std::vector<std::int64_t>;  // per alternative

  void weigh(const engine::Future& future);
  [[nodiscard]] bool scores_suffice(const engine::Future& future, Index against) const;
  [[nodiscard]] bool suffices(const std::vector<Index>& kept);
  void split();
  [[nodiscard]] bool out_of_reach(std::size_t first, std::int64_t more) const;
  void extend(std::size_t first, std::size_t left);
  void note();
  [[nodiscard]] std::vector<Index> irreducible();

  const Recommendation& r_;
  const KnowledgeBase& kb_;
  const Choice choice_;
  std::vector<Index> given_;
  engine::Additions additions_;
  std::vector<Row> benefit_;  ///< per question: what keeping its answer adds to the lead in the worst case
  Row worst_;                 ///< lead in the worst case when no answer is kept; or a little better
  std::vector<Index> contenders_;  ///< alternatives that not even all answers exclude: the scores must do it
  std::vector<Index> free_;        ///< given answers outside the core, the most useful first
  std::vector<Row> best_;          ///< per place in `free_`: the best single benefit from there on
  std::vector<Index> kept_;
  Row sum_;  ///< lead in the worst case when `kept_` is kept
  int looks_ = 0;
  int steps_ = 0;
  SufficientSets found_;
};

Search::Search(const Recommendation& r)
    : r_(r), kb_(*r.kb), choice_(choice_of(r)), additions_(kb_, r.answers.weight_percent) {
  for (Index q = 0; q < kb_.questions.size(); ++q) {
    if (!r.answers.chosen[q].empty()) given_.push_back(q);
  }
  if (choice_.kind == Choice::Kind::alternative) {
    const engine::Future future{kb_, r.answers};
    weigh(future);
    for (const Standing& other : r.standings) {
      if (other.alternative == choice_.position) continue;
      if (engine::exclusion(kb_, future, other.alternative) == Truth::yes) continue;
      contenders_.push_back(other.alternative);
    }
  }
}

/// An open question that the given answers close is left out of the worst case: which of them close it is
/// seen where a set is looked at.
void Search::weigh(const engine::Future& future) {
  const Index leader = choice_.position;
  const std::size_t alternatives = kb_.alternatives.size();
  worst_.resize(alternatives);
  benefit_.assign(kb_.questions.size(), Row(alternatives));
  for (Index b = 0; b < alternatives; ++b) {
    worst_[b] = additions_.base()[leader] - additions_.base()[b];
    for (Index q = 0; q < kb_.questions.size(); ++q) {
      const bool given = !r_.answers.chosen[q].empty();
      if (!given && !future.is_open(q)) continue;
      const std::int64_t lowest = engine::range(kb_, additions_, q, leader, b).lowest;
      worst_[b] += lowest;
      benefit_[q][b] = engine::advantage(additions_, q, r_.answers.chosen[q], leader, b) - lowest;
    }
  }
}

bool Search::scores_suffice(const engine::Future& future, Index against) const {
  const Index leader = choice_.position;
  std::int64_t lead = additions_.base()[leader] - additions_.base()[against];
  for (Index q = 0; q < kb_.questions.size(); ++q) {
    lead += future.is_open(q) ? engine::range(kb_, additions_, q, leader, against).lowest
                              : engine::advantage(additions_, q, future.answers().chosen[q], leader, against);
  }
  return lead > 0;
}

bool Search::suffices(const std::vector<Index>& kept) {
  ++looks_;
  Answers answers = r_.answers;
  std::ranges::fill(answers.chosen, OptionSet{});
  for (const Index q : kept) answers.chosen[q] = r_.answers.chosen[q];
  engine::Future future{kb_, answers};
  for (const Index q : given_) {
    if (answers.chosen[q].empty()) future.open(q);
  }
  if (choice_.kind == Choice::Kind::outside) {
    return engine::outside_settled(kb_, future, choice_.position);
  }
  if (r_.exact_tie || !engine::all_ruled_out(kb_.rules, future)) return false;
  for (Index a = 0; a < kb_.alternatives.size(); ++a) {
    const Truth excluded = engine::exclusion(kb_, future, a);
    if (choice_.kind == Choice::Kind::none) {
      if (excluded != Truth::yes) return false;
    } else if (a == choice_.position) {
      if (excluded != Truth::no) return false;
    } else if (excluded != Truth::yes && !scores_suffice(future, a)) {
      return false;
    }
  }
  return true;
}

/// Finds the core and puts the other answers in the order in which they are tried.
void Search::split() {
  for (const Index q : given_) {
    std::vector<Index> others = given_;
    std::erase(others, q);
    (suffices(others) ? free_ : kept_).push_back(q);
  }
  const auto useful = [&](Index q) {
    std::int64_t sum = 0;
    for (const Index b : contenders_) sum += benefit_[q][b];
    return sum;
  };
  std::ranges::stable_sort(free_, [&](Index x, Index y) { return useful(x) > useful(y); });
  sum_ = worst_;
  for (const Index q : kept_) {
    for (Index b = 0; b < sum_.size(); ++b) sum_[b] += benefit_[q][b];
  }
  best_.assign(free_.size() + 1, Row(sum_.size()));
  for (std::size_t i = free_.size(); i-- > 0;) {
    for (Index b = 0; b < sum_.size(); ++b) best_[i][b] = std::max(best_[i + 1][b], benefit_[free_[i]][b]);
  }
}

/// Do the scores rule out that `more` answers from place `first` on suffice?
bool Search::out_of_reach(std::size_t first, std::int64_t more) const {
  return std::ranges::any_of(contenders_, [&](Index b) { return sum_[b] + best_[first][b] * more <= 0; });
}

void Search::note() {
  if (found_.sets.size() == most_sets) {
    found_.more = true;
    return;
  }
  found_.sets.push_back(kept_);
  std::ranges::sort(found_.sets.back());
}

void Search::extend(std::size_t first, std::size_t left) {
  if (++steps_ > most_steps || looks_ > most_looks) {
    found_.cut_short = true;
    return;
  }
  if (out_of_reach(first, static_cast<std::int64_t>(left))) return;
  if (left == 0) {
    if (suffices(kept_)) note();
    return;
  }
  for (std::size_t i = first; i + left <= free_.size() && !found_.more && !found_.cut_short; ++i) {
    const Index q = free_[i];
    kept_.push_back(q);
    for (Index b = 0; b < sum_.size(); ++b) sum_[b] += benefit_[q][b];
    extend(i + 1, left - 1);
    for (Index b = 0; b < sum_.size(); ++b) sum_[b] -= benefit_[q][b];
    kept_.pop_back();
  }
}

/// All answers less what can be left out, the least useful first: no smallest set, but none to waste.
std::vector<Index> Search::irreducible() {
  std::vector<Index> kept = given_;
  for (const Index q : std::vector<Index>(free_.rbegin(), free_.rend())) {
    std::vector<Index> fewer = kept;
    std::erase(fewer, q);
    if (suffices(fewer)) kept = std::move(fewer);
  }
  return kept;
}

SufficientSets Search::run() && {
  if (!suffices(given_)) return std::move(found_);
  split();
  for (std::size_t size = 0; found_.sets.empty() && !found_.cut_short; ++size) extend(0, size);
  if (found_.sets.empty()) found_.sets.push_back(irreducible());
  std::ranges::sort(found_.sets);
  return std::move(found_);
}

}  // namespace

SufficientSets sufficient_sets(const Recommendation& r) { return Search{r}.run(); }

}  // namespace langpick
