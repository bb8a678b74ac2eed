#include "langpick/like_cases.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

#include <catch2/catch_test_macros.hpp>

#include "langpick/engine.hpp"
#include "support/knowledge_base_builder.hpp"
#include "support/random_knowledge_base.hpp"

namespace langpick {

namespace {

using test::Dice;

/// Precedents that live as long as the knowledge base is looked at.
class Precedents {
 public:
  explicit Precedents(KnowledgeBase kb) : kb_(kb) { answers_.reserve(100); }

  void add(std::string_view id, int year, Choice chosen, std::vector<PrecedentAnswer> answers) {
    answers_.push_back(std::move(answers));
    list_.push_back({.id = id, .year = year, .chosen = chosen, .answers = answers_.back()});
    kb_.precedents = list_;
  }
  [[nodiscard]] const KnowledgeBase& kb() const { return kb_; }

 private:
  KnowledgeBase kb_;
  std::vector<std::vector<PrecedentAnswer>> answers_;
  std::vector<Precedent> list_;
};

constexpr Choice go{Choice::Kind::alternative, 0};
constexpr Choice rust{Choice::Kind::alternative, 1};
constexpr Choice elsewhere{};

/// Three questions of three options each: two facts, of which one is a multiple choice, and a judgement.
test::KnowledgeBaseBuilder three_questions() {
  test::KnowledgeBaseBuilder builder;
  builder.alternative({"go"}).alternative({"rust"}).rated("speed", 1, {40, 60});
  builder.question(
      {.id = "domain", .kind = QuestionKind::fact, .options = {{"proxy"}, {"driver"}, {"tool"}}});
  builder.question({.id = "team", .options = {{"small"}, {"large"}, {"huge"}}});
  builder.question(
      {.id = "load", .kind = QuestionKind::fact, .max_choices = 3, .options = {{"io"}, {"cpu"}, {"memory"}}});
  return builder;
}

/// The definition of docs/method.md word by word: for each question, each option, each precedent.
/// Of a precedent that isn't alike at all, 0.
int slow_similarity(const KnowledgeBase& kb, const Precedent& precedent, const Answers& answers) {
  const auto gives = [](const Precedent& p, Index question, Index option) {
    return std::ranges::any_of(p.answers, [&](const PrecedentAnswer& a) {
      return a.question == question && OptionSet{a.options}.contains(option);
    });
  };
  int similarity = 0;
  Index questions = 0;
  for (Index q = 0; q < kb.questions.size(); ++q) {
    const bool both = !answers.chosen[q].empty() &&
                      std::ranges::count(precedent.answers, q, &PrecedentAnswer::question) > 0;
    int in_common = 0;
    int rarest = 0;
    for (Index o = 0; o < kb.questions[q].options.size(); ++o) {
      const bool here = answers.chosen[q].contains(o);
      const bool there = gives(precedent, q, o);
      if (!here && !there) continue;
      const auto givers = static_cast<int>(
          std::ranges::count_if(kb.precedents, [&](const Precedent& p) { return gives(p, q, o); }));
      int digits = 0;
      for (int share = static_cast<int>(kb.precedents.size()) / std::max(givers, 1); share > 0; share /= 2)
        ++digits;
      rarest = std::max(rarest, digits);
      if (!here || !there) continue;
      ++in_common;
      similarity += digits;
    }
    if (in_common > 0) ++questions;
    if (both && in_common == 0) similarity -= kb.questions[q].kind == QuestionKind::fact ? rarest : 1;
  }
  return questions < fewest_in_common ? 0 : similarity;
}

}  // namespace

TEST_CASE("like cases: the example worked by hand in docs/method.md", "[engine]") {
  test::KnowledgeBaseBuilder builder = three_questions();
  Precedents precedents{builder.build()};
  precedents.add("a", 2020, rust, {{0, 0b001}, {1, 0b001}, {2, 0b011}});
  precedents.add("b", 2021, go, {{0, 0b001}, {1, 0b010}});
  precedents.add("c", 2022, go, {{0, 0b010}, {1, 0b010}, {2, 0b001}});
  precedents.add("d", 2023, elsewhere, {{0, 0b100}, {1, 0b100}});
  const KnowledgeBase& kb = precedents.kb();
  const LikeCases found = like_cases(
      kb, test::answers(kb, {{"domain", {"proxy"}}, {"team", {"large"}}, {"load", {"io", "cpu"}}}));

  // a: proxy 4/2 has two digits, io 4/2 two, cpu 4/1 three; another team costs one
  // b: proxy two, large 4/2 two. c: large two, io two; driver 4/1 costs three. d: nothing, twice
  REQUIRE(found.nearest.size() == 3);
  CHECK(found.nearest[0] ==
        Likeness{0, 6, {{2, OptionSet{0b011}}, {0, OptionSet{0b001}}}, {{1, OptionSet{0b001}}}});
  CHECK(found.nearest[1] == Likeness{1, 4, {{0, OptionSet{0b001}}, {1, OptionSet{0b010}}}, {}});
  CHECK(found.nearest[2] ==
        Likeness{2, 1, {{1, OptionSet{0b010}}, {2, OptionSet{0b001}}}, {{0, OptionSet{0b010}}}});
  CHECK(found.chosen == std::vector<Index>{2, 1, 0});
}

TEST_CASE("like cases: of equals the one with more in common, then the newer, then the first by id",
          "[engine]") {
  test::KnowledgeBaseBuilder builder = three_questions();
  Precedents precedents{builder.build()};
  precedents.add("c", 2020, go, {{0, 0b001}, {2, 0b011}});
  precedents.add("b", 2020, go, {{0, 0b001}, {2, 0b011}});
  precedents.add("undated", 0, go, {{0, 0b001}, {2, 0b011}});
  precedents.add("new", 2024, go, {{0, 0b001}, {2, 0b011}});
  precedents.add("more", 2000, rust, {{0, 0b001}, {1, 0b001}, {2, 0b001}});
  for (const char* other : {"x", "y", "z"}) precedents.add(other, 2025, rust, {{1, 0b001}});
  const KnowledgeBase& kb = precedents.kb();
  // domain=proxy and load=io 8/5 have one digit, load=cpu and team=small 8/4 two; x, y and z have one
  // question in common
  const auto ids = [&](std::optional<Index> except) {
    std::vector<std::string_view> named;
    const Answers answers =
        test::answers(kb, {{"domain", {"proxy"}}, {"team", {"small"}}, {"load", {"io", "cpu"}}});
    for (const Likeness& like : like_cases(kb, answers, except).nearest) {
      named.push_back(kb.precedents[like.precedent].id);
    }
    return named;
  };
  CHECK(ids(std::nullopt) == std::vector<std::string_view>{"more", "new", "b"});
  CHECK(ids(4) == std::vector<std::string_view>{"new", "b", "c"});

  Precedents equals{builder.build()};
  equals.add("c", 2020, go, {{0, 0b001}, {2, 0b001}});
  equals.add("undated", 0, go, {{0, 0b001}, {2, 0b001}});
  equals.add("b", 2020, go, {{0, 0b001}, {2, 0b001}});
  equals.add("new", 2024, go, {{0, 0b001}, {2, 0b001}});
  const Answers answers =
      test::answers(equals.kb(), {{"domain", {"proxy"}}, {"team", {"small"}}, {"load", {"io"}}});
  const LikeCases found = like_cases(equals.kb(), answers);
  REQUIRE(found.nearest.size() == 3);
  CHECK(found.nearest[0].precedent == 3);
  CHECK(found.nearest[1].precedent == 2);
  CHECK(found.nearest[2].precedent == 0);
  CHECK(found.chosen == std::vector<Index>{4, 0, 0});
}

TEST_CASE("like cases: none with fewer than three answers, and none that isn't alike", "[engine]") {
  test::KnowledgeBaseBuilder builder = three_questions();
  Precedents precedents{builder.build()};
  precedents.add("a", 2020, go, {{0, 0b001}, {1, 0b001}, {2, 0b001}});
  const KnowledgeBase& kb = precedents.kb();
  const auto nearest = [&](std::initializer_list<test::Answer> given) {
    return like_cases(kb, test::answers(kb, given)).nearest.size();
  };
  CHECK(nearest({{"domain", {"proxy"}}, {"team", {"small"}}}) == 0);
  CHECK(nearest({{"domain", {"proxy"}}, {"team", {"small"}}, {"load", {"io"}}}) == 1);
  CHECK(nearest({{"domain", {"proxy"}}, {"team", {"huge"}}, {"load", {"cpu"}}}) == 0);  // 1 − 1 − 1
  CHECK(like_cases(kb, test::answers(kb, {{"domain", {"tool"}}, {"team", {"huge"}}, {"load", {"cpu"}}}))
            .chosen.empty());
}

TEST_CASE("like cases: as the slow definition has it, on random knowledge bases", "[engine]") {
  Dice dice{14};
  int compared = 0;
  for (int round = 0; round < 300; ++round) {
    test::KnowledgeBaseBuilder builder = test::random_knowledge_base(dice);
    Precedents precedents{builder.build()};
    std::vector<std::string> ids;
    for (int p = 0; p < 30; ++p) ids.push_back("p" + std::to_string(p));
    for (const std::string& id : ids) {
      const Answers theirs = test::random_answers(precedents.kb(), dice, 70);
      std::vector<PrecedentAnswer> list;
      for (Index q = 0; q < theirs.chosen.size(); ++q) {
        if (!theirs.chosen[q].empty()) list.push_back({q, theirs.chosen[q].bits()});
      }
      const auto alternative =
          static_cast<Index>(dice.roll(0, static_cast<int>(precedents.kb().alternatives.size()) - 1));
      precedents.add(id, dice.roll(2018, 2022), {Choice::Kind::alternative, alternative}, std::move(list));
    }
    const KnowledgeBase& kb = precedents.kb();
    const Answers answers = test::random_answers(kb, dice, 80);
    const LikeCases found = like_cases(kb, answers);
    CHECK(recommend(kb, answers).like_cases.chosen == found.chosen);
    std::vector<int> similarities;
    for (const Precedent& precedent : kb.precedents) {
      if (const int s = slow_similarity(kb, precedent, answers); s > 0) similarities.push_back(s);
    }
    std::ranges::sort(similarities, std::greater{});
    if (answers.answered() < fewest_answers) similarities.clear();
    Index counted = 0;
    for (const Index count : found.chosen) counted += count;
    REQUIRE(counted == std::min(similarities.size(), most_counted));
    REQUIRE(found.nearest.size() == std::min(similarities.size(), most_nearest));
    for (std::size_t i = 0; i < found.nearest.size(); ++i, ++compared) {
      const Likeness& like = found.nearest[i];
      CHECK(like.similarity == similarities[i]);
      CHECK(like.similarity == slow_similarity(kb, kb.precedents[like.precedent], answers));
    }
  }
  CHECK(compared > 300);
}

}  // namespace langpick
