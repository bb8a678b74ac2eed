#include "ask/options.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/asking.hpp"

namespace langpick::ask {

namespace {

using Positions = std::vector<Index>;

struct Asked {
  test::KnowledgeBaseBuilder builder = test::asking();
  KnowledgeBase kb = builder.build();
  const Question& load = kb.questions[1];
  const Question& port = kb.questions[3];
};

Positions chosen(const Typed& typed) {
  CHECK(typed.complaint.empty());
  Positions positions;
  typed.options.for_each([&](Index o) { positions.push_back(o); });
  return positions;
}

}  // namespace

TEST_CASE("an option is typed as a number, an id, or the beginning of one id", "[ask]") {
  const Asked asked;
  CHECK(chosen(typed_options(asked.port, "3")) == Positions{2});
  CHECK(chosen(typed_options(asked.port, " cork ")) == Positions{2});
  CHECK(chosen(typed_options(asked.port, "COR")) == Positions{2});
}

TEST_CASE("an id wins over being the beginning of another, a number over an id", "[ask]") {
  test::KnowledgeBaseBuilder builder;
  builder.alternative({"a"}).alternative({"b"});
  builder.question({.id = "q", .options = {{"go-cloud"}, {"go"}, {"1"}, {"5-20"}}});
  const KnowledgeBase kb = builder.build();
  CHECK(chosen(typed_options(kb.questions[0], "go")) == Positions{1});
  CHECK(chosen(typed_options(kb.questions[0], "go-")) == Positions{0});
  CHECK(chosen(typed_options(kb.questions[0], "1")) == Positions{0});
  CHECK(
      typed_options(kb.questions[0], "5").complaint.starts_with("No option \"5\""));  // too short a beginning
}

TEST_CASE("options are counted where all ids are ranges that don't overlap", "[ask]") {
  const auto counted = [](std::initializer_list<test::OptionSpec> options, Index most = 1) {
    test::KnowledgeBaseBuilder builder;
    builder.alternative({"a"}).alternative({"b"});
    builder.question({.id = "q", .max_choices = most, .options = options});
    return is_counted(builder.build().questions[0]);
  };
  CHECK(counted({{"under-5"}, {"5-20"}, {"over-20"}}));
  CHECK(counted({{"2"}, {"1"}}));
  for (const char* other :
       {"many", "5", "4-6", "20-10", "-5", "over-", "over-x", "over-3", "5-20-30", "1-a"}) {
    CAPTURE(other);
    CHECK_FALSE(counted({{"2-5"}, {other}}));
  }
  CHECK_FALSE(counted({{"2"}, {"1"}}, 2));
}

TEST_CASE("the number of an option, or one that is in its range", "[ask]") {
  test::KnowledgeBaseBuilder builder;
  builder.alternative({"a"}).alternative({"b"});
  builder.question({.id = "counted", .options = {{"over-20"}, {"5-20"}, {"2-4"}}});
  builder.question({.id = "named", .options = {{"red"}, {"blue"}}});
  const KnowledgeBase kb = builder.build();
  const Question& counted = kb.questions[0];
  const Question& named = kb.questions[1];
  CHECK(mark_of(counted, 1) == "5-20");
  CHECK(mark_width(counted) == 7);
  CHECK(mark_of(named, 1) == "2");
  CHECK(option_of(counted, 1) == std::nullopt);
  CHECK(option_of(counted, 3) == 2);
  CHECK(option_of(counted, 5) == 1);
  CHECK(option_of(counted, 4'000'000'000) == 0);
  CHECK(option_of(named, 0) == std::nullopt);
  CHECK(option_of(named, 2) == 1);
  CHECK(option_of(named, 3) == std::nullopt);
  CHECK(chosen(typed_options(counted, "21")) == Positions{0});
}

TEST_CASE("several are separated by commas or blanks", "[ask]") {
  const Asked asked;
  CHECK(chosen(typed_options(asked.load, "1,3")) == Positions{0, 2});
  CHECK(chosen(typed_options(asked.load, "post, people")) == Positions{0, 2});
  CHECK(chosen(typed_options(asked.load, "2 2")) == Positions{1});
}

TEST_CASE("what is typed wrong is named", "[ask]") {
  const Asked asked;
  CHECK(typed_options(asked.port, "corck").complaint ==
        R"(No option "corck"; did you mean "cork"? Type a number from 1 to 9 or an id; s skips, ? helps.)");
  CHECK(typed_options(asked.port, "10").complaint ==
        R"(No option "10". Type a number from 1 to 9 or an id; s skips, ? helps.)");
  const std::string several =
      "Type at most 2 numbers from 1 to 3 or ids, separated by commas or blanks; s skips, ? helps.";
  CHECK(typed_options(asked.load, "P").complaint == "No option \"P\". " + several);
  for (const char* three : {"1,2,3", "1 2 3", "post; 2, people"}) {
    CHECK(typed_options(asked.load, three).complaint ==
          "At most 2 options can be chosen here, and you typed 3 options: people, parcels, post. " + several);
  }
  for (const char* two : {"1 2", "1,2", "bergen; 1", "1, 2,"}) {
    CHECK(typed_options(asked.port, two).complaint ==
          "Only one option can be chosen here, and you typed 2 options: antwerp, bergen. Type a number from "
          "1 to 9 "
          "or an id; s skips, ? helps.");
  }
  for (const char* nothing : {"", ", "}) CHECK(typed_options(asked.load, nothing).complaint == several);
}

TEST_CASE("a filter looks for all words in labels, ids and help", "[ask]") {
  const Asked asked;
  CHECK(matching_options(asked.port, "").size() == 9);
  CHECK(matching_options(asked.port, "PORT lond") == Positions{4});
  CHECK(matching_options(asked.port, "port nowhere").empty());
  CHECK(matching_options(asked.kb.questions[0], "salt") == Positions{0});
}

}  // namespace langpick::ask
