#include "ask/interview.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/asking.hpp"

namespace langpick::ask {

namespace {

constexpr Index place = 0;
constexpr Index load = 1;
constexpr Index crew = 2;
constexpr Index port = 3;

OptionSet option(Index position) {
  OptionSet set;
  set.add(position);
  return set;
}

/// An interview about the knowledge base of support/asking.hpp.
struct Asked {
  test::KnowledgeBaseBuilder builder = test::asking();
  KnowledgeBase kb = builder.build();
  Interview interview;

  explicit Asked(const Selection& selection = {}, std::initializer_list<test::Answer> given = {})
      : interview(kb, new_progress(kb, test::answers(kb, given), selection)) {}
};

}  // namespace

TEST_CASE("questions come in order, and the review at the end", "[ask]") {
  Asked asked;
  Interview& i = asked.interview;
  CHECK(i.question() == place);
  CHECK(i.place().number == 1);
  CHECK(i.place().total == 4);
  i.answer(option(1));
  CHECK(i.question() == load);
  i.skip();
  i.answer(option(1));  // crew: many, so that it isn't settled
  CHECK(i.question() == port);
  CHECK(i.place().number == 4);
  i.answer(option(8));
  CHECK(i.step() == Step::review);
  CHECK(i.review_is_end());
  CHECK(i.finish());
  CHECK(i.step() == Step::finished);
  CHECK(i.answers() ==
        test::answers(asked.kb, {{"place", {"land"}}, {"crew", {"many"}}, {"port", {"izmir"}}}));
}

TEST_CASE("back keeps the old answer, and forward again goes the same way", "[ask]") {
  Asked asked;
  Interview& i = asked.interview;
  CHECK_FALSE(i.back());
  i.answer(option(0));
  i.answer(option(2));
  CHECK(i.question() == crew);
  CHECK(i.back());
  CHECK(i.back());
  CHECK(i.question() == place);
  CHECK(i.answer_to(place) == option(0));
  i.skip();
  CHECK(i.question() == load);
  CHECK(i.answer_to(load) == option(2));
  i.skip();
  CHECK(i.answer_to(load) == option(2));
  CHECK(i.question() == crew);
}

TEST_CASE("an answer is taken back only where one says so", "[ask]") {
  Asked asked{{}, {{"place", {"land"}}}};
  Interview& i = asked.interview;
  CHECK_FALSE(i.is_touched());
  i.take_back();
  CHECK(i.is_touched());
  CHECK(i.question() == place);
  CHECK(i.answers().answered() == 0);
}

TEST_CASE("an interview that was left is offered; begun anew, it stays out of it", "[ask]") {
  Asked left{{.quick = true}};
  left.interview.answer(option(1));
  const KnowledgeBase& kb = left.kb;
  Interview i{kb, new_progress(kb, Answers{kb}, {}), KeptInterview{left.interview.progress(), {}, {}}};
  CHECK(i.step() == Step::kept);
  CHECK_FALSE(i.back());
  i.review();
  CHECK(i.step() == Step::kept);
  SECTION("gone on with") {
    i.take_up();
    CHECK(i.step() == Step::question);
    CHECK(i.question() == crew);
    CHECK(i.progress() == left.interview.progress());
    CHECK(i.recommendation().answers == i.answers());
  }
  SECTION("begun anew") {
    i.begin_anew();
    CHECK(i.question() == place);
    CHECK(i.place().total == 4);
    CHECK(i.answers().answered() == 0);
  }
  CHECK_FALSE(i.kept());
  CHECK_FALSE(i.is_touched());
}

TEST_CASE("what the quick set left out can be asked another time", "[ask]") {
  Asked asked{{.quick = true}, {{"port", {"cork"}}}};
  asked.interview.answer(option(1));
  const std::optional<Progress> rest = what_is_left(asked.kb, asked.interview.progress());
  REQUIRE(rest);
  CHECK(rest->plan == std::vector<Index>{place, load, crew});  // the port was answered before
  CHECK(Interview{asked.kb, *rest}.question() == crew);
}

TEST_CASE("what an interview didn't come to before its end can be asked another time", "[ask]") {
  Asked asked;
  Interview& i = asked.interview;
  i.answer(option(1));
  i.skip();
  const std::optional<Progress> rest = what_is_left(asked.kb, i.progress());
  REQUIRE(rest);
  CHECK(Interview{asked.kb, *rest}.question() == i.question());
  while (i.step() == Step::question) i.skip();
  CHECK_FALSE(what_is_left(asked.kb, i.progress()));  // skipped is asked
}

TEST_CASE("an answer is changed from the review, and the review comes back", "[ask]") {
  Asked asked;
  Interview& i = asked.interview;
  i.answer(option(0));
  i.review();
  CHECK_FALSE(i.review_is_end());
  i.change(place);
  CHECK(i.place().number == 0);
  i.answer(option(1));
  CHECK(i.step() == Step::review);
  CHECK(i.answer_to(place) == option(1));
  i.change(crew);
  CHECK(i.back());
  CHECK(i.step() == Step::review);
  i.go_on();
  CHECK(i.step() == Step::question);
  CHECK(i.question() == load);
}

TEST_CASE("what was passed by or taken back is open, and the way to it leads to the review", "[ask]") {
  Asked asked;
  Interview& i = asked.interview;
  while (i.step() != Step::review) i.step() == Step::settled ? i.go_on() : i.answer(option(0));
  CHECK_FALSE(i.has_open());
  i.change(place);
  i.take_back();
  CHECK(i.has_open());
  CHECK_FALSE(i.can_go_on());
  REQUIRE(i.finish());
  i.go_on();
  CHECK(i.step() == Step::review);
}

TEST_CASE("when nothing open can change the choice it offers to stop, once", "[ask]") {
  Asked asked;
  Interview& i = asked.interview;
  i.answer(option(0));
  i.skip();
  i.answer(option(0));
  REQUIRE(i.recommendation().settled);
  CHECK(i.step() == Step::settled);
  SECTION("declined, it goes on") {
    i.go_on();
    CHECK(i.question() == port);
    i.answer(option(0));
    CHECK(i.step() == Step::review);
  }
  SECTION("back from it is the question before") {
    CHECK(i.back());
    CHECK(i.question() == crew);
    i.answer(option(1));  // open again: the next time it is settled is news
    CHECK(i.step() == Step::question);
    CHECK(i.question() == port);
  }
  SECTION("accepted, it ends with the review") {
    i.stop();
    CHECK(i.step() == Step::review);
    CHECK(i.review_is_end());
    i.change(place);
    i.answer(option(1));
    CHECK(i.review_is_end());
    CHECK(i.back());
    i.review();
    CHECK_FALSE(i.review_is_end());
    CHECK(i.finish());
  }
}

TEST_CASE("the quick set, and what is missing", "[ask]") {
  CHECK(Asked{{.quick = true}}.interview.progress().plan == std::vector<Index>{place, crew});
  const Asked missing{{.only_missing = true}, {{"place", {"sea"}}, {"crew", {"many"}}}};
  CHECK(missing.interview.progress().plan == std::vector<Index>{load, port});
  CHECK(missing.interview.reviewed() == std::vector<Index>{load, port, place, crew});
}

TEST_CASE("nothing is missing: it begins with the review", "[ask]") {
  Asked asked{{.only_missing = true},
              {{"place", {"sea"}}, {"load", {"post"}}, {"crew", {"many"}}, {"port", {"cork"}}}};
  CHECK(asked.interview.step() == Step::review);
  CHECK_FALSE(asked.interview.back());
  asked.interview.go_on();
  CHECK(asked.interview.step() == Step::review);
  asked.interview.change(port);
  CHECK(asked.interview.question() == port);
}

TEST_CASE("adaptive: the most informative open question comes next", "[ask]") {
  Asked asked{{.adaptive = true}};
  Interview& i = asked.interview;
  CHECK(i.question() == crew);  // it moves the lead by 40 · 80, the port by 60 · 50, the place by 80
  CHECK(i.place().number == 1);
  i.skip();  // skipped is not asked again, though it stays open
  CHECK(i.question() == port);
  i.answer(option(0));
  CHECK(i.question() == place);
  i.answer(option(0));
  CHECK(i.question() == load);  // it moves nothing
  CHECK(i.back());
  CHECK(i.question() == place);
}

TEST_CASE("without any answer there is no recommendation to end with", "[ask]") {
  Asked asked;
  asked.interview.review();
  CHECK_FALSE(asked.interview.finish());
  CHECK(asked.interview.step() == Step::review);
}

TEST_CASE("an interview is taken up at the question that is open", "[ask]") {
  Asked asked{{.adaptive = true}};
  asked.interview.answer(option(1));
  asked.interview.answer(option(0));
  REQUIRE(asked.interview.back());
  asked.interview.cancel();
  CHECK(asked.interview.is_over());
  Interview resumed{asked.kb, asked.interview.progress()};
  CHECK(resumed.step() == Step::question);
  CHECK(resumed.place().number == 3);
  CHECK(resumed.answers() == asked.interview.answers());
  CHECK(resumed.back());
  CHECK(resumed.question() == port);
  CHECK(resumed.back());
  CHECK(resumed.question() == crew);
}

namespace {

/// Three questions, of which the second is asked about machines that carry something.
struct Conditional {
  test::KnowledgeBaseBuilder builder;
  KnowledgeBase kb;
  Interview interview;

  static KnowledgeBase made(test::KnowledgeBaseBuilder& builder) {
    builder.alternative({"fast"}).alternative({"slow"}).rated("speed", 1, {1, 0}).rated("care", 0, {0, 1});
    builder.question({.id = "carries", .options = {{"nothing"}, {"people"}}});
    builder.question({.id = "seats",
                      .options = {{"few"}, {"many", {{"care", 9}}}},
                      .ask_when = test::chosen("carries", {"people"})});
    builder.question(
        {.id = "crew", .options = {{"few"}, {"many", {{"care", 9}}}, {"none", {{"speed", 20}}}}});
    return builder.build();
  }
  Conditional() : kb(made(builder)), interview(kb, new_progress(kb, Answers{kb}, {})) {}
};

}  // namespace

TEST_CASE("a question that doesn't apply is passed by, and the place says so", "[ask]") {
  Conditional asked;
  Interview& i = asked.interview;
  CHECK(i.place().total == 2);
  CHECK(i.not_asked() == std::vector<Index>{1});
  i.answer(option(0));  // nothing
  CHECK(i.question() == 2);
  CHECK(i.place().number == 2);
  CHECK(i.place().total == 2);
  CHECK(i.back());
  i.answer(option(1));  // people, after all: crew was asked before, then come the seats
  CHECK(i.question() == 2);
  CHECK(i.place().total == 3);
  CHECK(i.not_asked().empty());
  i.answer(option(0));
  CHECK(i.question() == 1);
  CHECK(i.place().number == 3);
  i.answer(option(1));
  CHECK(i.step() == Step::review);
  CHECK(i.review_is_end());
}

TEST_CASE("an answer to what doesn't apply any more is kept, and the question isn't open", "[ask]") {
  Conditional asked;
  Interview& i = asked.interview;
  i.answer(option(1));
  CHECK(i.question() == 1);
  i.answer(option(1));
  CHECK(i.back());
  CHECK(i.back());
  i.answer(option(0));  // nothing is carried: the seats are passed by
  CHECK(i.question() == 2);
  CHECK(i.place().number == 2);
  CHECK(i.answer_to(1) == option(1));
  i.skip();
  CHECK(i.reviewed() == std::vector<Index>{0, 2, 1});
  CHECK(i.not_asked().empty());
  CHECK(i.recommendation().unanswered == std::vector<Index>{2});
  CHECK(i.back());
  CHECK(i.back());
  CHECK(i.question() == 0);
}

TEST_CASE("a note belongs to its question, and counts as something done", "[ask]") {
  Conditional asked;
  Interview& i = asked.interview;
  i.note("only\x1b the\ncat");
  CHECK(i.is_touched());
  CHECK(i.question() == 0);
  CHECK(i.recommendation().answers.notes[0] == "only\uFFFD the cat");
  i.note("");
  CHECK(i.answers().notes[0].empty());
}

}  // namespace langpick::ask
