#include "langpick/audit.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "support/brute_force.hpp"

using namespace langpick;
using namespace langpick::test;

namespace {

using Counts = std::map<std::string, std::uint64_t>;

/// Every complete answer set, one after another.
struct Enumeration {
  std::uint64_t sets = 0;
  std::uint64_t none_eligible = 0;
  Counts chosen;
  std::vector<std::vector<Counts>> with_option;              ///< per question and option
  std::vector<std::map<std::uint64_t, Counts>> with_answer;  ///< per question and bits of the answer
  std::vector<bool> flipped;  ///< per question: some change of it changes the choice
};

Enumeration enumerate(const KnowledgeBase& kb) {
  Enumeration all;
  all.with_option.resize(kb.questions.size());
  all.with_answer.resize(kb.questions.size());
  all.flipped.resize(kb.questions.size());
  std::vector<std::map<std::vector<std::uint64_t>, std::string>> by_rest(kb.questions.size());
  for (const Answers& given : completions(kb, Answers{kb}, true)) {
    if (given.answered() != kb.questions.size()) continue;
    const Recommendation r = recommend(kb, given);
    const std::string choice = id_of(kb, choice_of(r));
    ++all.sets;
    ++all.chosen[choice];
    if (r.outcome == Outcome::none_eligible) ++all.none_eligible;
    std::vector<std::uint64_t> bits;
    for (const OptionSet chosen : given.chosen) bits.push_back(chosen.bits());
    for (Index q = 0; q < kb.questions.size(); ++q) {
      all.with_option[q].resize(kb.questions[q].options.size());
      given.chosen[q].for_each([&](Index o) { ++all.with_option[q][o][choice]; });
      ++all.with_answer[q][bits[q]][choice];
      std::vector<std::uint64_t> rest = bits;
      rest[q] = 0;
      const auto [known, is_new] = by_rest[q].try_emplace(rest, choice);
      if (!is_new && known->second != choice) all.flipped[q] = true;
    }
  }
  return all;
}

Counts counts(const KnowledgeBase& kb, const Audit& audit, const std::vector<Count>& chosen) {
  Counts by_id;
  for (std::size_t c = 0; c < chosen.size(); ++c) {
    if (chosen[c] != 0) by_id[id_of(kb, audit.choices[c])] = static_cast<std::uint64_t>(chosen[c]);
  }
  return by_id;
}

std::uint64_t widest_swing(const std::map<std::uint64_t, Counts>& with_answer) {
  std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> ranges;
  for (const auto& [bits, counted] : with_answer) {
    for (const auto& [choice, count] : counted) ranges[choice];
  }
  std::uint64_t widest = 0;
  for (const auto& [choice, range] : ranges) {
    std::uint64_t low = ~std::uint64_t{0};
    std::uint64_t high = 0;
    for (const auto& [bits, counted] : with_answer) {
      const auto found = counted.find(choice);
      const std::uint64_t count = found != counted.end() ? found->second : 0;
      low = std::min(low, count);
      high = std::max(high, count);
    }
    widest = std::max(widest, high - low);
  }
  return widest;
}

void check_question(const KnowledgeBase& kb, const Audit& audit, Index q, const Enumeration& all) {
  const QuestionAudit& question = audit.questions[q];
  CHECK(question.sets * all.with_answer[q].size() == audit.sets);
  for (Index o = 0; o < question.options.size(); ++o) {
    CHECK(counts(kb, audit, question.options[o].chosen) == all.with_option[q][o]);
    std::uint64_t sets = 0;
    for (const auto& [choice, count] : all.with_option[q][o]) sets += count;
    CHECK(question.options[o].sets == sets);
    const auto twin = std::ranges::find(all.with_option[q], all.with_option[q][o]);
    const auto first = static_cast<Index>(twin - all.with_option[q].begin());
    CHECK(question.options[o].same_as == (first < o ? std::optional{first} : std::nullopt));
  }
  const Swing& swing = question.swing;
  CHECK(swing.highest - swing.lowest == widest_swing(all.with_answer[q]));
  const auto with = [&](OptionSet answer) {
    Counts counted = all.with_answer[q].at(answer.bits());
    return counted[id_of(kb, audit.choices[swing.choice])];
  };
  CHECK(swing.lowest == with(swing.lowest_answer));
  CHECK(swing.highest == with(swing.highest_answer));
}

Audit audited(KnowledgeBaseBuilder& builder) { return audit(builder.build()); }

std::vector<OptionSpec> options(int count, std::string_view criterion, std::int64_t step) {
  std::vector<OptionSpec> all;
  for (int o = 0; o < count; ++o) {
    all.push_back({.id = "o" + std::to_string(o)});
    if (o > 0) all.back().effects.push_back({std::string{criterion}, o * step});
  }
  return all;
}

}  // namespace

TEST_CASE("audit: equal to trying every answer set, on random knowledge bases with rules", "[audit]") {
  int multiple = 0;
  int many = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    Dice dice(seed);
    KnowledgeBaseBuilder builder = random_knowledge_base(dice, {.most_questions = 4});
    const KnowledgeBase kb = builder.build();
    const Enumeration all = enumerate(kb);
    const Audit counted = audit(kb);
    CAPTURE(seed);
    REQUIRE(counted.too_large.empty());
    CHECK(counted.sets == all.sets);
    CHECK(counted.none_eligible == all.none_eligible);
    CHECK(counts(kb, counted, counted.chosen) == all.chosen);
    REQUIRE(counted.questions.size() == kb.questions.size());
    for (Index q = 0; q < kb.questions.size(); ++q) check_question(kb, counted, q, all);

    const std::optional<Reach> reached = reach(kb);
    REQUIRE(reached.has_value());
    for (Index a = 0; a < kb.alternatives.size(); ++a) {
      CHECK(reached->alternatives[a] == (counted.chosen[a] > 0));
    }
    for (Index q = 0; q < kb.questions.size(); ++q) {
      CHECK(reached->questions[q] == (all.flipped[q] || counted.questions[q].has_influence()));
      if (kb.questions[q].multiple()) ++multiple;
    }
    if (kb.alternatives.size() > 3) ++many;
  }
  CHECK(multiple > 150);
  CHECK(many > 100);
}

TEST_CASE("audit: the example worked by hand in docs/method.md", "[audit]") {
  KnowledgeBaseBuilder builder;
  builder.alternative({"go"}).alternative({"rust"}).outside_option({"python"});
  builder.rated("ease", 1, {100, 0}).rated("speed", 0, {0, 100});
  builder.question(
      {.id = "load", .options = {{"light"}, {"medium", {{"speed", 1}}}, {"heavy", {{"speed", 2}}}}});
  builder.question({.id = "work", .options = {{"service"}, {"science"}}});
  builder.prefer_outside("science", "python", chosen("work", {"science"}));
  const Audit counted = audited(builder);
  CHECK(counted.sets == 6);
  CHECK(counted.chosen == std::vector<Count>{1, 1, 3, 1});  // go, rust, python, none
  CHECK(counted.none_eligible == 0);                        // the one is an exact tie
  const QuestionAudit& load = counted.questions[0];
  CHECK(load.sets == 2);
  CHECK(load.options[0].chosen == std::vector<Count>{1, 0, 1, 0});
  CHECK(load.options[1].chosen == std::vector<Count>{0, 0, 1, 1});
  CHECK(load.options[2].chosen == std::vector<Count>{0, 1, 1, 0});
  CHECK_FALSE(load.options[1].twin);
  CHECK(load.swing.choice == 0);
  CHECK(load.swing.highest_answer == OptionSet{1});
  CHECK(load.swing.lowest_answer == OptionSet{2});
  CHECK(counted.questions[1].swing.choice == 2);
  CHECK(counted.questions[1].swing.highest == 3);
}

TEST_CASE("audit: a question without influence, and options that nothing tells apart", "[audit]") {
  KnowledgeBaseBuilder builder;
  builder.alternative({"go"}).alternative({"rust"}).rated("ease", 5, {100, 0}).rated("speed", 0, {0, 100});
  builder.question({.id = "load", .options = options(3, "speed", 3)});
  builder.question({.id = "idle", .options = options(2, "speed", 0)});
  const Audit counted = audited(builder);
  CHECK(counted.questions[0].has_influence());
  CHECK(counted.questions[0].options[1].same_as == 0);  // 3 isn't enough to matter
  CHECK_FALSE(counted.questions[0].options[1].twin);
  CHECK_FALSE(counted.questions[0].options[2].same_as);
  CHECK_FALSE(counted.questions[1].has_influence());
  CHECK(counted.questions[1].options[1].same_as == 0);
  CHECK(counted.questions[1].options[1].twin == 0);
  const KnowledgeBase kb = builder.build();
  CHECK(reach(kb)->questions == std::vector<bool>{true, false});
}

TEST_CASE("audit: an alternative that nothing chooses", "[audit]") {
  KnowledgeBaseBuilder builder;
  builder.alternative({"go"}).alternative({"rust"}).alternative({"c"});
  builder.rated("ease", 1, {80, 50, 10}).rated("speed", 0, {20, 80, 70});
  builder.question({.id = "load", .options = options(4, "speed", 1)});
  const KnowledgeBase kb = builder.build();
  CHECK(audit(kb).chosen == std::vector<Count>{1, 3, 0, 0});
  CHECK(reach(kb)->alternatives == std::vector<bool>{true, true, false});
}

TEST_CASE("audit: counts what nobody could list", "[audit]") {
  KnowledgeBaseBuilder builder;
  builder.alternative({"go"}).alternative({"rust"}).alternative({"both"});
  builder.rated("ease", 0, {1, 0, 0}).rated("speed", 0, {0, 1, 0}).rated("reach", 0, {0, 0, 1});
  for (int q = 0; q < 45; ++q) {
    const std::string id = "q" + std::to_string(q);
    builder.question(
        {.id = id, .options = {{"go", {{"ease"}}}, {"rust", {{"speed"}}}, {"both", {{"reach"}}}}});
  }
  const Audit counted = audited(builder);
  Count all = 1;
  for (int q = 0; q < 45; ++q) all *= 3;  // more than 2^71
  CHECK(counted.sets == all);
  CHECK(counted.chosen[0] == counted.chosen[1]);
  CHECK(counted.chosen[0] == counted.chosen[2]);
  CHECK(counted.chosen[0] * 3 + counted.chosen[3] == all);
  CHECK(counted.questions[44].options[2].chosen[2] > counted.questions[44].options[1].chosen[2]);
}

TEST_CASE("audit: options of a multiple choice count within its limit", "[audit]") {
  KnowledgeBaseBuilder builder;
  builder.alternative({"go"}).alternative({"rust"}).rated("ease", 2, {1, 0}).rated("speed", 0, {0, 1});
  builder.question({.id = "needs", .max_choices = 2, .options = options(4, "speed", 1)});  // 0 to 3
  const Audit counted = audited(builder);
  CHECK(counted.sets == 10);  // 4 alone and 6 pairs
  CHECK(counted.chosen == std::vector<Count>{3, 5, 2});
  const QuestionAudit& needs = counted.questions[0];
  CHECK(needs.sets == 1);
  CHECK(needs.options[3].sets == 4);
  CHECK(needs.options[3].chosen == std::vector<Count>{0, 4, 0});
  CHECK(needs.options[0].chosen == std::vector<Count>{2, 1, 1});
}

TEST_CASE("audit: without a question there is one answer set", "[audit]") {
  KnowledgeBaseBuilder builder;
  builder.alternative({"go"}).alternative({"rust"}).rated("ease", 1, {1, 0});
  const Audit counted = audited(builder);
  CHECK(counted.sets == 1);
  CHECK(counted.chosen == std::vector<Count>{1, 0, 0});
}

TEST_CASE("audit: says why it can't count", "[audit]") {
  KnowledgeBaseBuilder wide;
  wide.alternative({"go"}).alternative({"rust"}).rated("ease", 1, {1, 0});
  wide.question({.id = "libraries", .max_choices = 64, .options = options(64, "ease", 1)});
  CHECK(audited(wide).too_large == "question \"libraries\" has more than 65536 answers");
  CHECK_FALSE(reach(wide.build()).has_value());

  KnowledgeBaseBuilder deep;
  deep.alternative({"go"}).alternative({"rust"}).rated("ease", 1, {1, 0});
  for (int q = 0; q < 40; ++q) {
    deep.question({.id = "q" + std::to_string(q), .options = options(30, "ease", 0)});
  }
  CHECK(audited(deep).too_large == "half of its questions have more than 2^56 answer sets");

  KnowledgeBaseBuilder heavy;
  heavy.alternative({"go"}).alternative({"rust"}).alternative({"c"});
  heavy.rated("ease", 4, {100, 0, 50}).rated("speed", 1, {0, 100, 50}).rated("size", 1, {0, 1, 100});
  heavy.question({.id = "load", .options = options(3, "speed", 400'000'000)});
  heavy.question({.id = "weight", .options = options(3, "size", 400'000'000)});
  CHECK(audited(heavy).too_large == "its weights are too large to be added up side by side");
}
