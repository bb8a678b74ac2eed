#include <algorithm>
#include <cmath>
#include <limits>
#include <list>
#include <span>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "engine/acceptability.hpp"
#include "engine/score.hpp"
#include "langpick/engine.hpp"
#include "support/brute_force.hpp"

using namespace langpick;
using namespace langpick::test;
using Catch::Matchers::WithinAbs;

namespace {

using Net = std::vector<std::int64_t>;

/// The example of docs/method.md: latency 3·(90 − 40) for Rust, hiring 1·(80 − 30) for Go.
KnowledgeBaseBuilder by_hand() {
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"});
  kb.rated("latency", 0, {40, 90}).rated("hiring", 0, {80, 30});
  kb.question({.id = "speed", .options = {{"no"}, {"yes", {{"latency", 3}}}}});
  kb.question({.id = "team", .options = {{"large", {{"hiring", 1}}}, {"larger", {{"hiring", 4}}}}});
  return kb;
}

Recommendation recommend_by_hand(const KnowledgeBase& kb) {
  return recommend(kb, answers(kb, {{"speed", {"yes"}}, {"team", {"large"}}}));
}

Net net(const Recommendation& r, Index a, Index b) {
  return engine::net_terms(engine::terms(*r.kb, r.answers), r.kb->criteria.size(), a, b);
}

std::int64_t points_of(const Recommendation& r, Index alternative) {
  return std::ranges::find(r.standings, alternative, &Standing::alternative)->points;
}

/// Is the leader of `r` ahead of all whom it faces when a criterion weighs `percent`?
bool still_ahead(const Recommendation& r, Index criterion, int percent) {
  Answers answers = r.answers;
  answers.weight_percent[criterion] = percent;
  const Recommendation then = recommend(*r.kb, answers);
  return std::ranges::all_of(r.standings, [&](const Standing& other) {
    return !other.eligible() || other.alternative == r.leader ||
           points_of(then, *r.leader) > points_of(then, other.alternative);
  });
}

/// Is `percent` above the low and below the high limit?
bool within(const StabilityInterval& interval, int percent) {
  const auto above = [&](const Limit& limit) { return percent * limit.denominator > limit.numerator; };
  const auto below = [&](const Limit& limit) { return percent * limit.denominator < limit.numerator; };
  return (!interval.low || above(*interval.low)) && (!interval.high || below(*interval.high));
}

/// Sums of exponentials from a fixed sequence: Gamma variables of integer shape.
class Draws {
 public:
  explicit Draws(std::uint32_t seed) : generator_(seed) {}
  double gamma(int shape) {
    double sum = 0;
    for (int i = 0; i < shape; ++i) sum -= std::log((static_cast<double>(generator_()) + 0.5) / 4294967296.0);
    return sum / shape;
  }

 private:
  std::mt19937 generator_;
};

Recommendation random_recommendation(const KnowledgeBase& kb, Dice& dice) {
  return recommend(kb, random_answers(kb, dice, 80));
}

}  // namespace

TEST_CASE("stability: the example worked by hand", "[engine]") {
  KnowledgeBaseBuilder builder = by_hand();
  const KnowledgeBase kb = builder.build();
  const Stability found = stability(recommend_by_hand(kb));
  // 150·t against 50: level at a third; hiring at three times what it weighs
  REQUIRE(found.intervals.size() == 2);
  const StabilityInterval& latency = found.intervals[0];
  CHECK(latency.criterion == 0);
  REQUIRE(latency.low);
  CHECK(latency.low->numerator * 3 == latency.low->denominator * 100);
  CHECK_FALSE(latency.high);
  CHECK(latency.change == 667);
  const StabilityInterval& hiring = found.intervals[1];
  REQUIRE(hiring.high);
  CHECK(hiring.high->numerator == hiring.high->denominator * 300);
  CHECK(hiring.change == 2000);
  CHECK(found.dominated.empty());
}

TEST_CASE("stability: within the limits the lead holds, outside it is lost", "[engine]") {
  int limits = 0;
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice);
    const KnowledgeBase kb = builder.build();
    const Recommendation r = random_recommendation(kb, dice);
    CAPTURE(seed);
    for (const StabilityInterval& interval : stability(r).intervals) {
      for (const int percent : {0, 1, 10, 33, 50, 67, 90, 100, 101, 150, 200, 250, 300, 500, 999, 1000}) {
        CAPTURE(interval.criterion, percent);
        CHECK(within(interval, percent) == still_ahead(r, interval.criterion, percent));
      }
      limits += (interval.low ? 1 : 0) + (interval.high ? 1 : 0);
    }
  }
  CHECK(limits > 100);
}

namespace {

/// Is the leader of `r` still the only first with one rating exchanged? Everything is made anew.
bool leads_with(const Recommendation& r, const RatingLimit& of, int rating) {
  KnowledgeBase kb = *r.kb;
  std::list<std::vector<int>> ratings;
  const auto exchanged = [&](std::span<const int> before) {
    ratings.emplace_back(before.begin(), before.end())[of.alternative] = rating;
    return std::span<const int>{ratings.back()};
  };
  std::vector<Criterion> criteria(kb.criteria.begin(), kb.criteria.end());
  if (!of.question) criteria[of.criterion].ratings = exchanged(criteria[of.criterion].ratings);
  std::vector<Question> questions(kb.questions.begin(), kb.questions.end());
  std::list<std::vector<Option>> options;
  std::list<std::vector<Effect>> effects;
  for (Index q = 0; q < questions.size(); ++q) {
    std::vector<Option>& own = options.emplace_back(questions[q].options.begin(), questions[q].options.end());
    for (Index o = 0; o < own.size(); ++o) {
      std::vector<Effect>& adds = effects.emplace_back(own[o].effects.begin(), own[o].effects.end());
      for (Effect& effect : adds) {
        if (effect.criterion != of.criterion || (of.question && (of.question != q || of.option != o)))
          continue;
        effect.ratings = exchanged(effect.ratings);
      }
      own[o].effects = adds;
    }
    questions[q].options = own;
  }
  kb.criteria = criteria;
  kb.questions = questions;
  const Recommendation changed = recommend(kb, r.answers);
  return changed.leader == r.leader && !changed.exact_tie;
}

}  // namespace

TEST_CASE("rating limits: up to them the lead holds, from them on it is lost", "[engine]") {
  std::size_t limits = 0;
  std::size_t none = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice);
    const KnowledgeBase kb = builder.build();
    const Recommendation r = random_recommendation(kb, dice);
    if (!r.leader || !r.runner_up || r.exact_tie) continue;
    CAPTURE(seed);
    const std::vector<RatingLimit> found = rating_limits(r);
    for (Index c = 0; c < kb.criteria.size(); ++c) {
      if (kb.criteria[c].situational) continue;
      for (const Standing& standing : r.standings) {
        if (!standing.eligible()) continue;
        const auto limit = std::ranges::find_if(found, [&](const RatingLimit& l) {
          return l.criterion == c && l.alternative == standing.alternative;
        });
        const RatingLimit of{.criterion = c, .alternative = standing.alternative};
        for (int rating = 0; rating <= max_rating; rating += 5) {
          CAPTURE(c, standing.alternative, rating);
          const bool within = limit == found.end() ||
                              (of.alternative == r.leader ? rating * limit->denominator > limit->numerator
                                                          : rating * limit->denominator < limit->numerator);
          REQUIRE(leads_with(r, of, rating) == within);
        }
        ++(limit == found.end() ? none : limits);
      }
    }
    for (const RatingLimit& limit : found) {  // those of situational criteria, too
      const std::int64_t below = (limit.numerator - 1) / limit.denominator;
      const std::int64_t above = limit.numerator / limit.denominator + 1;
      const bool own = limit.alternative == r.leader;
      CAPTURE(limit.criterion, limit.alternative, limit.numerator, limit.denominator);
      CHECK(leads_with(r, limit, static_cast<int>(own ? above : below)));
      if (own ? limit.numerator >= limit.denominator : above <= max_rating)
        CHECK_FALSE(leads_with(r, limit, static_cast<int>(own ? below : above)));
    }
  }
  CHECK(limits > 100);
  CHECK(none > 100);
}

TEST_CASE("rating limits: the example worked by hand, the nearest first", "[engine]") {
  KnowledgeBaseBuilder builder = by_hand();
  const KnowledgeBase kb = builder.build();
  const std::vector<RatingLimit> found = rating_limits(recommend_by_hand(kb));
  // Rust leads by 100: latency, which weighs 3, may move 33 1/3 points, and hiring would have to move 100
  REQUIRE(found.size() == 2);
  CHECK(found[0].criterion == 0);
  CHECK(found[0].rating * 3 * found[0].denominator - 3 * found[0].numerator ==
        (found[0].alternative == 1 ? 100 : -100) * found[0].denominator);
  CHECK(found[1].criterion == 0);
}

TEST_CASE("stability: the most critical criterion comes first", "[engine]") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice);
    const KnowledgeBase kb = builder.build();
    const Recommendation r = random_recommendation(kb, dice);
    const Stability found = stability(r);
    CAPTURE(seed);
    for (std::size_t i = 1; i < found.intervals.size(); ++i) {
      const auto change = [](const StabilityInterval& interval) {
        return interval.change.value_or(std::numeric_limits<std::int64_t>::max());
      };
      CHECK(change(found.intervals[0]) <= change(found.intervals[i]));
      if (i > 1) CHECK(found.intervals[i - 1].criterion < found.intervals[i].criterion);
    }
  }
}

TEST_CASE("dominance: no criterion speaks against the leader", "[engine]") {
  int seen = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice);
    const KnowledgeBase kb = builder.build();
    const Recommendation r = random_recommendation(kb, dice);
    const Stability found = stability(r);
    if (!r.leader || !r.runner_up || r.exact_tie) {
      CHECK(found.intervals.empty());
      CHECK_FALSE(found.dominates_all);
      continue;
    }
    std::vector<Index> expected;
    std::size_t others = 0;
    for (const Standing& other : r.standings) {
      if (!other.eligible() || other.alternative == r.leader) continue;
      ++others;
      const Net terms = net(r, *r.leader, other.alternative);
      if (*std::ranges::min_element(terms) >= 0) expected.push_back(other.alternative);
    }
    CAPTURE(seed);
    CHECK(found.dominated == expected);
    CHECK(found.dominates_all == (expected.size() == others));
    seen += found.dominates_all ? 1 : 0;
  }
  CHECK(seen > 20);
}

TEST_CASE("central priorities: two criteria of shape 1 in closed form", "[engine]") {
  // for gains a and losses b the mean importance of the gain is (a + 2b) / (a + b)
  const std::vector<double> found = engine::expected_importance(Net{3, -1}, 1);
  CHECK_THAT(found[0], WithinAbs(1.25, 1e-12));
  CHECK_THAT(found[1], WithinAbs(0.75, 1e-12));
}

TEST_CASE("central priorities: they sum to the number of criteria", "[engine]") {
  Dice dice(7);
  for (int round = 0; round < 200; ++round) {
    Net terms(static_cast<std::size_t>(dice.roll(1, 8)));
    for (std::int64_t& x : terms) x = dice.roll(-300, 300);
    terms.front() = dice.roll(1, 300);
    double sum = 0;
    for (const double importance : engine::expected_importance(terms)) sum += importance;
    CAPTURE(terms);
    CHECK_THAT(sum, WithinAbs(static_cast<double>(terms.size()), 1e-9));
  }
}

TEST_CASE("central priorities: they are the means over random draws", "[engine]") {
  constexpr int draws = 60'000;
  Draws random(1);
  for (const Net& terms : {Net{300, -250, 40, -20}, Net{5, 5, -2, -2, -2}, Net{50, 0, -80}}) {
    std::vector<double> sums(terms.size());
    int leads = 0;
    for (int draw = 0; draw < draws; ++draw) {
      std::vector<double> importance;
      double lead = 0;
      for (const std::int64_t x : terms) {
        importance.push_back(random.gamma(4));
        lead += static_cast<double>(x) * importance.back();
      }
      if (lead <= 0) continue;
      ++leads;
      for (std::size_t i = 0; i < terms.size(); ++i) sums[i] += importance[i];
    }
    const std::vector<double> expected = engine::expected_importance(terms);
    CAPTURE(terms);
    for (std::size_t i = 0; i < terms.size(); ++i) CHECK_THAT(sums[i] / leads, WithinAbs(expected[i], 0.015));
  }
}

TEST_CASE("central priorities: of each eligible alternative, against the one in its way", "[engine]") {
  KnowledgeBaseBuilder builder = by_hand();
  const KnowledgeBase kb = builder.build();
  const std::vector<CentralPriorities> all = central_priorities(recommend_by_hand(kb));
  REQUIRE(all.size() == 2);
  CHECK(all[0].alternative == 1);
  CHECK(all[0].rather_than == 0);
  CHECK(all[1].alternative == 0);
  CHECK(all[1].rather_than == 1);
  CHECK(all[1].priorities[0].importance < 10'000);  // who should choose Go cares less about latency
  CHECK(all[1].priorities[1].importance > 10'000);
  CHECK(all[1].priorities[0].share + all[1].priorities[1].share == 10'000);
}

TEST_CASE("acceptabilities: the share of draws in which the leader is first lies between the bounds",
          "[engine]") {
  constexpr int draws = 4000;
  constexpr double noise = 0.03;
  int tried = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice);
    const KnowledgeBase kb = builder.build();
    const Recommendation r = random_recommendation(kb, dice);
    const Acceptabilities found = acceptabilities(r);
    if (found.against.size() < 2) continue;
    if (!r.outside) CHECK(r.acceptability == found.highest);
    std::vector<Net> nets;
    for (const Acceptability& one : found.against) nets.push_back(net(r, *r.leader, one.against));
    Draws random(seed);
    int first = 0;
    for (int draw = 0; draw < draws; ++draw) {
      std::vector<double> leads(nets.size());
      for (std::size_t c = 0; c < kb.criteria.size(); ++c) {
        const double importance = random.gamma(4);
        for (std::size_t i = 0; i < nets.size(); ++i)
          leads[i] += static_cast<double>(nets[i][c]) * importance;
      }
      first += std::ranges::min(leads) > 0 ? 1 : 0;
    }
    const double share = static_cast<double>(first) / draws;
    CAPTURE(seed);
    CHECK(share > found.lowest / 10'000.0 - noise);
    CHECK(share < found.highest / 10'000.0 + noise);
    ++tried;
  }
  CHECK(tried > 15);
}

TEST_CASE("tornado: each change is what recommend says of it, the widest first", "[engine]") {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice);
    const KnowledgeBase kb = builder.build();
    const Recommendation r = random_recommendation(kb, dice);
    const std::vector<Tornado> rows = tornado(r);
    CAPTURE(seed);
    CHECK(rows.size() == r.answers.answered());
    for (const Tornado& row : rows) {
      for (const Change& change : row.changes) {
        Answers changed = r.answers;
        CHECK(may_flip(kb, r.answers, row.question, change.to));
        changed.chosen[row.question] = change.to;
        const Recommendation then = recommend(kb, changed);
        CHECK(id_of(kb, change.choice) == chosen_id(kb, changed));
        CHECK(change.divisor == then.divisor);
        for (Index a = 0; a < kb.alternatives.size(); ++a) CHECK(change.points[a] == points_of(then, a));
        CHECK(row.lowest <= change.lead);
        CHECK(row.highest >= change.lead);
      }
    }
    CHECK(std::ranges::is_sorted(rows, [](const Tornado& x, const Tornado& y) {
      return x.highest - x.lowest > y.highest - y.lowest;
    }));
  }
}
