#include "engine/verdict.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "engine/rules.hpp"
#include "langpick/engine.hpp"
#include "util/rounding.hpp"

namespace langpick::engine {

namespace {

/// The condition that counts, if the rule has one.
const Condition* counting(const Condition& when) {
  if (when.kind == Condition::Kind::at_least) return &when;
  if (when.kind != Condition::Kind::all) return nullptr;
  const auto found = std::ranges::find(when.conditions, Condition::Kind::at_least, &Condition::kind);
  return found != when.conditions.end() ? &*found : nullptr;
}

void collect_grounds(const Condition& condition, const Answers& answers, std::vector<Ground>& found) {
  if (!holds(condition, answers)) return;
  if (condition.kind == Condition::Kind::any_option) {
    found.push_back({.condition = &condition, .argument = nullptr});
  } else if (condition.kind != Condition::Kind::negation) {
    for (const Condition& part : condition.conditions) collect_grounds(part, answers, found);
  }
}

void count(const Condition& condition, const Answers& answers, OutsideCase& found) {
  found.points = points(condition, answers);
  found.needed = condition.needed;
  for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
    if (!holds(condition.conditions[i], answers)) continue;
    const Argument& argument = condition.arguments[i];
    (argument.points > 0 ? found.grounds : found.counter_grounds)
        .push_back({.condition = &condition.conditions[i], .argument = &argument});
  }
  const auto weight = [](const Ground& ground) { return -std::abs(ground.argument->points); };
  std::ranges::stable_sort(found.grounds, {}, weight);
  std::ranges::stable_sort(found.counter_grounds, {}, weight);
}

/// What a rule counts that is held back by its count alone.
const Condition* short_of_points(const Rule& rule, const Answers& answers) {
  const Condition* condition = counting(rule.when);
  if (!condition || fires(rule, answers) || (rule.unless && holds(*rule.unless, answers))) return nullptr;
  const bool others_hold =
      condition == &rule.when || std::ranges::all_of(rule.when.conditions, [&](const Condition& part) {
        return &part == condition || holds(part, answers);
      });
  return others_hold ? condition : nullptr;
}

/// How many points such a rule lacks that has half of those it needs.
std::optional<int> lacking(const Rule& rule, const Answers& answers) {
  const Condition* condition = short_of_points(rule, answers);
  if (!condition) return {};
  const int lacks = condition->needed - points(*condition, answers);
  return lacks * 2 <= condition->needed ? std::optional{lacks} : std::nullopt;
}

/// Does half of what it takes speak for it, whatever speaks against it?
bool is_worth_telling(const OutsideCase& found) {
  int for_it = 0;
  for (const Ground& ground : found.grounds) for_it += ground.argument->points;
  return 2 * for_it >= found.needed;
}

/// Of the outside option that lacks the fewest: it is a rival, too.
std::optional<int> outside_lacks(const KnowledgeBase& kb, const Answers& answers) {
  std::optional<int> fewest;
  for (const Rule& rule : kb.rules) {
    if (rule.kind != RuleKind::prefer_outside) continue;
    const std::optional<int> lacks = lacking(rule, answers);
    if (lacks && (!fewest || *lacks < *fewest)) fewest = lacks;
  }
  return fewest;
}

}  // namespace

std::vector<OutsideCase> outside_cases(const KnowledgeBase& kb, const Answers& answers) {
  std::vector<OutsideCase> holding;
  std::vector<OutsideCase> near;
  for (Index r = 0; r < kb.rules.size(); ++r) {
    if (kb.rules[r].kind != RuleKind::prefer_outside) continue;
    OutsideCase found = outside_case(kb, r, answers);
    if (found.holds) {
      holding.push_back(std::move(found));
    } else if (short_of_points(kb.rules[r], answers) && is_worth_telling(found)) {
      near.push_back(std::move(found));
    }
  }
  std::ranges::move(near, std::back_inserter(holding));
  return holding;
}

namespace {

constexpr int basis_points_per_percent = 100;

bool share_a_member(const KnowledgeBase& kb, Index a, Index b) {
  const auto contains = [&](Index whole, Index part) {
    return takes_out(kb.alternatives[whole], whole, part);
  };
  const std::span<const Index> members = kb.alternatives[a].members;
  return contains(b, a) || contains(a, b) ||
         std::ranges::any_of(members, [&](Index member) { return contains(b, member); });
}

/// The best alternative below the leader that shares no member with it, or else just the best: among
/// the eligible, and where the leader alone is eligible among the excluded.
std::optional<Index> find_rival(const KnowledgeBase& kb, const std::vector<Standing>& standings) {
  const bool contested = standings.size() > 1 && standings[1].eligible();
  const std::span<const Standing> others = std::span(standings).subspan(1);
  std::optional<Index> fallback;
  for (const Standing& other : others) {
    if (other.eligible() != contested) continue;
    if (!share_a_member(kb, standings.front().alternative, other.alternative)) return other.alternative;
    if (!fallback) fallback = other.alternative;
  }
  return fallback;
}

bool is_near_tie(const Recommendation& r) {
  return r.exact_tie || *r.acceptability < r.kb->thresholds.near_tie * basis_points_per_percent;
}

/// A rule that counts and has few points to spare is a lean.
Strength by_points(const Rule& rule, const Recommendation& r) {
  if (rule.when.kind != Condition::Kind::at_least) return rule.strength;
  const int to_spare = points(rule.when, r.answers) - rule.when.needed;
  return to_spare < r.kb->thresholds.clear_margin ? Strength::lean : rule.strength;
}

}  // namespace

void rank(std::span<const std::int64_t> points, std::span<const std::optional<Index>> excluded_by,
          std::vector<Standing>& standings) {
  constexpr std::int64_t above_all_points = std::int64_t{1} << 62U;
  const auto key = [&](Index a) { return points[a] + (excluded_by[a] ? 0 : above_all_points); };
  const auto count = static_cast<Index>(excluded_by.size());
  standings.resize(count);
  for (Index a = 0; a < count; ++a) {  // few, so that to count those before each is quicker than to sort
    Index better = 0;
    Index equal_before = 0;
    for (Index other = 0; other < count; ++other) {
      better += static_cast<Index>(key(other) > key(a));
      equal_before += static_cast<Index>(key(other) == key(a) && other < a);
    }
    Standing& standing = standings[better + equal_before];
    standing.alternative = a;  // one by one: a whole would be put together elsewhere, and copied too soon
    standing.points = points[a];
    standing.rank = better + 1;
    standing.excluded_by = excluded_by[a];
  }
}

void name_contenders(Recommendation& r) {
  if (!r.standings.front().eligible()) return;
  r.leader = r.standings.front().alternative;
  if (const std::optional<Index> rival = find_rival(*r.kb, r.standings)) r.rival = *rival;
  if (!r.standings[1].eligible()) return;
  r.runner_up = r.standings[1].alternative;
  const std::int64_t first = r.standings[0].points;
  const std::int64_t second = r.standings[1].points;
  r.exact_tie = first == second;
  r.point_spread = static_cast<int>(util::rounded_ratio(first - second, first + second, 1000));
}

void decide(Recommendation& r) {
  if (!r.outside_rules.empty()) {
    r.outcome = Outcome::look_elsewhere;
    r.outside = r.decided_by = r.outside_rules.front();
    r.acceptability.reset();  // of a lead that decided nothing
    r.acceptability_against.reset();
  } else if (!r.leader) {
    r.outcome = Outcome::none_eligible;
  } else if (!r.runner_up) {
    r.outcome = Outcome::recommend;
    const auto rival = std::ranges::find(r.standings, *r.rival, &Standing::alternative);
    r.decided_by = rival->excluded_by;
  } else {
    r.outcome = is_near_tie(r) ? Outcome::near_tie : Outcome::recommend;
  }
  r.strength = unlimited_strength(r);
}

Strength firmest(const Recommendation& r) {
  const std::size_t answered = r.answers.answered();
  if (answered * 4 < r.applicable || !r.contradictions.empty()) return Strength::lean;
  const bool complete = answered * 4 >= std::size_t{r.applicable} * 3 || r.settled;
  const std::optional<int> lacks = outside_lacks(*r.kb, r.answers);
  if (!r.outside && lacks == 1) return Strength::lean;  // the least that could turn it
  return complete && !lacks ? Strength::strong : Strength::clear;
}

void limit_strength(Recommendation& r) {
  if (r.strength > Strength::lean) r.strength = std::min(r.strength, firmest(r));  // to ask takes time
}

}  // namespace langpick::engine

namespace langpick {

Strength unlimited_strength(const Recommendation& r) {
  if (r.outcome == Outcome::near_tie || r.outcome == Outcome::none_eligible) return Strength::tie;
  if (r.outside) return engine::by_points(r.kb->rules[*r.outside], r);
  if (!r.kb->alternatives[*r.leader].members.empty())
    return Strength::lean;                       // as each of two, and their border
  if (!r.acceptability) return Strength::clear;  // one is left: nothing says by how much
  const Thresholds& from = r.kb->thresholds;
  if (*r.acceptability >= from.strong * engine::basis_points_per_percent) return Strength::strong;
  return *r.acceptability >= from.clear * engine::basis_points_per_percent ? Strength::clear : Strength::lean;
}

std::vector<Ground> grounds(const Condition& condition, const Answers& answers) {
  std::vector<Ground> found;
  engine::collect_grounds(condition, answers, found);
  return found;
}

OutsideCase outside_case(const KnowledgeBase& kb, Index rule, const Answers& answers) {
  const Rule& asked = kb.rules[rule];
  OutsideCase found{.rule = rule, .holds = engine::fires(asked, answers)};
  if (const Condition* condition = engine::counting(asked.when)) {
    engine::count(*condition, answers, found);
  } else {
    found.grounds = grounds(asked.when, answers);
  }
  return found;
}

}  // namespace langpick
