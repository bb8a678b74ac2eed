#include "engine/score.hpp"

#include <cstdint>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "support/knowledge_base_builder.hpp"

using namespace langpick;
using namespace langpick::test;
using engine::score;
using engine::Term;

namespace {

using Points = std::vector<std::int64_t>;

/// Latency speaks for rust, ease for go; the team's knowledge is for its answer to rate.
KnowledgeBaseBuilder go_or_rust() {
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"});
  kb.rated("latency", 0, {40, 90}).rated("ease", 2, {80, 30}).situational("team");
  kb.question(
      {.id = "load",
       .max_choices = 2,
       .options = {{"bursts", {{"latency", 3}}}, {"steady"}, {"large", {{"ease", 1}, {"latency", 2}}}}});
  kb.question({.id = "knows", .options = {{"neither"}, {"go", {{"team", 5, {100, 0}}}}}});
  return kb;
}

Term term(Index criterion, std::int64_t weight, std::span<const int> ratings) {
  return {criterion, {}, {}, nullptr, weight, ratings};
}

}  // namespace

TEST_CASE("score: weights times ratings, over the sum of the weights", "[engine]") {
  const std::vector<int> latency{40, 90};
  const std::vector<int> ease{80, 30};
  const std::vector<Term> terms{term(0, 3, latency), term(1, 1, ease)};
  CHECK(score(terms, 2).divisor == 4);
  CHECK(score(terms, 2).points == Points{200, 300});  // 50.0 and 75.0
}

TEST_CASE("score: without a term every score is zero over zero weight", "[engine]") {
  CHECK(score({}, 3).divisor == 0);
  CHECK(score({}, 3).points == Points{0, 0, 0});
}

TEST_CASE("score: the largest weights and ratings allowed stay exact", "[engine]") {
  const std::vector<int> best{max_rating, 0};
  const std::vector<Term> terms{term(0, engine::scaled(max_total_weight, max_weight_percent), best)};
  CHECK(score(terms, 2).points == Points{100'000'000'000'000, 0});
}

TEST_CASE("terms: base weights come first, then the chosen options' effects in hundredths", "[engine]") {
  KnowledgeBaseBuilder builder = go_or_rust();
  const KnowledgeBase kb = builder.build();
  const auto terms = engine::terms(kb, answers(kb, {{"knows", {"go"}}, {"load", {"large", "bursts"}}}));

  REQUIRE(terms.size() == 5);
  CHECK_FALSE(terms[0].question);
  CHECK_FALSE(terms[0].option);
  CHECK(terms[0].effect == nullptr);
  CHECK(terms[0].criterion == position(kb.criteria, "ease"));
  CHECK(terms[0].weight == 200);
  CHECK(terms[1].option == 0U);  // bursts: in the question's order, not the order of choosing
  CHECK(terms[1].weight == 300);
  CHECK(terms[2].option == 2U);
  CHECK(terms[2].criterion == position(kb.criteria, "ease"));
  CHECK(terms[3].option == 2U);
  CHECK(terms[3].criterion == position(kb.criteria, "latency"));
  CHECK(terms[4].question == position(kb.questions, "knows"));
  CHECK(terms[4].effect == &kb.questions[1].options[1].effects[0]);
  CHECK(terms[4].ratings[0] == 100);
}

TEST_CASE("terms: an open question and a neutral option add none", "[engine]") {
  KnowledgeBaseBuilder builder = go_or_rust();
  const KnowledgeBase kb = builder.build();
  CHECK(engine::terms(kb, answers(kb, {})).size() == 1);
  CHECK(engine::terms(kb, answers(kb, {{"load", {"steady"}}, {"knows", {"neither"}}})).size() == 1);
}

TEST_CASE("terms: a weight scales base terms and effects alike, 0 % leaves them out", "[engine]") {
  KnowledgeBaseBuilder builder = go_or_rust();
  const KnowledgeBase kb = builder.build();
  const auto doubled = engine::terms(kb, answers(kb, {{"load", {"large"}}}, {{"ease", 200}}));
  REQUIRE(doubled.size() == 3);
  CHECK(doubled[0].weight == 400);
  CHECK(doubled[1].weight == 200);
  CHECK(doubled[2].weight == 200);  // latency: as stated

  const auto silenced = engine::terms(kb, answers(kb, {{"load", {"large"}}}, {{"ease", 0}}));
  REQUIRE(silenced.size() == 1);
  CHECK(silenced[0].criterion == position(kb.criteria, "latency"));
}

TEST_CASE("advantage: weight times the difference of the ratings, with its sign", "[engine]") {
  const std::vector<int> latency{40, 90};
  CHECK(engine::advantage(term(0, 3, latency), 1, 0) == 150);
  CHECK(engine::advantage(term(0, 3, latency), 0, 1) == -150);
}

TEST_CASE("net_terms: one sum for each criterion, also for those that nobody weighed", "[engine]") {
  const std::vector<int> latency{40, 90};
  const std::vector<int> ease{80, 30};
  const std::vector<Term> terms{term(0, 3, latency), term(2, 1, ease), term(0, 1, latency)};
  CHECK(engine::net_terms(terms, 3, 1, 0) == Points{200, 0, -50});
  CHECK(engine::net_terms(terms, 3, 0, 1) == Points{-200, 0, 50});
}
