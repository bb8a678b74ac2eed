#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "langpick/engine.hpp"
#include "support/random_knowledge_base.hpp"
#include "support/recommendation_oracle.hpp"

using namespace langpick;
using namespace langpick::test;

namespace {

template <typename List>
Id id_at(const List& list, std::optional<Index> index) {
  return index ? Id(list[*index].id) : Id();
}

std::vector<Id> rule_ids(const Recommendation& r, const std::vector<Index>& rules) {
  std::vector<Id> ids;
  for (const Index rule : rules) ids.emplace_back(r.kb->rules[rule].id);
  return ids;
}

void check_standings(const Recommendation& r, const RecommendationOracle& oracle) {
  REQUIRE(r.standings.size() == oracle.alternatives.size());
  CHECK(r.divisor == oracle.divisor);
  for (std::size_t i = 0; i < r.standings.size(); ++i) {
    const Standing& standing = r.standings[i];
    const Id id(r.kb->alternatives[standing.alternative].id);
    CAPTURE(id);
    CHECK(standing.points == oracle.points.at(id));
    CHECK(standing.rank == oracle.rank(id));
    CHECK(id_at(r.kb->rules, standing.excluded_by) == (oracle.eligible(id) ? "" : oracle.excluded_by.at(id)));
    if (i == 0) continue;
    const Standing& above = r.standings[i - 1];
    CHECK(std::tuple(above.rank, above.alternative) < std::tuple(standing.rank, standing.alternative));
  }
}

/// Never firmer than the share of answered questions, contradictions and what lies outside allow.
Strength limited(const Recommendation& r, const RecommendationOracle& oracle, Strength strength) {
  const std::size_t answered = r.answers.answered();
  const std::size_t all = answered + oracle.unanswered.size();
  Strength cap = Strength::clear;
  const auto is_near = [](const OutsideCase& outside) {
    return !outside.holds && 2 * (outside.needed - *outside.points) <= outside.needed;
  };
  const bool outside_is_near = std::ranges::any_of(r.outside_cases, is_near);
  if (!outside_is_near && (r.settled || 4 * answered >= 3 * all)) cap = Strength::strong;
  const bool a_point_short = std::ranges::any_of(r.outside_cases, [&](const OutsideCase& outside) {
    return is_near(outside) && outside.needed - *outside.points == 1;
  });
  if (!r.outside && a_point_short) cap = Strength::lean;
  if (4 * answered < all || !oracle.contradictions.empty()) cap = Strength::lean;
  return std::min(strength, cap);
}

Strength by_scores(const Recommendation& r) {
  if (!r.kb->alternatives[*r.leader].members.empty()) return Strength::lean;
  if (!r.acceptability) return Strength::clear;
  const auto reached = [&](int percent) { return *r.acceptability >= 100 * percent; };
  const Thresholds& from = r.kb->thresholds;
  if (reached(from.strong)) return Strength::strong;
  return reached(from.clear) ? Strength::clear : Strength::lean;
}

/// Leader and runner-up: how near, how firm.
void check_contest(const Recommendation& r, const RecommendationOracle& oracle) {
  if (!r.outside) {
    const int least = oracle.least_acceptability();
    CHECK(r.acceptability == least);
    REQUIRE(r.acceptability_against);
    CHECK(oracle.acceptability(id_at(r.kb->alternatives, r.acceptability_against)) == least);
  }
  const std::int64_t first = oracle.points.at(oracle.leader);
  const std::int64_t second = oracle.points.at(oracle.runner_up);
  REQUIRE(r.point_spread);
  const std::int64_t off = *r.point_spread * (first + second) - 1000 * (first - second);
  CHECK(2 * std::abs(off) <= first + second);  // no other tenth of a percent is nearer

  if (r.outcome == Outcome::recommend) CHECK(r.strength == limited(r, oracle, by_scores(r)));
  if (r.outcome == Outcome::near_tie) CHECK(r.strength == Strength::tie);
}

Outcome expected_outcome(const Recommendation& r, const RecommendationOracle& oracle) {
  if (!oracle.outside_rules.empty()) return Outcome::look_elsewhere;
  if (oracle.leader.empty()) return Outcome::none_eligible;
  if (oracle.runner_up.empty()) return Outcome::recommend;
  const bool close = oracle.least_acceptability() < 100 * r.kb->thresholds.near_tie;
  return oracle.exact_tie || close ? Outcome::near_tie : Outcome::recommend;
}

/// The rule that decided, if the scores did not.
Id expected_decision(const RecommendationOracle& oracle) {
  if (!oracle.outside_rules.empty()) return oracle.outside_rules.front();
  const bool alone = !oracle.leader.empty() && oracle.runner_up.empty();
  return alone ? oracle.excluded_by.at(oracle.rival) : "";
}

/// Would it hold if it needed as many points more as a clear case takes?
Strength of_rule(const Recommendation& r, const Rule& rule) {
  Condition more = rule.when;
  more.needed += r.kb->thresholds.clear_margin;
  return RecommendationOracle::holds(*r.kb, r.answers, more) ? rule.strength : Strength::lean;
}

void check_verdict(const Recommendation& r, const RecommendationOracle& oracle) {
  CHECK(id_at(r.kb->alternatives, r.leader) == oracle.leader);
  CHECK(id_at(r.kb->alternatives, r.runner_up) == oracle.runner_up);
  CHECK(id_at(r.kb->alternatives, r.rival) == oracle.rival);
  CHECK(r.exact_tie == oracle.exact_tie);
  CHECK(rule_ids(r, r.outside_rules) == oracle.outside_rules);
  CHECK(rule_ids(r, r.warnings) == oracle.warnings);
  CHECK(rule_ids(r, r.contradictions) == oracle.contradictions);
  std::set<Id> unanswered;
  for (const Index q : r.unanswered) unanswered.emplace(r.kb->questions[q].id);
  CHECK(unanswered == oracle.unanswered);
  CHECK(r.applicable == r.answers.answered() + oracle.unanswered.size());
  CHECK(r.outcome == expected_outcome(r, oracle));
  CHECK(id_at(r.kb->rules, r.decided_by) == expected_decision(oracle));
  CHECK(r.outside.has_value() == (r.outcome == Outcome::look_elsewhere));
  if (r.outside) {
    CHECK(r.outside == r.decided_by);
    CHECK(r.strength == limited(r, oracle, of_rule(r, r.kb->rules[*r.outside])));
  }
  CHECK(r.point_spread.has_value() == !oracle.runner_up.empty());
  CHECK(r.acceptability.has_value() == (!oracle.runner_up.empty() && !r.outside));
  if (r.outcome == Outcome::recommend && oracle.runner_up.empty()) {
    CHECK(r.strength == limited(r, oracle, by_scores(r)));
  }
  if (!oracle.runner_up.empty()) check_contest(r, oracle);
}

void check_contributions(const Recommendation& r, const RecommendationOracle& oracle) {
  using Row = std::tuple<std::int64_t, Id, Id, Id>;
  std::multiset<Row> expected;
  if (!oracle.leader.empty()) {
    std::set<Id> taken_out;
    for (const RecommendationOracle::Vote& vote : oracle.votes) {
      if (vote.weight < 0) taken_out.insert(vote.criterion);
    }
    for (const RecommendationOracle::Vote& vote : oracle.votes) {
      if (taken_out.contains(vote.criterion) && (vote.weight < 0 || vote.question.empty())) continue;
      const auto numerator = vote.weight * (vote.ratings.at(oracle.leader) - vote.ratings.at(oracle.rival));
      if (numerator != 0) expected.insert({numerator, vote.question, vote.option, vote.criterion});
    }
    CHECK(r.lead == oracle.points.at(oracle.leader) - oracle.points.at(oracle.rival));
  }
  std::multiset<Row> found;
  std::int64_t sum = 0;
  for (const Contribution& part : r.contributions) {
    const Id option = part.question ? id_at(r.kb->questions[*part.question].options, part.option) : Id();
    found.insert({part.numerator, id_at(r.kb->questions, part.question), option,
                  id_at(r.kb->criteria, part.criterion)});
    sum += part.numerator;
  }
  CHECK(found == expected);
  CHECK(sum == r.lead);
  CHECK(std::ranges::is_sorted(r.contributions, std::greater{}, &Contribution::numerator));
}

/// The last alternative taken out of a knowledge base, with the rules aimed at it.
struct WithoutLast {
  explicit WithoutLast(const KnowledgeBase& whole) : kb(whole) {
    const std::size_t kept = whole.alternatives.size() - 1;
    kb.alternatives = whole.alternatives.first(kept);
    for (Criterion c : whole.criteria) {
      if (!c.situational) c.ratings = c.ratings.first(kept);
      criteria.push_back(c);
    }
    for (Question q : whole.questions) {
      std::vector<Option>& list = options.emplace_back(q.options.begin(), q.options.end());
      for (Option& option : list) {
        std::vector<Effect>& terms = effects.emplace_back(option.effects.begin(), option.effects.end());
        for (Effect& effect : terms) effect.ratings = effect.ratings.first(kept);
        option.effects = terms;
      }
      q.options = list;
      questions.push_back(q);
    }
    for (const Rule& rule : whole.rules) {
      if (rule.kind != RuleKind::exclude || rule.target != kept) rules.push_back(rule);
    }
    kb.criteria = criteria;
    kb.questions = questions;
    kb.rules = rules;
  }
  WithoutLast(const WithoutLast&) = delete;
  WithoutLast& operator=(const WithoutLast&) = delete;

  KnowledgeBase kb;
  std::vector<Criterion> criteria;
  std::vector<Question> questions;
  std::list<std::vector<Option>> options;
  std::list<std::vector<Effect>> effects;
  std::vector<Rule> rules;
};

/// The alternatives but the one at `left_out`, best first.
std::vector<Index> order(const Recommendation& r, std::size_t left_out) {
  std::vector<Index> best_first;
  for (const Standing& standing : r.standings) {
    if (standing.alternative != left_out) best_first.push_back(standing.alternative);
  }
  return best_first;
}

}  // namespace

TEST_CASE("recommend: it agrees with the slow and obvious oracle on random knowledge bases", "[engine]") {
  std::map<Outcome, int> seen;
  int exact_ties = 0;
  int uncontested = 0;
  for (std::uint32_t seed = 0; seed < 6000; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice);
    const KnowledgeBase kb = builder.build();
    const Answers given = random_answers(kb, dice, 75);
    const Recommendation r = recommend(kb, given);
    const RecommendationOracle oracle(kb, given);
    CAPTURE(seed);
    check_standings(r, oracle);
    check_verdict(r, oracle);
    check_contributions(r, oracle);
    ++seen[r.outcome];
    exact_ties += r.exact_tie ? 1 : 0;
    uncontested += r.leader && !r.runner_up ? 1 : 0;
  }
  CHECK(seen[Outcome::recommend] > 100);  // the random cases reach every branch
  CHECK(seen[Outcome::near_tie] > 100);
  CHECK(seen[Outcome::look_elsewhere] > 100);
  CHECK(seen[Outcome::none_eligible] > 10);
  CHECK(exact_ties > 100);
  CHECK(uncontested > 100);
}

TEST_CASE("recommend: adding an alternative never reverses the order of two others", "[engine]") {
  for (std::uint32_t seed = 0; seed < 1500; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice);
    const KnowledgeBase whole = builder.build();
    if (whole.alternatives.size() < 3) continue;
    const Answers given = random_answers(whole, dice, 75);
    const WithoutLast fewer(whole);
    const std::size_t last = whole.alternatives.size() - 1;
    CAPTURE(seed);
    CHECK(order(recommend(whole, given), last) == order(recommend(fewer.kb, given), last));
  }
}

TEST_CASE("recommend: scaling all weights equally changes nothing but the unit", "[engine]") {
  for (std::uint32_t seed = 0; seed < 1500; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice);
    const KnowledgeBase kb = builder.build();
    Answers given = random_answers(kb, dice, 75);
    for (int& percent : given.weight_percent) percent /= 10;
    const Recommendation stated = recommend(kb, given);
    const int factor = dice.roll(2, 10);
    for (int& percent : given.weight_percent) percent *= factor;
    const Recommendation scaled = recommend(kb, given);

    CAPTURE(seed, factor);
    CHECK(scaled.divisor == stated.divisor * factor);
    CHECK(scaled.lead == stated.lead * factor);
    CHECK(order(scaled, kb.alternatives.size()) == order(stated, kb.alternatives.size()));
    CHECK(scaled.outcome == stated.outcome);
    CHECK(scaled.strength == stated.strength);
    CHECK(scaled.settled == stated.settled);
    CHECK(scaled.point_spread == stated.point_spread);
    CHECK(scaled.acceptability == stated.acceptability);
  }
}
