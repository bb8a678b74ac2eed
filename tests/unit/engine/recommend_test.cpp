#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "langpick/engine.hpp"
#include "support/knowledge_base_builder.hpp"

// What docs/method.md says, paragraph by paragraph. Weights are held in hundredths: a base weight of 3
// is 300, and times a rating of 100 it is 30000 points.

using namespace langpick;
using namespace langpick::test;

namespace {

std::string id_of(const Recommendation& r, std::optional<Index> alternative) {
  return alternative ? std::string(r.kb->alternatives[*alternative].id) : "none";
}

std::string rule_of(const Recommendation& r, std::optional<Index> rule) {
  return rule ? std::string(r.kb->rules[*rule].id) : "none";
}

const Standing& standing(const Recommendation& r, std::string_view id) {
  for (const Standing& standing : r.standings) {
    if (r.kb->alternatives[standing.alternative].id == id) return standing;
  }
  no_such_id(id);
}

/// Keeps what a recommendation refers to.
struct Decision {
  KnowledgeBase kb;
  Recommendation r;
  Decision(KnowledgeBaseBuilder& builder, std::initializer_list<Answer> given,
           std::initializer_list<Percent> weights = {})
      : kb(builder.build()), r(recommend(kb, answers(kb, given, weights))) {}
  Decision(const Decision&) = delete;
  Decision& operator=(const Decision&) = delete;
};

/// Speed is all rust's and ease all go's, so that D(rust, go) is the difference of their weights and
/// `speed` : `ease` alone decides the acceptability (see acceptability_test.cpp).
KnowledgeBaseBuilder go_or_rust(std::int64_t speed, std::int64_t ease) {
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"}).outside_option({"python"}).outside_option({"stay"});
  kb.rated("speed", speed, {0, 100}).rated("ease", ease, {100, 0});
  return kb;
}

/// The same with `both`, made of the two, and its ratings.
KnowledgeBaseBuilder with_both(std::int64_t speed, std::int64_t ease, int both_speed, int both_ease) {
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"}).alternative({"both", {"go", "rust"}});
  kb.outside_option({"python"});
  kb.rated("speed", speed, {0, 100, both_speed}).rated("ease", ease, {100, 0, both_ease});
  kb.question({.id = "chip", .options = {{"yes"}, {"no"}}});
  return kb;
}

const ConditionSpec chip = chosen("chip", {"yes"});

}  // namespace

TEST_CASE("recommend: the better score leads, and everything is traced to it", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(3, 1);
  kb.question({.id = "load", .options = {{"heavy", {{"speed", 4}}}, {"light"}}});
  const Decision decision(kb, {{"load", {"heavy"}}});
  const Recommendation& r = decision.r;

  CHECK(r.outcome == Outcome::recommend);
  CHECK(id_of(r, r.leader) == "rust");
  CHECK(id_of(r, r.runner_up) == "go");
  CHECK(id_of(r, r.rival) == "go");
  CHECK(rule_of(r, r.decided_by) == "none");
  CHECK_FALSE(r.exact_tie);
  CHECK(r.divisor == 800);  // 3 + 1 + 4
  CHECK(standing(r, "rust").points == 70'000);
  CHECK(standing(r, "go").points == 10'000);
  CHECK(standing(r, "rust").rank == 1);
  CHECK(standing(r, "go").rank == 2);
  CHECK(r.point_spread == 750);  // (7 - 1) / (7 + 1)
  CHECK(r.lead == 60'000);

  REQUIRE(r.contributions.size() == 3);  // 40000 + 30000 - 10000
  CHECK(r.contributions[0].question == 0U);
  CHECK(r.contributions[0].effect->reason == "reason of heavy");
  CHECK(r.contributions[0].numerator == 40'000);
  CHECK_FALSE(r.contributions[1].question);
  CHECK(r.contributions[1].effect == nullptr);
  CHECK(r.contributions[1].numerator == 30'000);
  CHECK(r.contributions[2].criterion == position(decision.kb.criteria, "ease"));
  CHECK(r.contributions[2].numerator == -10'000);
  CHECK(r.unanswered.empty());
}

TEST_CASE("recommend: a term that rates leader and rival alike is no contribution", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(3, 1);
  kb.rated("tooling", 2, {80, 80});
  const Decision decision(kb, {});
  CHECK(decision.r.contributions.size() == 2);
  CHECK(decision.r.divisor == 600);  // but its weight counts
}

TEST_CASE("recommend: an open question adds nothing and is listed", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(3, 1);
  kb.question({.id = "load", .options = {{"heavy", {{"speed", 4}}}}});
  kb.question({.id = "other", .options = {{"yes"}}});
  const Decision decision(kb, {{"other", {"yes"}}});
  CHECK(decision.r.divisor == 400);
  CHECK(decision.r.unanswered == std::vector<Index>{0});
}

TEST_CASE("recommend: below the near-tie threshold the leader is named, with strength tie", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(6, 5);
  const Decision decision(kb, {});
  CHECK(decision.r.outcome == Outcome::near_tie);
  CHECK(decision.r.acceptability == 5986);  // the golden value of 120, -100
  CHECK(decision.r.strength == Strength::tie);
  CHECK(id_of(decision.r, decision.r.leader) == "rust");
  CHECK_FALSE(decision.r.exact_tie);
  CHECK(decision.r.point_spread == 91);  // 1 / 11
}

TEST_CASE("recommend: the knowledge base sets the near-tie threshold", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(6, 5);
  kb.thresholds({.near_tie = 59, .clear = 75, .strong = 90});
  CHECK(Decision(kb, {}).r.outcome == Outcome::recommend);
}

TEST_CASE("recommend: an exact tie is a near tie whatever the threshold, first of the file ahead",
          "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(2, 2);
  kb.thresholds({.near_tie = 0, .clear = 75, .strong = 90});
  const Decision decision(kb, {});
  CHECK(decision.r.outcome == Outcome::near_tie);
  CHECK(decision.r.exact_tie);
  CHECK(decision.r.acceptability == 5000);
  CHECK(decision.r.point_spread == 0);
  CHECK(decision.r.lead == 0);
  CHECK(id_of(decision.r, decision.r.leader) == "go");
  CHECK(standing(decision.r, "go").rank == 1);
  CHECK(standing(decision.r, "rust").rank == 1);
}

TEST_CASE("recommend: many equals keep the order of the file", "[engine]") {
  KnowledgeBaseBuilder kb;
  for (int a = 0; a < 40; ++a) kb.alternative({"a" + std::to_string(a)});
  kb.rated("speed", 1, std::vector<int>(40, 50));
  const Decision decision(kb, {});
  for (Index a = 0; a < 40; ++a) CHECK(decision.r.standings[a].alternative == a);
}

TEST_CASE("recommend: strength follows acceptability", "[engine]") {
  struct Case {
    std::int64_t speed;
    std::int64_t ease;
    int acceptability;
    Strength strength;
  };
  const std::vector<Case> table{
      {3, 2, 7102, Strength::lean},
      {2, 1, 8267, Strength::clear},
      {3, 1, 9294, Strength::strong},
      {1, 0, 10'000, Strength::strong},
  };
  for (const Case& row : table) {
    KnowledgeBaseBuilder kb = go_or_rust(row.speed, row.ease);
    const Decision decision(kb, {});
    CHECK(decision.r.acceptability == row.acceptability);
    CHECK(decision.r.outcome == Outcome::recommend);
    CHECK(decision.r.strength == row.strength);
  }
}

TEST_CASE("recommend: an acceptability at a threshold has reached it", "[engine]") {
  KnowledgeBaseBuilder certain = go_or_rust(1, 0);
  certain.thresholds({.near_tie = 100, .clear = 100, .strong = 100});
  CHECK(Decision(certain, {}).r.strength == Strength::strong);
  KnowledgeBaseBuilder even = go_or_rust(1, 1);
  even.rated("edge", 1, {0, 1});
  even.thresholds({.near_tie = 50, .clear = 75, .strong = 90});
  CHECK(Decision(even, {}).r.outcome == Outcome::recommend);
}

TEST_CASE("recommend: few answers cap the strength: a quarter for clear, three for strong", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(3, 1);  // 92.94 %
  kb.question({.id = "q1", .options = {{"yes"}}}).question({.id = "q2", .options = {{"yes"}}});
  kb.question({.id = "q3", .options = {{"yes"}}});
  kb.question({.id = "open", .options = {{"easy", {{"ease", 9}}}}});  // could turn it round
  CHECK(Decision(kb, {}).r.strength == Strength::lean);
  CHECK(Decision(kb, {{"q1", {"yes"}}}).r.strength == Strength::clear);
  CHECK(Decision(kb, {{"q1", {"yes"}}, {"q2", {"yes"}}}).r.strength == Strength::clear);
  CHECK(Decision(kb, {{"q1", {"yes"}}, {"q2", {"yes"}}, {"q3", {"yes"}}}).r.strength == Strength::strong);
}

TEST_CASE("recommend: settled, it is strong with a quarter answered, but never with less", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(3, 1);
  for (const std::string id : {"q1", "q2", "q3", "q4"}) kb.question({.id = id, .options = {{"yes"}}});
  CHECK(Decision(kb, {}).r.settled);
  CHECK(Decision(kb, {}).r.strength == Strength::lean);
  CHECK(Decision(kb, {{"q1", {"yes"}}}).r.strength == Strength::strong);
}

TEST_CASE("recommend: without weights every score is zero and nobody is chosen", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(0, 0);
  const Decision decision(kb, {});
  CHECK(decision.r.divisor == 0);
  CHECK(standing(decision.r, "go").points == 0);
  CHECK(decision.r.exact_tie);
  CHECK(decision.r.outcome == Outcome::near_tie);
  CHECK(decision.r.point_spread == 0);
  CHECK(decision.r.acceptability == 0);
  CHECK(decision.r.contributions.empty());
}

TEST_CASE("recommend: the spread is 0 when both scores are, and 100 % when one is", "[engine]") {
  KnowledgeBaseBuilder poor;
  poor.alternative({"go"}).alternative({"rust"}).rated("speed", 5, {0, 0});
  CHECK(Decision(poor, {}).r.point_spread == 0);
  CHECK(Decision(poor, {}).r.divisor == 500);
  KnowledgeBaseBuilder one_sided = go_or_rust(1, 0);
  CHECK(Decision(one_sided, {}).r.point_spread == 1000);
}

TEST_CASE("recommend: a criterion at 0 % has no part, and percentages are exact", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(3, 1);
  const Decision silenced(kb, {}, {{"speed", 0}});
  CHECK(id_of(silenced.r, silenced.r.leader) == "go");
  CHECK(silenced.r.divisor == 100);
  CHECK(silenced.r.contributions.size() == 1);
  const Decision third(kb, {}, {{"speed", 33}});  // 0.99 against 1
  CHECK(id_of(third.r, third.r.leader) == "go");
  CHECK(third.r.lead == 100);
  CHECK(third.r.divisor == 199);
  CHECK(Decision(kb, {}, {{"speed", 0}, {"ease", 0}}).r.exact_tie);
  CHECK(Decision(kb, {}, {{"ease", 1000}}).r.divisor == 1300);
}

TEST_CASE("recommend: rust is argued against go, although rust and go together is next", "[engine]") {
  KnowledgeBaseBuilder kb = with_both(3, 1, 80, 30);  // rust 75, both 67.5, go 25
  const Decision decision(kb, {});
  CHECK(id_of(decision.r, decision.r.leader) == "rust");
  CHECK(id_of(decision.r, decision.r.runner_up) == "both");
  CHECK(id_of(decision.r, decision.r.rival) == "go");
  CHECK(decision.r.lead == 20'000);      // against go
  CHECK(decision.r.point_spread == 53);  // 7.5 / 142.5, of the runner-up: 5.26 %
  CHECK(standing(decision.r, "go").rank == 3);
}

TEST_CASE("recommend: a leading combination is argued against the runner-up", "[engine]") {
  KnowledgeBaseBuilder kb = with_both(3, 1, 100, 60);  // both 90, rust 75, go 25
  const Decision decision(kb, {});
  CHECK(id_of(decision.r, decision.r.leader) == "both");
  CHECK(id_of(decision.r, decision.r.rival) == "rust");
  CHECK(id_of(decision.r, decision.r.runner_up) == "rust");
}

TEST_CASE("recommend: combinations with a member in common share it", "[engine]") {
  KnowledgeBaseBuilder kb;
  kb.alternative({"c"}).alternative({"go"}).alternative({"rust"});
  kb.alternative({"go-c", {"go", "c"}}).alternative({"rust-c", {"rust", "c"}});
  kb.rated("speed", 1, {20, 30, 40, 100, 90});
  const Decision decision(kb, {});
  CHECK(id_of(decision.r, decision.r.leader) == "go-c");
  CHECK(id_of(decision.r, decision.r.runner_up) == "rust-c");
  CHECK(id_of(decision.r, decision.r.rival) == "rust");
}

TEST_CASE("recommend: acceptability is against the most dangerous other, not the runner-up", "[engine]") {
  KnowledgeBaseBuilder kb;
  kb.alternative({"a"}).alternative({"shadow"}).alternative({"opposite"});
  kb.rated("speed", 1, {100, 90, 0}).rated("ease", 1, {0, 0, 80});
  const Decision decision(kb, {});
  CHECK(id_of(decision.r, decision.r.runner_up) == "shadow");  // behind on the one axis: hopeless
  CHECK(id_of(decision.r, decision.r.acceptability_against) == "opposite");
  CHECK(decision.r.acceptability < 7102);  // 5 : 4 is closer than 3 : 2
}

TEST_CASE("recommend: an excluded alternative keeps its score and rank, behind all others", "[engine]") {
  KnowledgeBaseBuilder kb = with_both(3, 1, 80, 30);
  kb.exclude("no-rust-here", "rust", chip);
  const Decision decision(kb, {{"chip", {"yes"}}});
  const Recommendation& r = decision.r;
  CHECK(id_of(r, r.leader) == "go");
  CHECK(standing(r, "go").rank == 1);
  CHECK(standing(r, "rust").points == 30'000);
  CHECK(standing(r, "rust").rank == 2);
  CHECK(rule_of(r, standing(r, "rust").excluded_by) == "no-rust-here");
  CHECK(rule_of(r, standing(r, "both").excluded_by) == "no-rust-here");  // with its member
  CHECK(standing(r, "both").rank == 3);
}

TEST_CASE("recommend: the only eligible one is recommended strongly, even behind", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(3, 1);
  kb.question({.id = "chip", .options = {{"yes"}, {"no"}}});
  for (const std::string id : {"q2", "q3", "q4", "q5", "q6"}) kb.question({.id = id, .options = {{"yes"}}});
  kb.exclude("no-rust-here", "rust", chip);
  const Decision decision(kb, {{"chip", {"yes"}}});
  const Recommendation& r = decision.r;
  CHECK(r.outcome == Outcome::recommend);
  CHECK(r.strength == Strength::lean);  // one of six
  CHECK(id_of(r, r.leader) == "go");
  CHECK(id_of(r, r.rival) == "rust");
  CHECK(rule_of(r, r.decided_by) == "no-rust-here");
  CHECK(r.lead == -20'000);
  CHECK_FALSE(r.runner_up);
  CHECK_FALSE(r.point_spread);
  CHECK_FALSE(r.acceptability);
  CHECK_FALSE(r.acceptability_against);
  CHECK_FALSE(r.exact_tie);
}

TEST_CASE("recommend: of the excluded, too, the rival is one that shares no member", "[engine]") {
  KnowledgeBaseBuilder kb = with_both(3, 1, 80, 30);  // rust 75, both 67.5, go 25
  kb.exclude("one-part", "both", always()).exclude("no-os", "go", chip);
  const Decision decision(kb, {{"chip", {"yes"}}});
  CHECK(id_of(decision.r, decision.r.leader) == "rust");
  CHECK(id_of(decision.r, decision.r.rival) == "go");
  CHECK(rule_of(decision.r, decision.r.decided_by) == "no-os");
}

TEST_CASE("recommend: with none eligible and no outside option there is no choice", "[engine]") {
  KnowledgeBaseBuilder kb = with_both(3, 1, 80, 30);
  kb.exclude("no-go", "go", always()).exclude("no-rust", "rust", chip);
  const Decision decision(kb, {{"chip", {"yes"}}});
  const Recommendation& r = decision.r;
  CHECK(r.outcome == Outcome::none_eligible);
  CHECK_FALSE(r.leader);
  CHECK_FALSE(r.runner_up);
  CHECK_FALSE(r.rival);
  CHECK_FALSE(r.decided_by);
  CHECK(r.contributions.empty());
  CHECK(r.lead == 0);
  CHECK(rule_of(r, standing(r, "both").excluded_by) == "no-go");
  CHECK(standing(r, "rust").rank == 1);  // ranked all the same
}

TEST_CASE("look_elsewhere: the first rule that holds decides, with the strength it states", "[engine]") {
  KnowledgeBaseBuilder kb = with_both(3, 1, 80, 30);
  kb.prefer_outside("other-chip", "python", negation(chip), Strength::strong);
  kb.prefer_outside("first", "python", chip, Strength::lean);
  kb.prefer_outside("second", "python", always(), Strength::strong);
  const Decision decision(kb, {{"chip", {"yes"}}});
  const Recommendation& r = decision.r;
  CHECK(r.outcome == Outcome::look_elsewhere);
  CHECK(rule_of(r, r.outside) == "first");
  CHECK(rule_of(r, r.decided_by) == "first");
  CHECK(r.strength == Strength::lean);
  CHECK(r.outside_rules == std::vector<Index>{1, 2});
  CHECK(id_of(r, r.leader) == "rust");  // the ranking is still reported
  CHECK_FALSE(r.acceptability);         // it decided nothing
  CHECK(r.lead == 20'000);
}

TEST_CASE("look_elsewhere: `unless` hands the decision back", "[engine]") {
  KnowledgeBaseBuilder kb = with_both(3, 1, 80, 30);
  kb.prefer_outside("script", "python", always(), Strength::clear, chip);
  CHECK(Decision(kb, {}).r.outcome == Outcome::look_elsewhere);
  const Decision kept(kb, {{"chip", {"yes"}}});
  CHECK(kept.r.outcome == Outcome::recommend);
  CHECK_FALSE(kept.r.outside);
  CHECK_FALSE(kept.r.decided_by);
}

TEST_CASE("look_elsewhere: it comes before near ties and before that none is eligible", "[engine]") {
  KnowledgeBaseBuilder tied = go_or_rust(1, 1);
  tied.prefer_outside("script", "python", always());
  CHECK(Decision(tied, {}).r.outcome == Outcome::look_elsewhere);
  KnowledgeBaseBuilder excluded = go_or_rust(1, 1);
  excluded.exclude("no-go", "go", always()).exclude("no-rust", "rust", always());
  excluded.prefer_outside("script", "python", always());
  const Decision decision(excluded, {});
  CHECK(decision.r.outcome == Outcome::look_elsewhere);
  CHECK_FALSE(decision.r.leader);
}

TEST_CASE("recommend: every warning that holds is noted, and changes nothing else", "[engine]") {
  KnowledgeBaseBuilder kb = with_both(3, 1, 80, 30);
  kb.warn("w0", chip).warn("w1", always()).warn("w2", negation(chip));
  const Decision decision(kb, {{"chip", {"yes"}}});
  CHECK(decision.r.warnings == std::vector<Index>{0, 1});
  CHECK(decision.r.outcome == Outcome::recommend);
  CHECK_FALSE(decision.r.decided_by);
}

TEST_CASE("recommend: a note on one choice is made on that choice only", "[engine]") {
  using enum Choice::Kind;
  KnowledgeBaseBuilder kb = with_both(3, 1, 80, 30);
  kb.warn("go", always(), {{alternative, 0}}).warn("rust", always(), {{alternative, 1}});
  kb.warn("python", always(), {{outside, 0}}).warn("either", always(), {{alternative, 1}, {outside, 0}});
  kb.prefer_outside("script", "python", chip);
  const Decision rust(kb, {{"chip", {"no"}}});
  CHECK(id_of(rust.r, rust.r.leader) == "rust");
  CHECK(rust.r.warnings == std::vector<Index>{1, 3});
  const Decision python(kb, {{"chip", {"yes"}}});
  CHECK(python.r.outcome == Outcome::look_elsewhere);
  CHECK(python.r.warnings == std::vector<Index>{2, 3});
}

TEST_CASE("strength: what a rule decides is no firmer than the answers allow", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(3, 1);
  kb.question({.id = "chip", .options = {{"yes"}, {"no"}}});
  for (const std::string id : {"q2", "q3", "q4", "q5"}) kb.question({.id = id, .options = {{"yes"}, {"no"}}});
  kb.prefer_outside("script", "python", chip, Strength::strong, chosen("q5", {"yes"}));
  const auto strength = [&](std::initializer_list<Answer> given) { return Decision(kb, given).r.strength; };
  CHECK(strength({{"chip", {"yes"}}}) == Strength::lean);                    // 1 of 5
  CHECK(strength({{"chip", {"yes"}}, {"q2", {"no"}}}) == Strength::clear);   // 2 of 5, and q5 could change it
  CHECK(strength({{"chip", {"yes"}}, {"q5", {"no"}}}) == Strength::strong);  // nothing open could change it
  CHECK(strength({{"chip", {"yes"}}, {"q2", {"no"}}, {"q3", {"no"}}, {"q4", {"no"}}}) == Strength::strong);
}

TEST_CASE("contradiction: it is named, and the choice is a lean at most", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(9, 1);
  kb.question({.id = "chip", .options = {{"yes"}, {"no"}}});
  kb.question({.id = "operator", .options = {{"yes"}, {"no"}}});
  kb.contradiction("no-operator-there", all_of({chip, chosen("operator", {"yes"})}));
  const Decision sound(kb, {{"chip", {"yes"}}, {"operator", {"no"}}});
  CHECK(sound.r.contradictions.empty());
  CHECK(sound.r.strength == Strength::strong);
  const Decision contradictory(kb, {{"chip", {"yes"}}, {"operator", {"yes"}}});
  CHECK(contradictory.r.contradictions == std::vector<Index>{0});
  CHECK(contradictory.r.strength == Strength::lean);
  CHECK(contradictory.r.outcome == Outcome::recommend);
}

TEST_CASE("a next step applies where its condition holds of the answers, and without one always",
          "[engine]") {
  KnowledgeBaseBuilder builder = go_or_rust(3, 1);
  builder.question({.id = "chip", .options = {{"yes"}, {"no"}}});
  const KnowledgeBase kb = builder.build();
  const NextStep on_chips{"Measure.", Condition{.kind = Condition::Kind::any_option, .options = 0b01}};
  CHECK(applies(on_chips, test::answers(kb, {{"chip", {"yes"}}})));
  CHECK_FALSE(applies(on_chips, test::answers(kb, {{"chip", {"no"}}})));
  CHECK_FALSE(applies(on_chips, test::answers(kb, {})));
  CHECK(applies(NextStep{.text = "Begin."}, test::answers(kb, {})));
}

TEST_CASE("ask_when: a question that doesn't apply is neither open nor counted", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(3, 1);
  kb.question({.id = "chip", .options = {{"yes"}, {"no"}}});
  kb.question({.id = "cores", .options = {{"one", {{"ease", 5}}}, {"many"}}, .ask_when = chip});
  const Decision nothing(kb, {});
  CHECK(nothing.r.unanswered == std::vector<Index>{0});  // the chip could still ask for it
  CHECK(nothing.r.applicable == 1);
  CHECK_FALSE(nothing.r.settled);
  CHECK(nothing.r.bounds == std::vector<Bound>{{0, -30'000, 20'000}});
  CHECK_FALSE(nothing.r.next_question);  // the chip alone moves no lead

  const Decision none(kb, {{"chip", {"no"}}});
  CHECK(none.r.unanswered.empty());
  CHECK(none.r.applicable == 1);
  CHECK(none.r.settled);
  CHECK(none.r.strength == Strength::strong);  // one of one

  const Decision asked(kb, {{"chip", {"yes"}}});
  CHECK(asked.r.unanswered == std::vector<Index>{1});
  CHECK(asked.r.applicable == 2);
  CHECK_FALSE(asked.r.settled);

  const Decision all_the_same(kb, {{"chip", {"no"}}, {"cores", {"one"}}});
  CHECK(all_the_same.r.applicable == 2);
  CHECK(id_of(all_the_same.r, all_the_same.r.leader) == "go");  // an answer counts, asked or not
}

TEST_CASE("drops: an answer takes a base term out, and neither is a part of the lead", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(3, 4);  // go 400/7 = 57.1, rust 300/7 = 42.9
  kb.question({.id = "alone", .options = {{.id = "yes", .drops = {"ease"}}, {"no"}}});
  CHECK(id_of(Decision(kb, {{"alone", {"no"}}}).r, Index{0}) == "go");
  const Decision decision(kb, {{"alone", {"yes"}}});
  const Recommendation& r = decision.r;
  CHECK(id_of(r, r.leader) == "rust");
  CHECK(r.divisor == 300);
  CHECK(standing(r, "rust").points == 30'000);
  CHECK(standing(r, "go").points == 0);
  CHECK(r.lead == 30'000);
  REQUIRE(r.contributions.size() == 1);
  CHECK(r.contributions[0].numerator == 30'000);
  CHECK_FALSE(r.contributions[0].question);
  CHECK(r.acceptability == 10'000);  // nothing speaks for go any more
  CHECK(stability(r).intervals.size() == 1);
  CHECK(central_priorities(r).front().priorities.size() == 1);
}

TEST_CASE("strength: nothing is strong while something outside has half of what it needs", "[engine]") {
  KnowledgeBaseBuilder kb = go_or_rust(3, 0);  // nothing speaks for go
  kb.question({.id = "chip", .options = {{"yes"}, {"no"}}});
  const auto strength = [&](int needed) {
    KnowledgeBaseBuilder with = kb;
    with.prefer_outside("near", "python", at_least(needed, {{3, chip}}));
    return Decision(with, {{"chip", {"yes"}}}).r.strength;
  };
  CHECK(strength(7) == Strength::strong);
  CHECK(strength(6) == Strength::clear);
  CHECK(strength(5) == Strength::clear);
  CHECK(strength(4) == Strength::lean);  // one point would turn it
}

TEST_CASE("strength: the one that the rules leave is clear, a combination a lean", "[engine]") {
  KnowledgeBaseBuilder left = go_or_rust(3, 0);
  left.exclude("no-go", "go", always());
  CHECK(Decision(left, {}).r.strength == Strength::clear);  // there is nothing to ask

  KnowledgeBaseBuilder combined = with_both(3, 1, 100, 100);
  const Decision both(combined, {});
  CHECK(id_of(both.r, both.r.leader) == "both");
  CHECK(both.r.acceptability == 10'000);
  CHECK(both.r.strength == Strength::lean);
}

TEST_CASE("look_elsewhere: a rule that counts says what speaks for it and against it", "[engine]") {
  KnowledgeBaseBuilder kb = with_both(3, 1, 80, 30);
  kb.question({.id = "team", .options = {{"alone"}, {"many"}}});
  const ConditionSpec alone = chosen("team", {"alone"});
  kb.prefer_outside("plain", "python", chip);
  kb.prefer_outside("counted", "python",
                    at_least(3, {{1, chip}, {3, alone}, {-1, chosen("team", {"many"})}}));
  kb.prefer_outside("far", "python", at_least(7, {{3, alone}}));
  kb.prefer_outside("barred", "python", at_least(4, {{3, alone}}), Strength::clear, alone);
  kb.prefer_outside("near", "python", all_of({alone, at_least(5, {{3, alone}})}));
  const Decision decision(kb, {{"chip", {"yes"}}, {"team", {"alone"}}});
  const std::vector<OutsideCase>& cases = decision.r.outside_cases;
  REQUIRE(cases.size() == 3);
  CHECK(rule_of(decision.r, cases[0].rule) == "plain");
  CHECK(cases[0].holds);
  CHECK_FALSE(cases[0].counts());
  CHECK(cases[0].grounds.size() == 1);
  CHECK(rule_of(decision.r, cases[1].rule) == "counted");
  CHECK(cases[1].points == 4);
  CHECK(cases[1].needed == 3);
  REQUIRE(cases[1].grounds.size() == 2);
  CHECK(cases[1].grounds[0].argument->points == 3);  // the weightiest first
  CHECK(cases[1].counter_grounds.empty());
  CHECK(rule_of(decision.r, cases[2].rule) == "near");
  CHECK_FALSE(cases[2].holds);
  CHECK(cases[2].points == 3);

  const Decision many(kb, {{"chip", {"no"}}, {"team", {"many"}}});
  CHECK(many.r.outside_cases.empty());

  // why not, as well: half of what it takes speaks for it, and more against it
  kb.prefer_outside("spoken for", "python", at_least(4, {{2, alone}, {-9, chip}}));
  const Decision why_not(kb, {{"chip", {"yes"}}, {"team", {"alone"}}});
  REQUIRE(why_not.r.outside_cases.size() == 4);
  CHECK(why_not.r.outside_cases[3].points == -7);
  CHECK(why_not.r.outside_cases[3].counter_grounds.size() == 1);
}
