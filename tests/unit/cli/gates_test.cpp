#include "cli/options/gates.hpp"

#include <array>

#include <catch2/catch_test_macros.hpp>

namespace langpick::cli {

namespace {

using Lines = std::vector<std::string>;

constexpr std::array alternatives{Alternative{.id = "tea"}, Alternative{.id = "coffee"}};
constexpr std::array outside_options{OutsideOption{.id = "water"}};
constexpr std::array rules{Rule{.id = "sleep", .kind = RuleKind::prefer_outside, .target = 0}};
constexpr std::array<Question, 3> questions{};

KnowledgeBase drinks() {
  KnowledgeBase kb;
  kb.alternatives = alternatives;
  kb.outside_options = outside_options;
  kb.rules = rules;
  kb.questions = questions;
  return kb;
}
const KnowledgeBase kb = drinks();

/// Tea by a lead that holds in 79.05 % of all cases, after two of three answers.
Recommendation tea() {
  Recommendation result;
  result.kb = &kb;
  result.outcome = Outcome::recommend;
  result.leader = 0;
  result.runner_up = 1;
  result.acceptability = 7905;
  result.answers = Answers{kb};
  result.answers.chosen = {OptionSet{1}, OptionSet{}, OptionSet{2}};
  return result;
}

Recommendation water() {
  Recommendation result = tea();
  result.outcome = Outcome::look_elsewhere;
  result.outside = 0;
  result.acceptability = std::nullopt;
  return result;
}

Recommendation nothing() {
  Recommendation result = tea();
  result.outcome = Outcome::none_eligible;
  result.leader = result.runner_up = std::nullopt;
  result.acceptability = std::nullopt;
  return result;
}

Recommendation exact_tie() {
  Recommendation result = tea();
  result.outcome = Outcome::near_tie;
  result.exact_tie = true;
  result.acceptability = 5000;
  return result;
}

GateOptions expect(std::vector<std::string> choices) { return {.expect = std::move(choices)}; }
GateOptions min_acceptability(std::string percent) { return {.min_acceptability = std::move(percent)}; }
GateOptions min_answered(std::string number) { return {.min_answered = std::move(number)}; }
const GateOptions no_near_tie{.fail_on = {"near-tie"}};

/// The line that refuses `options`, or nothing.
std::string complaint(const GateOptions& options) {
  try {
    check(options, kb);
  } catch (const Error& error) {
    CHECK(error.status == ExitStatus::usage);
    REQUIRE(error.lines.size() == 1);
    return error.lines.front();
  }
  return {};
}

}  // namespace

TEST_CASE("no gate, nothing to fail", "[cli]") {
  CHECK(failed_gates(gate_cases({}, tea())).empty());
  CHECK(failed_gates(gate_cases({}, exact_tie())).empty());
  CHECK(failed_gates(gate_cases({}, nothing())).empty());
}

TEST_CASE("--expect: holds when the choice is one of them", "[cli]") {
  CHECK(failed_gates(gate_cases(expect({"tea"}), tea())).empty());
  CHECK(failed_gates(gate_cases(expect({"coffee", "tea"}), tea())).empty());
  CHECK(failed_gates(gate_cases(expect({"water"}), water())).empty());
}

TEST_CASE("--expect: says what was expected and what was found", "[cli]") {
  CHECK(failed_gates(gate_cases(expect({"coffee"}), tea())) == Lines{"--expect: expected coffee, found tea"});
  CHECK(failed_gates(gate_cases(expect({"coffee", "tea"}), water())) ==
        Lines{"--expect: expected coffee or tea, found water"});
}

TEST_CASE("--expect: without a choice nothing is as expected", "[cli]") {
  CHECK(failed_gates(gate_cases(expect({"tea"}), exact_tie())) ==
        Lines{"--expect: expected tea, found an exact tie"});
  CHECK(failed_gates(gate_cases(expect({"tea"}), nothing())) ==
        Lines{"--expect: expected tea, found no eligible alternative"});
}

TEST_CASE("--fail-on near-tie: fails on a near tie alone", "[cli]") {
  CHECK(failed_gates(gate_cases(no_near_tie, exact_tie())) ==
        Lines{"--fail-on: expected no near tie, found a near tie"});
  CHECK(failed_gates(gate_cases(no_near_tie, tea())).empty());
  CHECK(failed_gates(gate_cases(no_near_tie, water())).empty());
}

TEST_CASE("--fail-on lean: fails on whatever is less than clear", "[cli]") {
  const GateOptions no_lean{.fail_on = {"lean"}};
  const auto found = [&](Recommendation result, Strength strength) {
    result.strength = strength;
    return failed_gates(gate_cases(no_lean, result));
  };
  const std::string expected = "--fail-on: expected no near tie and no lean, found ";
  CHECK(found(tea(), Strength::clear).empty());
  CHECK(found(water(), Strength::strong).empty());
  CHECK(found(tea(), Strength::lean) == Lines{expected + "a lean"});
  CHECK(found(water(), Strength::lean) == Lines{expected + "a lean"});
  CHECK(found(exact_tie(), Strength::tie) == Lines{expected + "a near tie"});
  CHECK(found(nothing(), Strength::tie) == Lines{expected + "no eligible alternative"});
}

TEST_CASE("--min-acceptability: compares hundredths of a percent", "[cli]") {
  CHECK(failed_gates(gate_cases(min_acceptability("79.05"), tea())).empty());
  CHECK(failed_gates(gate_cases(min_acceptability("79.05%"), tea())).empty());
  CHECK(failed_gates(gate_cases(min_acceptability("79.06"), tea())) ==
        Lines{"--min-acceptability: expected at least 79.06 %, found 79.05 %"});
  CHECK(failed_gates(gate_cases(min_acceptability("79.1"), tea())) ==
        Lines{"--min-acceptability: expected at least 79.10 %, found 79.05 %"});
  CHECK(failed_gates(gate_cases(min_acceptability("80"), tea())) ==
        Lines{"--min-acceptability: expected at least 80.00 %, found 79.05 %"});
}

TEST_CASE("--min-acceptability: a choice that a rule made has none, and doesn't pass", "[cli]") {
  const Lines none{
      "--min-acceptability: expected at least 1.00 %, found none: a rule decides, and not the scores"};
  CHECK(failed_gates(gate_cases(min_acceptability("1"), water())) == none);
  Recommendation only_one = tea();
  only_one.acceptability = std::nullopt;  // every other one is excluded
  CHECK(failed_gates(gate_cases(min_acceptability("1"), only_one)) == none);
}

TEST_CASE("--min-acceptability: no alternative is not acceptable", "[cli]") {
  CHECK(failed_gates(gate_cases(min_acceptability("0"), nothing())) ==
        Lines{"--min-acceptability: expected at least 0.00 %, found no eligible alternative"});
}

TEST_CASE("--min-answered: counts questions", "[cli]") {
  CHECK(failed_gates(gate_cases(min_answered("2"), tea())).empty());
  CHECK(failed_gates(gate_cases(min_answered("3"), tea())) ==
        Lines{"--min-answered: expected at least 3 answers, found 2"});
}

TEST_CASE("every gate that fails has its line", "[cli]") {
  const GateOptions all{
      .expect = {"coffee"}, .fail_on = {"near-tie"}, .min_acceptability = "80", .min_answered = "3"};
  CHECK(failed_gates(gate_cases(all, exact_tie())) ==
        Lines{"--expect: expected coffee, found an exact tie",
              "--fail-on: expected no near tie, found a near tie",
              "--min-acceptability: expected at least 80.00 %, found 50.00 %",
              "--min-answered: expected at least 3 answers, found 2"});
}

TEST_CASE("a gate on what doesn't exist is refused before anything is computed", "[cli]") {
  const auto complaint_of = [](const std::vector<std::string>& typed) {
    GateOptions options;
    Flags flags;
    add_gate_flags(flags, options);
    const std::optional<Error> error = resolve(parse(typed, flags), flags, "recommend", kb);
    return error ? error->lines.front() : "";
  };
  CHECK(complaint_of({"--expect", "tea,cofee"}) ==
        R"(--expect: no choice "cofee"; did you mean "coffee"? (tea, coffee, water))");
  CHECK(complaint_of({"--fail-on", "neartie"}) ==
        R"(--fail-on: no choice "neartie"; did you mean "near-tie"? (near-tie, lean))");
}

TEST_CASE("--min-acceptability: takes 0 to 100 with up to two decimals", "[cli]") {
  for (const char* percent : {"0", "100", "100.00", "80%", "80.5", "80.55%"}) {
    CHECK(complaint(min_acceptability(percent)).empty());
  }
  for (const std::string percent :
       {"-1", "101", "100.01", "80.555", "80.", ".5", "8e1", "%", "eighty", "+80", " 80", "99999999999"}) {
    CHECK(complaint(min_acceptability(percent)) ==
          "--min-acceptability: expected a percentage from 0 to 100, found \"" + percent + '"');
  }
}

TEST_CASE("--min-answered: takes no more than there are questions", "[cli]") {
  CHECK(complaint(min_answered("0")).empty());
  CHECK(complaint(min_answered("3")).empty());
  for (const std::string number : {"-1", "4", "2.5", "two", "99999999999"}) {
    CHECK(complaint(min_answered(number)) ==
          "--min-answered: expected a number from 0 to 3, found \"" + number + '"');
  }
}

}  // namespace langpick::cli
