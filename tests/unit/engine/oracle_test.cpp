#include <algorithm>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "langpick/engine.hpp"
#include "support/random_knowledge_base.hpp"

using namespace langpick;
using namespace langpick::test;

namespace {

using Id = std::string;

/// The model of the product's section 2 once more: by ids, slow and obvious. Empty ids stand for none.
class Oracle {
 public:
  struct Vote {
    Id question;
    Id option;
    Id criterion;
    std::int64_t weight;
    std::map<Id, int> ratings;
  };

  std::vector<Id> alternatives;          ///< in the file's order
  std::map<Id, std::set<Id>> footprint;  ///< the alternative and its members
  std::vector<Vote> votes;
  std::int64_t divisor = 0;
  std::map<Id, std::int64_t> points;
  std::map<Id, Id> excluded_by;
  std::vector<Id> outside_rules;
  std::vector<Id> warnings;

  Id leader;
  Id runner_up;
  Id rival;
  bool exact_tie = false;

  Oracle(const KnowledgeBase& kb, const Answers& answers) {
    for (const Alternative& alternative : kb.alternatives) {
      const Id id(alternative.id);
      alternatives.push_back(id);
      footprint[id] = {id};
      for (const Index member : alternative.members) footprint[id].insert(Id(kb.alternatives[member].id));
    }
    add_up(kb, answers);
    obey(kb, answers);
    choose();
  }

  [[nodiscard]] bool eligible(const Id& id) const { return !excluded_by.contains(id); }

  /// One more than there are better ones; whoever may be chosen is better than whoever may not.
  [[nodiscard]] Index rank(const Id& id) const {
    Index better = 0;
    for (const Id& other : alternatives) {
      const bool ahead = points.at(other) > points.at(id);
      if (eligible(other) && !eligible(id)) ++better;
      if (eligible(other) == eligible(id) && ahead) ++better;
    }
    return better + 1;
  }

  /// P(lead holds) in hundredths of a percent: the flow of probability over how many of the gains' and the
  /// losses' exponentials have ended, starting from none.
  [[nodiscard]] int acceptability(const Id& other) const {
    std::map<Id, std::int64_t> net;
    for (const Vote& vote : votes) {
      net[vote.criterion] += vote.weight * (vote.ratings.at(leader) - vote.ratings.at(other));
    }
    std::vector<std::int64_t> gains;
    std::vector<std::int64_t> losses;
    for (const auto& [criterion, x] : net) {
      if (x > 0) gains.insert(gains.end(), 4, x);
      if (x < 0) losses.insert(losses.end(), 4, -x);
    }
    if (gains.empty()) return 0;
    std::map<std::pair<std::size_t, std::size_t>, long double> reached{{{0, 0}, 1.0L}};
    long double holds = 0;
    for (std::size_t i = 0; i < gains.size(); ++i) {
      for (std::size_t j = 0; j <= losses.size(); ++j) {
        const long double here = reached[{i, j}];
        if (j == losses.size()) {
          holds += here;
          continue;
        }
        const auto gain = static_cast<long double>(gains[i]);
        const auto loss = static_cast<long double>(losses[j]);
        reached[{i + 1, j}] += here * loss / (gain + loss);
        reached[{i, j + 1}] += here * gain / (gain + loss);
      }
    }
    return static_cast<int>(holds * 10'000 + 0.5L);
  }

  [[nodiscard]] int least_acceptability() const {
    int least = 10'000;
    for (const Id& other : alternatives) {
      if (eligible(other) && other != leader) least = std::min(least, acceptability(other));
    }
    return least;
  }

 private:
  void vote(const Vote& vote) {
    if (vote.weight == 0) return;
    votes.push_back(vote);
    divisor += vote.weight;
    for (const Id& id : alternatives) points[id] += vote.weight * vote.ratings.at(id);
  }

  std::map<Id, int> by_id(std::span<const int> ratings) const {
    std::map<Id, int> named;
    for (std::size_t a = 0; a < ratings.size(); ++a) named[alternatives[a]] = ratings[a];
    return named;
  }

  void add_up(const KnowledgeBase& kb, const Answers& answers) {
    for (const Id& id : alternatives) points[id] = 0;
    for (Index c = 0; c < kb.criteria.size(); ++c) {
      const Criterion& criterion = kb.criteria[c];
      vote({"", "", Id(criterion.id), criterion.base_weight * answers.weight_percent[c],
            by_id(criterion.ratings)});
    }
    for (Index q = 0; q < kb.questions.size(); ++q) {
      for (Index o = 0; o < kb.questions[q].options.size(); ++o) {
        if (!answers.chosen[q].contains(o)) continue;
        const Option& option = kb.questions[q].options[o];
        for (const Effect& effect : option.effects) {
          vote({Id(kb.questions[q].id), Id(option.id), Id(kb.criteria[effect.criterion].id),
                effect.weight * answers.weight_percent[effect.criterion], by_id(effect.ratings)});
        }
      }
    }
  }

  void obey(const KnowledgeBase& kb, const Answers& answers) {
    const std::function<bool(const Condition&)> holds = [&](const Condition& condition) {
      bool found = false;
      std::size_t true_parts = 0;
      for (const Condition& part : condition.conditions) true_parts += holds(part) ? 1 : 0;
      switch (condition.kind) {
        case Condition::Kind::any_option:
          for (Index o = 0; o < kb.questions[condition.question].options.size(); ++o) {
            const bool meant = (condition.options >> o) % 2 == 1;
            if (meant && answers.chosen[condition.question].contains(o)) found = true;
          }
          return found;
        case Condition::Kind::all:
          return true_parts == condition.conditions.size();
        case Condition::Kind::any:
          return true_parts > 0;
        case Condition::Kind::negation:
          return true_parts == 0;
      }
      return false;
    };
    for (const Rule& rule : kb.rules) {
      if (!holds(rule.when)) continue;
      if (rule.unless && holds(*rule.unless)) continue;
      if (rule.kind == RuleKind::warn) warnings.emplace_back(rule.id);
      if (rule.kind == RuleKind::prefer_outside) outside_rules.emplace_back(rule.id);
      if (rule.kind != RuleKind::exclude) continue;
      for (const Id& id : alternatives) {
        if (footprint[id].contains(alternatives[rule.target])) excluded_by.emplace(id, rule.id);
      }
    }
  }

  /// The best of those that `admits`, the first of the file among equals.
  Id best(const std::function<bool(const Id&)>& admits) const {
    Id found;
    for (const Id& id : alternatives) {
      if (admits(id) && (found.empty() || rank(id) < rank(found))) found = id;
    }
    return found;
  }

  void choose() {
    leader = best([&](const Id& id) { return eligible(id); });
    if (leader.empty()) return;
    runner_up = best([&](const Id& id) { return eligible(id) && id != leader; });
    exact_tie = !runner_up.empty() && points[leader] == points[runner_up];

    const bool contested = !runner_up.empty();  // else the excluded ones are all there is to argue against
    const auto other = [&](const Id& id) { return id != leader && eligible(id) == contested; };
    rival = best([&](const Id& id) {
      const bool shares = std::ranges::any_of(
          footprint.at(leader), [&](const Id& member) { return footprint.at(id).contains(member); });
      return other(id) && !shares;
    });
    if (rival.empty()) rival = best(other);
  }
};

template <typename List>
Id id_at(const List& list, std::optional<Index> index) {
  return index ? Id(list[*index].id) : Id();
}

std::vector<Id> rule_ids(const Recommendation& r, const std::vector<Index>& rules) {
  std::vector<Id> ids;
  for (const Index rule : rules) ids.emplace_back(r.kb->rules[rule].id);
  return ids;
}

void check_standings(const Recommendation& r, const Oracle& oracle) {
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

void check_verdict(const Recommendation& r, const Oracle& oracle) {
  CHECK(id_at(r.kb->alternatives, r.leader) == oracle.leader);
  CHECK(id_at(r.kb->alternatives, r.runner_up) == oracle.runner_up);
  CHECK(id_at(r.kb->alternatives, r.rival) == oracle.rival);
  CHECK(r.exact_tie == oracle.exact_tie);
  CHECK(rule_ids(r, r.outside_rules) == oracle.outside_rules);
  CHECK(rule_ids(r, r.warnings) == oracle.warnings);

  Outcome outcome = Outcome::recommend;
  Id decided_by;
  if (!oracle.runner_up.empty()) {
    const int least = oracle.least_acceptability();
    if (oracle.exact_tie || least < 100 * r.kb->thresholds.near_tie) outcome = Outcome::near_tie;
    CHECK(r.acceptability == least);
    REQUIRE(r.acceptability_against);
    CHECK(oracle.acceptability(id_at(r.kb->alternatives, r.acceptability_against)) == least);
  } else if (!oracle.leader.empty()) {
    decided_by = oracle.excluded_by.at(oracle.rival);
    CHECK_FALSE(r.acceptability);
    CHECK_FALSE(r.point_spread);
  } else {
    outcome = Outcome::none_eligible;
  }
  if (!oracle.outside_rules.empty()) {
    outcome = Outcome::look_elsewhere;
    decided_by = oracle.outside_rules.front();
    CHECK(r.strength == r.kb->rules[*r.outside].strength);
  }
  CHECK(r.outcome == outcome);
  CHECK(id_at(r.kb->rules, r.decided_by) == decided_by);
  CHECK(id_at(r.kb->rules, r.outside) == (oracle.outside_rules.empty() ? "" : oracle.outside_rules.front()));
}

void check_contributions(const Recommendation& r, const Oracle& oracle) {
  using Row = std::tuple<std::int64_t, Id, Id, Id>;
  std::multiset<Row> expected;
  if (!oracle.leader.empty()) {
    for (const Oracle::Vote& vote : oracle.votes) {
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
  for (std::uint32_t seed = 0; seed < 4000; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice);
    const KnowledgeBase kb = builder.build();
    const Answers given = random_answers(kb, dice, 75);
    const Recommendation r = recommend(kb, given);
    const Oracle oracle(kb, given);
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
