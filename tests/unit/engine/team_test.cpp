#include "langpick/team.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "langpick/engine.hpp"
#include "langpick/rule_words.hpp"
#include "support/knowledge_base_builder.hpp"
#include "support/random_knowledge_base.hpp"

// Ballots weigh the same whatever their divisors are. Base weights 1 and 1 give each alternative 50 points;
// an answer to `speed` adds weight for rust, one to `ease` for go.

using namespace langpick;
using namespace langpick::test;

namespace {

KnowledgeBaseBuilder go_rust_or_python() {
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"}).outside_option({"python"});
  kb.rated("speed", 1, {0, 100}).rated("ease", 1, {100, 0});
  kb.question({.id = "load",
               .options = {{"high", {{"speed", 6}}}, {"medium", {{"speed", 2}}}, {"low", {{"ease", 2}}}}});
  kb.question({.id = "target", .options = {{"server"}, {"kernel"}, {"notebook"}}});
  kb.exclude("no-runtime", "go", chosen("target", {"kernel"}));
  kb.prefer_outside("data", "python", chosen("target", {"notebook"}));
  return kb;
}

struct Vote {
  std::string name;
  std::initializer_list<Answer> given;
};

/// Keeps what the result refers to.
struct Team {
  KnowledgeBaseBuilder builder = go_rust_or_python();
  KnowledgeBase kb = builder.build();
  TeamRecommendation result;

  explicit Team(const std::vector<Vote>& votes) {
    std::vector<Ballot> ballots;
    for (const Vote& vote : votes) ballots.push_back({vote.name, answers(kb, vote.given)});
    result = recommend_to_team(kb, ballots);
  }
  [[nodiscard]] std::string choice() const {
    const std::string_view id = choice_id(kb, choice_of(result.group));
    return std::string{id.empty() ? "none" : id};
  }
};

using Positions = std::vector<Index>;

}  // namespace

TEST_CASE("team: the mean of the scores, not of the weights", "[engine]") {
  // high: rust 7/8 = 87.5, go 12.5; low: rust 1/4 = 25, go 75; medium: rust 75, go 25
  const Team team{{{"a", {{"load", {"high"}}}}, {"b", {{"load", {"low"}}}}}};
  CHECK(team.choice() == "rust");
  CHECK(team.result.group.standings[0].points == 112'500'000);  // mean 56.25
  CHECK(team.result.group.standings[1].points == 87'500'000);
  CHECK(team.result.agreeing == Positions{0});
  CHECK(team.result.pivotal == Positions{0});
  REQUIRE(team.result.divisions.size() == 1);
  CHECK(team.result.divisions[0].leads == std::vector<std::int64_t>{75'000'000, -50'000'000});
  CHECK(team.result.divisions[0].range == 125'000'000);
}

TEST_CASE("team: a score is rounded once to millionths, half up", "[engine]") {
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"}).rated("speed", 3, {0, 50}).rated("ease", 4, {50, 0});
  kb.question({.id = "load", .options = {{"any"}}});
  const KnowledgeBase built = kb.build();
  const TeamRecommendation team = recommend_to_team(built, {{"a", answers(built, {{"load", {"any"}}})}});
  CHECK(team.group.standings[0].points == 28'571'429);  // 200/7 = 28.5714285…
  CHECK(team.group.standings[1].points == 21'428'571);
}

TEST_CASE("team: opposite ballots are an exact tie, which nobody chooses", "[engine]") {
  const Team team{{{"a", {{"load", {"medium"}}}}, {"b", {{"load", {"low"}}}}}};
  CHECK(team.choice() == "none");
  CHECK(team.result.agreeing.empty());
  CHECK(team.result.pivotal == Positions{0, 1});
}

TEST_CASE("team: who is excluded in one ballot is excluded, and the ballot is named", "[engine]") {
  const Team team{{{"a", {{"load", {"low"}}}}, {"b", {{"load", {"low"}}, {"target", {"kernel"}}}}}};
  CHECK(team.choice() == "rust");
  CHECK(team.result.group.standings[1].alternative == 0);
  CHECK(team.result.excluded_in[1] == 1);
  CHECK_FALSE(team.result.group.standings[1].eligible());
  CHECK(team.result.agreeing == Positions{1});
  CHECK(team.result.pivotal == Positions{1});
}

TEST_CASE("team: outside is where more than half point", "[engine]") {
  const Vote notebook{"n", {{"target", {"notebook"}}}};
  const Vote high{"h", {{"load", {"high"}}}};
  CHECK(Team{{notebook, high}}.choice() == "rust");
  const Team two{{notebook, high, notebook}};
  CHECK(two.choice() == "python");
  CHECK(two.result.agreeing == Positions{0, 2});
  CHECK(two.result.pivotal == Positions{0, 2});
  CHECK(two.result.group.leader == 1);
}

TEST_CASE("team: one ballot, or the same one several times, chooses what it chooses alone", "[engine]") {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    Dice dice{seed};
    KnowledgeBaseBuilder builder = random_knowledge_base(dice);
    const KnowledgeBase kb = builder.build();
    const Answers answers = random_answers(kb, dice, 70);
    const Recommendation alone = recommend(kb, answers);
    CAPTURE(seed);
    for (const std::size_t count : {1U, 3U}) {
      std::vector<Ballot> ballots;
      for (std::size_t i = 0; i < count; ++i) ballots.push_back({std::to_string(i), answers});
      const TeamRecommendation team = recommend_to_team(kb, ballots);
      CHECK(choice_of(team.group) == choice_of(alone));
      CHECK(team.group.leader == alone.leader);
      CHECK(team.group.rival == alone.rival);
      REQUIRE(team.group.acceptability.has_value() == alone.acceptability.has_value());
      // of parts that are rounded to millionths; a threshold may lie in between
      CHECK(std::abs(team.group.acceptability.value_or(0) - alone.acceptability.value_or(0)) <= 1);
      if (team.group.acceptability != alone.acceptability) continue;
      CHECK(team.group.outcome == alone.outcome);
      CHECK(team.group.strength == alone.strength);
      CHECK(team.group.outside == alone.outside);
      CHECK(team.group.decided_by == alone.decided_by);
      CHECK(team.agreeing.size() == count);
      CHECK(team.pivotal.empty());
      CHECK(team.divisions.empty());
    }
  }
}

TEST_CASE("team: pivotal is who is missed, tried by leaving each out", "[engine]") {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    Dice dice{seed};
    KnowledgeBaseBuilder builder = random_knowledge_base(dice);
    const KnowledgeBase kb = builder.build();
    std::vector<Ballot> ballots;
    for (int i = 0; i < 7; ++i) ballots.push_back({std::to_string(i), random_answers(kb, dice, 70)});
    const TeamRecommendation team = recommend_to_team(kb, ballots);
    Positions missed;
    for (Index b = 0; b < ballots.size(); ++b) {
      std::vector<Ballot> others = ballots;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(b));
      if (choice_of(recommend_to_team(kb, others).group) != choice_of(team.group)) missed.push_back(b);
    }
    CAPTURE(seed);
    CHECK(team.pivotal == missed);
  }
}

TEST_CASE("team: the group is no firmer than the answers of each ballot allow", "[engine]") {
  const Vote whole{"w", {{"load", {"high"}}, {"target", {"server"}}}};
  const Vote half{"h", {{"load", {"high"}}}};
  CHECK(Team{{whole, whole}}.result.group.strength == Strength::strong);
  CHECK(Team{{whole, half}}.result.group.strength ==
        std::min(Team{{whole}}.result.group.strength, Team{{half}}.result.group.strength));
}

TEST_CASE("team: what one ballot's facts leave is no more than a lean", "[engine]") {
  const Vote low{"l", {{"load", {"low"}}, {"target", {"server"}}}};
  const Vote kernel{"k", {{"load", {"high"}}, {"target", {"kernel"}}}};
  CHECK(Team{{kernel}}.result.group.strength == Strength::clear);
  const Team split{{low, low, kernel}};
  CHECK(split.choice() == "rust");
  CHECK(split.result.group.strength == Strength::lean);
}

TEST_CASE("team: what counts between two is the sum of the ballots' contributions", "[engine]") {
  // high: speed 6 of 8 and the base terms level; low: ease 2 of 4
  const Team team{{{"a", {{"load", {"high"}}}}, {"b", {{"load", {"low"}}}}}};
  const Recommendation pair = between(team.result, 1, 0);
  CHECK(pair.lead == 75'000'000 - 50'000'000);
  REQUIRE(pair.contributions.size() == 4);
  CHECK(pair.contributions.front().numerator == 75'000'000);
  CHECK(pair.contributions.back().numerator == -50'000'000);
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    Dice dice{seed};
    KnowledgeBaseBuilder builder = random_knowledge_base(dice);
    const KnowledgeBase kb = builder.build();
    std::vector<Ballot> ballots;
    for (int i = 0; i < 5; ++i) ballots.push_back({std::to_string(i), random_answers(kb, dice, 70)});
    const TeamRecommendation some = recommend_to_team(kb, ballots);
    if (!some.group.leader) continue;
    CAPTURE(seed);
    const Recommendation all = between(some, *some.group.leader, *some.group.rival);
    // each part is rounded, and there are less than 100 of them in a ballot
    CHECK(std::abs(all.lead - some.group.lead) <= 5 * 100);
  }
}
