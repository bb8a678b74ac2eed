#include "engine/rules.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "support/random_knowledge_base.hpp"

using namespace langpick;
using namespace langpick::test;
using engine::apply_rules;
using engine::Rulings;
using engine::Truth;

namespace {

using Positions = std::vector<Index>;

/// Three alternatives, of which `both` is go and rust together; two questions without effects.
KnowledgeBaseBuilder three() {
  KnowledgeBaseBuilder kb;
  kb.alternative({"go"}).alternative({"rust"}).alternative({"both", {"go", "rust"}});
  kb.outside_option({"python"}).outside_option({"stay"});
  kb.question({.id = "target", .options = {{"server"}, {"chip"}, {"browser"}}});
  kb.question({.id = "parts", .max_choices = 2, .options = {{"ui"}, {"core"}}});
  return kb;
}

/// The condition, as the only rule of `three()`, asked about these answers.
struct Asked {
  bool holds;
  Truth prospect;
  friend bool operator==(const Asked&, const Asked&) = default;
};

Asked ask(const ConditionSpec& condition, std::initializer_list<Answer> given) {
  KnowledgeBaseBuilder builder = three();
  builder.warn("rule", condition);
  const KnowledgeBase kb = builder.build();
  const Answers all = answers(kb, given);
  return {engine::holds(kb.rules[0].when, all), engine::prospect(kb.rules[0].when, engine::Future{kb, all})};
}

const ConditionSpec on_chip = chosen("target", {"chip", "browser"});
const ConditionSpec has_core = chosen("parts", {"core"});

}  // namespace

TEST_CASE("condition: any_option holds when one of its options is chosen", "[engine]") {
  CHECK(ask(on_chip, {{"target", {"chip"}}}) == Asked{true, Truth::yes});
  CHECK(ask(on_chip, {{"target", {"server"}}}) == Asked{false, Truth::no});
  CHECK(ask(has_core, {{"parts", {"ui", "core"}}}) == Asked{true, Truth::yes});
}

TEST_CASE("condition: an open question has none of its options, but could get any", "[engine]") {
  CHECK(ask(on_chip, {}) == Asked{false, Truth::maybe});
  CHECK(ask(negation(on_chip), {}) == Asked{true, Truth::maybe});
}

TEST_CASE("condition: all holds when every part does, and an empty one always", "[engine]") {
  const ConditionSpec all = all_of({on_chip, has_core});
  CHECK(ask(all, {{"target", {"chip"}}, {"parts", {"core"}}}) == Asked{true, Truth::yes});
  CHECK(ask(all, {{"target", {"chip"}}}) == Asked{false, Truth::maybe});
  CHECK(ask(all, {{"target", {"server"}}}) == Asked{false, Truth::no});  // whatever the parts are
  CHECK(ask(always(), {}) == Asked{true, Truth::yes});
}

TEST_CASE("condition: any holds when one part does, and an empty one never", "[engine]") {
  const ConditionSpec any = any_of({on_chip, has_core});
  CHECK(ask(any, {{"target", {"chip"}}}) == Asked{true, Truth::yes});  // whatever the parts are
  CHECK(ask(any, {{"target", {"server"}}}) == Asked{false, Truth::maybe});
  CHECK(ask(any, {{"target", {"server"}}, {"parts", {"ui"}}}) == Asked{false, Truth::no});
  CHECK(ask(any_of({}), {}) == Asked{false, Truth::no});
}

TEST_CASE("condition: at_least adds up the points of what holds, and what speaks against takes some away",
          "[engine]") {
  const ConditionSpec three_points =
      at_least(3, {{2, on_chip}, {2, has_core}, {-1, chosen("parts", {"ui"})}});
  CHECK(ask(three_points, {}) == Asked{false, Truth::maybe});                      // 0 to 4
  CHECK(ask(three_points, {{"target", {"chip"}}}) == Asked{false, Truth::maybe});  // 1 to 4
  CHECK(ask(three_points, {{"target", {"server"}}}) == Asked{false, Truth::no});   // -1 to 2
  CHECK(ask(three_points, {{"target", {"chip"}}, {"parts", {"core"}}}) == Asked{true, Truth::yes});
  CHECK(ask(three_points, {{"target", {"chip"}}, {"parts", {"ui", "core"}}}) == Asked{true, Truth::yes});
  CHECK(ask(three_points, {{"target", {"chip"}}, {"parts", {"ui"}}}) == Asked{false, Truth::no});
  CHECK(ask(at_least(1, {{2, on_chip}, {-1, has_core}}), {{"target", {"chip"}}}) ==
        Asked{true, Truth::yes});  // 1 at the least
}

TEST_CASE("condition: negation turns yes and no around and leaves maybe", "[engine]") {
  CHECK(ask(negation(on_chip), {{"target", {"chip"}}}) == Asked{false, Truth::no});
  CHECK(ask(negation(on_chip), {{"target", {"server"}}}) == Asked{true, Truth::yes});
  CHECK(ask(negation(negation(on_chip)), {{"target", {"chip"}}}) == Asked{true, Truth::yes});
  CHECK(ask(negation(all_of({on_chip, negation(has_core)})), {{"parts", {"core"}}}) ==
        Asked{true, Truth::yes});
}

TEST_CASE("rule: unless keeps it from firing", "[engine]") {
  KnowledgeBaseBuilder builder = three();
  builder.prefer_outside("script", "python", on_chip, Strength::clear, has_core);
  const KnowledgeBase kb = builder.build();
  const Rule& rule = kb.rules[0];
  const auto prospect = [&](const Answers& given) {
    return engine::prospect(rule, engine::Future{kb, given});
  };

  CHECK(engine::fires(rule, answers(kb, {{"target", {"chip"}}})));
  CHECK(prospect(answers(kb, {{"target", {"chip"}}})) == Truth::maybe);
  CHECK_FALSE(engine::fires(rule, answers(kb, {{"target", {"chip"}}, {"parts", {"core"}}})));
  CHECK(prospect(answers(kb, {{"parts", {"core"}}})) == Truth::no);
  CHECK(prospect(answers(kb, {{"target", {"chip"}}, {"parts", {"ui"}}})) == Truth::yes);
  CHECK_FALSE(engine::fires(rule, answers(kb, {{"parts", {"ui"}}})));
}

TEST_CASE("exclude: a combination goes with any of its members, not the other way round", "[engine]") {
  KnowledgeBaseBuilder builder = three();
  builder.exclude("no-os", "go", chosen("target", {"chip"}));
  builder.exclude("one-part", "both", chosen("target", {"browser"}));
  const KnowledgeBase kb = builder.build();

  const Rulings chip = apply_rules(kb, answers(kb, {{"target", {"chip"}}}));
  CHECK(chip.excluded_by[0] == 0U);
  CHECK_FALSE(chip.excluded_by[1]);
  CHECK(chip.excluded_by[2] == 0U);

  const Rulings browser = apply_rules(kb, answers(kb, {{"target", {"browser"}}}));
  CHECK_FALSE(browser.excluded_by[0]);
  CHECK_FALSE(browser.excluded_by[1]);
  CHECK(browser.excluded_by[2] == 1U);
}

TEST_CASE("exclude: the first rule of the file that takes an alternative out is named", "[engine]") {
  KnowledgeBaseBuilder builder = three();
  builder.exclude("never", "rust", any_of({}));
  builder.exclude("first", "both", always());
  builder.exclude("second", "rust", always());
  builder.exclude("third", "both", always());
  const KnowledgeBase kb = builder.build();
  const Rulings rulings = apply_rules(kb, answers(kb, {}));
  CHECK_FALSE(rulings.excluded_by[0]);
  CHECK(rulings.excluded_by[1] == 2U);
  CHECK(rulings.excluded_by[2] == 1U);
}

TEST_CASE("rules: outside options and warnings that hold are listed in file order", "[engine]") {
  KnowledgeBaseBuilder builder = three();
  builder.warn("w0", on_chip).prefer_outside("p1", "stay", on_chip).warn("w2", has_core);
  builder.prefer_outside("p3", "python", always()).warn("w4", always());
  const KnowledgeBase kb = builder.build();

  const Rulings rulings = apply_rules(kb, answers(kb, {{"target", {"chip"}}}));
  CHECK(rulings.outside == Positions{1, 3});
  CHECK(rulings.warnings == Positions{0, 4});
  CHECK(std::ranges::none_of(rulings.excluded_by, [](const auto& rule) { return rule.has_value(); }));
}

TEST_CASE("prospect: yes and no are promises that every completion keeps", "[engine]") {
  int promises = 0;
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice, {.rules = true, .most_questions = 3});
    const KnowledgeBase kb = builder.build();
    const Answers given = random_answers(kb, dice, 50);
    const std::vector<Answers> futures = completions(kb, given);
    for (const Rule& rule : kb.rules) {
      const auto fires = [&](const Answers& future) { return engine::fires(rule, future); };
      const Truth promise = engine::prospect(rule, engine::Future{kb, given});
      CAPTURE(seed, rule.id);
      if (promise == Truth::maybe) continue;
      ++promises;
      CHECK((promise == Truth::yes ? std::ranges::all_of(futures, fires)
                                   : std::ranges::none_of(futures, fires)));
    }
  }
  CHECK(promises > 300);  // it does not always evade
}
