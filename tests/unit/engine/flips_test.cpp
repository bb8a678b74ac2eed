#include "engine/flips.hpp"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "langpick/engine.hpp"
#include "support/brute_force.hpp"

using namespace langpick;
using namespace langpick::test;

namespace {

PlainFlipSets plain(const KnowledgeBase& kb, const FlipSets& sets) {
  PlainFlipSets all;
  for (const FlipSet& set : sets.sets) {
    PlainFlips flips;
    for (const Flip& flip : set.flips) flips.emplace_back(flip.question, flip.to.bits());
    all.insert({flips, id_of(kb, set.choice)});
  }
  return all;
}

/// Go leads by 3; each of `speed`, `size` and `safety` gives Rust 2 when it matters.
KnowledgeBaseBuilder go_ahead() {
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"}).outside_option({"python"});
  kb.rated("ease", 3, {1, 0}).rated("power", 0, {0, 1});
  for (const char* id : {"speed", "size", "safety"}) {
    kb.question({.id = id, .options = {{"no"}, {"yes", {{"power", 2}}}}});
  }
  return kb;
}

FlipSets flips_of(KnowledgeBaseBuilder& builder, std::initializer_list<Answer> given) {
  const KnowledgeBase kb = builder.build();
  return recommend(kb, answers(kb, given)).flip_sets;
}

/// Every round on its own random knowledge base with rules, some questions being facts, some fixed.
struct Round {
  explicit Round(std::uint32_t seed)
      : dice(seed), builder(random_knowledge_base(dice, {.most_questions = 7})), kb(builder.build()) {
    questions.assign(kb.questions.begin(), kb.questions.end());
    for (Question& question : questions) {
      if (dice.chance(25)) question.kind = QuestionKind::fact;
      scope.fixed.push_back(dice.chance(15));
    }
    kb.questions = questions;
    scope.facts = dice.chance(50);
    given = random_answers(kb, dice, 85);
    for (Index q = 0; q < kb.questions.size(); ++q) {
      const bool judged = kb.questions[q].kind == QuestionKind::judgement;
      flippable.push_back((scope.facts || judged) && !scope.fixed[q]);
    }
  }
  Round(const Round&) = delete;
  Round& operator=(const Round&) = delete;

  Dice dice;
  KnowledgeBaseBuilder builder;
  KnowledgeBase kb;
  std::vector<Question> questions;
  FlipScope scope;
  Answers given;
  std::vector<bool> flippable;
};

}  // namespace

TEST_CASE("flip sets: two answers that only together use up the lead", "[engine]") {
  KnowledgeBaseBuilder kb = go_ahead();
  const FlipSets sets = flips_of(kb, {{"speed", {"no"}}, {"size", {"no"}}, {"safety", {"no"}}});
  CHECK(sets.size == 2);
  CHECK_FALSE(sets.more);
  REQUIRE(sets.sets.size() == 3);  // each pair of the three
  for (const FlipSet& set : sets.sets) {
    CHECK(set.flips.size() == 2);
    CHECK(set.choice == Choice{Choice::Kind::alternative, 1});
  }
  CHECK(sets.sets[0].flips ==
        std::vector<Flip>{{0, OptionSet(1), OptionSet(2)}, {1, OptionSet(1), OptionSet(2)}});
}

TEST_CASE("flip sets: what isn't answered, a fact or fixed doesn't flip", "[engine]") {
  KnowledgeBaseBuilder builder = go_ahead();
  CHECK(flips_of(builder, {{"speed", {"no"}}}).size == 0);
  builder.question({.id = "chip", .kind = QuestionKind::fact, .options = {{"no"}, {"yes", {{"power", 9}}}}});
  const KnowledgeBase kb = builder.build();
  const Answers given = answers(kb, {{"speed", {"no"}}, {"size", {"no"}}, {"chip", {"no"}}});
  CHECK(flip_sets(kb, given).size == 2);
  CHECK(flip_sets(kb, given, {.facts = true}).size == 1);
  CHECK(flip_sets(kb, given, {.facts = true, .fixed = {false, false, false, true}}).size == 2);
  CHECK(flip_sets(kb, given, {.fixed = {true, false, false, false}}).size == 0);
}

TEST_CASE("flip sets: an exact tie chooses nobody, which is a change", "[engine]") {
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"}).rated("ease", 1, {1, 0}).rated("power", 0, {0, 1});
  kb.question({.id = "speed", .options = {{"no"}, {"yes", {{"power", 1}}}}});
  const FlipSets sets = flips_of(kb, {{"speed", {"no"}}});
  REQUIRE(sets.size == 1);
  CHECK(sets.sets.front().choice == Choice{});
  CHECK(flips_of(kb, {{"speed", {"yes"}}}).sets.front().choice == Choice{Choice::Kind::alternative, 0});
}

TEST_CASE("flip sets: a multiple choice gains or loses one option and keeps one", "[engine]") {
  const auto bits = [](std::vector<OptionSet> sets) {
    std::vector<std::uint64_t> list;
    for (const OptionSet set : sets) list.push_back(set.bits());
    return list;
  };
  using Bits = std::vector<std::uint64_t>;
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"});
  kb.question({.id = "single", .options = {{"a"}, {"b"}, {"c"}}});
  kb.question({.id = "several", .max_choices = 2, .options = {{"a"}, {"b"}, {"c"}}});
  const KnowledgeBase built = kb.build();
  const auto flipped = [&](Index question, std::uint64_t from) {
    Answers answers{built};
    answers.chosen[question] = OptionSet{from};
    return bits(engine::flips(built, answers, question));
  };
  CHECK(flipped(0, 0b010) == Bits{0b001, 0b100});
  CHECK(flipped(1, 0b010) == Bits{0b011, 0b110});
  CHECK(flipped(1, 0b011) == Bits{0b010, 0b001});
  CHECK(flipped(1, 0).empty());
}

TEST_CASE("flip sets: no flip contradicts answers that today's agrees with", "[engine]") {
  KnowledgeBaseBuilder kb = go_ahead();
  kb.contradiction("fast-and-big", all_of({chosen("speed", {"yes"}), chosen("size", {"yes"})}));
  const KnowledgeBase built = kb.build();
  const auto flips_of_speed = [&](std::string_view size) {
    return engine::flips(built, answers(built, {{"speed", {"no"}}, {"size", {size}}}), 0).size();
  };
  CHECK(flips_of_speed("no") == 1);
  CHECK(flips_of_speed("yes") == 0);
}

TEST_CASE("flip sets: what can't be true beside the others takes their place", "[engine]") {
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"});
  kb.question({.id = "wrong", .max_choices = 3, .options = {{"nothing"}, {"slow"}, {"crashes"}}});
  kb.contradiction("nothing-and-something",
                   all_of({chosen("wrong", {"nothing"}), chosen("wrong", {"slow", "crashes"})}));
  const KnowledgeBase built = kb.build();
  const auto flipped = [&](std::uint64_t from) {
    Answers given{built};
    given.chosen[0] = OptionSet{from};
    return engine::flips(built, given, 0);
  };
  CHECK(flipped(0b001) == std::vector<OptionSet>{OptionSet{0b010}, OptionSet{0b100}});
  CHECK(flipped(0b110) == std::vector<OptionSet>{OptionSet{0b001}, OptionSet{0b100}, OptionSet{0b010}});
}

TEST_CASE("flip sets: rules take part, in both directions", "[engine]") {
  KnowledgeBaseBuilder out = go_ahead();
  out.exclude("no-go", "go", chosen("speed", {"yes"}));
  CHECK(flips_of(out, {{"speed", {"no"}}, {"size", {"no"}}}).size == 1);

  KnowledgeBaseBuilder elsewhere = go_ahead();
  elsewhere.prefer_outside("script", "python", all_of({chosen("size", {"yes"}), chosen("safety", {"yes"})}));
  const FlipSets sets = flips_of(elsewhere, {{"size", {"no"}}, {"safety", {"no"}}});
  REQUIRE(sets.size == 2);
  CHECK(sets.sets.front().choice == Choice{Choice::Kind::outside, 0});
  const FlipSets back = flips_of(elsewhere, {{"size", {"yes"}}, {"safety", {"yes"}}});
  CHECK(back.size == 1);
  CHECK(back.sets.size() == 2);
}

TEST_CASE("flip sets: at most twenty are listed, and that there are more is said", "[engine]") {
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"}).rated("ease", 3, {1, 0}).rated("power", 0, {0, 1});
  std::vector<OptionSpec> options{{"none"}};
  for (int o = 0; o < 21; ++o) options.push_back({"o" + std::to_string(o), {{"power", 5}}});
  kb.question({.id = "q", .options = options});
  const FlipSets sets = flips_of(kb, {{"q", {"none"}}});
  CHECK(sets.size == 1);
  CHECK(sets.sets.size() == most_sets);
  CHECK(sets.more);
}

TEST_CASE("flip sets: they agree with brute force on random knowledge bases with rules", "[engine]") {
  std::vector<int> seen(most_flips + 1);
  for (std::uint32_t seed = 0; seed < 1600; ++seed) {
    const Round round(seed);
    const PlainFlipSets expected = brute_force_flip_sets(round.kb, round.given, round.flippable);
    const FlipSets found = flip_sets(round.kb, round.given, round.scope);
    CAPTURE(seed);
    CHECK(found.size == (expected.empty() ? 0 : expected.begin()->first.size()));
    CHECK(found.more == (expected.size() > most_sets));
    if (found.more) {
      CHECK(std::ranges::includes(expected, plain(round.kb, found)));
      CHECK(found.sets.size() == most_sets);
    } else {
      CHECK(plain(round.kb, found) == expected);
    }
    ++seen[found.size];
  }
  for (const int count : seen) CHECK(count >= 5);  // every size occurs
}

TEST_CASE("flip sets: leaving any one flip out restores the choice", "[engine]") {
  int tried = 0;
  for (std::uint32_t seed = 5000; seed < 5600; ++seed) {
    const Round round(seed);
    const std::string today = chosen_id(round.kb, round.given);
    for (const FlipSet& set : flip_sets(round.kb, round.given, round.scope).sets) {
      Answers all = round.given;
      for (const Flip& flip : set.flips) all.chosen[flip.question] = flip.to;
      CAPTURE(seed);
      CHECK(chosen_id(round.kb, all) == id_of(round.kb, set.choice));
      CHECK(chosen_id(round.kb, all) != today);
      for (const Flip& flip : set.flips) {
        Answers fewer = all;
        fewer.chosen[flip.question] = flip.from;
        CHECK(chosen_id(round.kb, fewer) == today);
      }
      ++tried;
    }
  }
  CHECK(tried > 300);
}
