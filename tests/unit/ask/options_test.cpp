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

TEST_CASE("several are separated by commas or blanks", "[ask]") {
  const Asked asked;
  CHECK(chosen(typed_options(asked.load, "1,3")) == Positions{0, 2});
  CHECK(chosen(typed_options(asked.load, "post, people")) == Positions{0, 2});
  CHECK(chosen(typed_options(asked.load, "2 2")) == Positions{1});
}

TEST_CASE("what is typed wrong is named", "[ask]") {
  const Asked asked;
  CHECK(typed_options(asked.port, "corck").complaint ==
        R"(No option "corck"; did you mean "cork"? Type a number from 1 to 9 or an id; s skips, h helps.)");
  CHECK(typed_options(asked.port, "10").complaint ==
        R"(No option "10". Type a number from 1 to 9 or an id; s skips, h helps.)");
  CHECK(typed_options(asked.load, "P").complaint ==
        R"(No option "P". Type a number from 1 to 3 or an id; s skips, h helps.)");
  CHECK(typed_options(asked.load, "1,2,3").complaint == "expected at most 2 options, found 3.");
  CHECK(typed_options(asked.port, "1 2").complaint == "this question takes one option; found 2.");
  CHECK(typed_options(asked.load, ", ").complaint == "expected a number or an id.");
}

TEST_CASE("a filter looks for all words in labels, ids and help", "[ask]") {
  const Asked asked;
  CHECK(matching_options(asked.port, "").size() == 9);
  CHECK(matching_options(asked.port, "PORT lond") == Positions{4});
  CHECK(matching_options(asked.port, "port nowhere").empty());
  CHECK(matching_options(asked.kb.questions[0], "salt") == Positions{0});
}

}  // namespace langpick::ask
