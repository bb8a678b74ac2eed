#include "ask/line_dialogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "support/asking.hpp"

namespace langpick::ask {

namespace {

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

struct Dialogue {
  test::KnowledgeBaseBuilder builder = test::asking();
  KnowledgeBase kb = builder.build();
  Interview interview{kb, new_progress(kb, Answers{kb}, {})};
  LineDialogue lines{interview, 80};

  std::string type(std::string_view line) { return lines.take(line); }
};

}  // namespace

TEST_CASE("a question in lines: its place, why it matters, its options", "[ask]") {
  Dialogue dialogue;
  CHECK_THAT(dialogue.lines.greeting(), EndsWith(R"(
Question 1 of 4: Where?
  It matters.
   1. At sea (sea)
      Salt water.
   2. On land (land)
Answer to question 1 of 4 (? for help): )"));
}

TEST_CASE("the choice is echoed, and the next question put", "[ask]") {
  Dialogue dialogue;
  CHECK(dialogue.type("2") == R"(You chose: On land

Question 2 of 4: What does it carry?
  Up to 2 can be chosen.
   1. People (people)
   2. Parcels (parcels)
   3. Post (post)
Answers to question 2 of 4, separated by commas (? for help): )");
  CHECK_THAT(dialogue.type("post,1"), StartsWith("You chose: People; Post\n\nQuestion 3 of 4"));
}

TEST_CASE("back shows the old answer, and an empty line keeps it", "[ask]") {
  Dialogue dialogue;
  dialogue.type("sea");
  CHECK_THAT(dialogue.type("b"), EndsWith("  Your answer: At sea. An empty line keeps it, another answer "
                                          "replaces it.\nAnswer to question 1 of 4 (? for help): "));
  CHECK(dialogue.type("b") == "This is the first question.\nAnswer to question 1 of 4 (? for help): ");
  CHECK_THAT(dialogue.type(""), StartsWith("\nQuestion 2 of 4"));
  CHECK(
      dialogue.type("") ==
      "Type at most 2 numbers from 1 to 3 or ids, separated by commas or blanks; s\nskips, ? helps.\nAnswers "
      "to question 2 of 4, separated by commas (? for help): ");
  CHECK(dialogue.interview.answers() == test::answers(dialogue.kb, {{"place", {"sea"}}}));
}

TEST_CASE("n writes a note, whatever is in it", "[ask]") {
  Dialogue dialogue;
  CHECK(dialogue.type("n") ==
        "A note on your answer to: Where?\nYour note, in one line; an empty line writes none: ");
  CHECK(dialogue.type("q") == "Your note: q\nAnswer to question 1 of 4 (? for help): ");
  CHECK_THAT(dialogue.type("o"), StartsWith("\nQuestion 1 of 4") && ContainsSubstring("  Your note: q\n"));
  CHECK_THAT(dialogue.type("n"),
             EndsWith("\nYour note, in one line; an empty line keeps it as it is, - takes it back: "));
  CHECK_THAT(dialogue.type(""), StartsWith("Your note: q\n"));
  dialogue.type("n");
  CHECK_THAT(dialogue.type("-"), StartsWith("There is no note.\n"));
  CHECK(dialogue.interview.answers() == Answers{dialogue.kb});
  CHECK_THAT(dialogue.type("n Ringers hear 10 ms"), StartsWith("Your note: Ringers hear 10 ms\n"));
}

TEST_CASE("the review names what is not asked, and why", "[ask]") {
  test::KnowledgeBaseBuilder builder = test::asking();
  builder.question({.id = "nets",
                    .title = "Which nets?",
                    .options = {{"fine"}, {"coarse"}},
                    .ask_when = test::chosen("place", {"sea"})});
  const KnowledgeBase kb = builder.build();
  Interview interview{kb, new_progress(kb, Answers{kb}, {})};
  LineDialogue lines{interview, 80};
  CHECK_THAT(lines.take("r"), ContainsSubstring("    - Which nets? asked if answer 1 is \"At sea\"\n"));
  interview.change(0);
  CHECK_THAT(lines.take("sea"), ContainsSubstring("5. Which nets? not answered yet\n"));
}

TEST_CASE("the review says which answers would have a question asked", "[ask]") {
  using test::all_of;
  using test::any_of;
  using test::chosen;
  using test::negation;
  test::KnowledgeBaseBuilder builder = test::asking();
  const auto sea = chosen("place", {"sea"});
  const auto freight = chosen("load", {"parcels", "post"});
  const auto asked_when = [&](const std::string& id, test::ConditionSpec condition) {
    builder.question({.id = id, .title = id + '?', .options = {{"yes"}, {"no"}}, .ask_when = condition});
  };
  asked_when("both", all_of({sea, freight}));
  asked_when("either", any_of({sea, chosen("crew", {"many"})}));
  asked_when("shortest", any_of({all_of({sea, freight}), chosen("crew", {"many"})}));
  asked_when("not", all_of({sea, negation(freight)}));
  asked_when("neither", negation(any_of({freight, sea})));
  asked_when("most", chosen("load", {"people", "parcels"}));
  asked_when("some", chosen("port", {"antwerp", "cork", "dakar", "izmir"}));
  asked_when("later", chosen("both", {"yes"}));
  asked_when("held",
             all_of({any_of({sea, chosen("port", {"antwerp", "cork"})}), negation(chosen("crew", {"many"})),
                     any_of({negation(sea), chosen("crew", {"few"}), chosen("port", {"dakar"})})}));
  asked_when("points", test::at_least(3, {{2, sea}, {1, freight}}));
  const KnowledgeBase kb = builder.build();
  Interview interview{kb, new_progress(kb, test::answers(kb, {{"load", {"post"}}}), {})};
  LineDialogue lines{interview, 120};
  const std::string review = lines.take("r");
  for (const char* said : {
           "both? asked if answer 1 is \"At sea\"\n",
           "either? asked if answer 1 is \"At sea\", or answer 3 is \"Many\"\n",
           "shortest? asked if answer 1 is \"At sea\", or answer 3 is \"Many\"\n",
           "not? asked if answer 1 is \"At sea\", and answer 2 is only \"People\"\n",
           "neither? asked if answer 2 is only \"People\", and answer 1 isn't \"At sea\"\n",
           "most? asked if answer 2 is other than \"Post\"\n",
           "some? asked if answer 4 is \"Port of antwerp\", \"Port of cork\", \"Port of dakar\" or \"Port of",
           "later? asked if \"both?\" is \"yes\"\n",
           "points? asked if at least 3 points come together (+2 if answer 1 is \"At sea\"; +1 if answer 2",
           "held? hangs on answer 1, answer 3 and answer 4; typing held tells how\n",
       }) {
    CHECK_THAT(review, ContainsSubstring(said));
  }
}

TEST_CASE("commands are heard as words and in capitals, and are no beginnings of ids", "[ask]") {
  Dialogue dialogue;
  CHECK_THAT(dialogue.type("S"), StartsWith("Skipped.\n"));
  CHECK_THAT(dialogue.type("Back"), StartsWith("\nQuestion 1 of 4"));
  for (const char* help : {"help", "?", "H"})
    CHECK_THAT(dialogue.type(help),
               ContainsSubstring("b goes back") && EndsWith("question 1 of 4 (? for help): "));
  CHECK_THAT(dialogue.type("se"), StartsWith("No option \"se\""));
  CHECK_THAT(dialogue.type("Sea"), StartsWith("You chose: At sea\n"));
}

TEST_CASE("s leaves an answer as it is, x takes it back", "[ask]") {
  Dialogue dialogue;
  CHECK(dialogue.type("x") == "There is no answer to take back.\nAnswer to question 1 of 4 (? for help): ");
  dialogue.type("sea");
  dialogue.type("b");
  CHECK_THAT(dialogue.type("s"), StartsWith("Your answer stays.\n\nQuestion 2 of 4"));
  CHECK_THAT(dialogue.type("s"), StartsWith("Skipped.\n\nQuestion 3 of 4"));
  CHECK(dialogue.interview.answers() == test::answers(dialogue.kb, {{"place", {"sea"}}}));
  dialogue.type("b");
  dialogue.type("b");
  CHECK_THAT(dialogue.type("x"), StartsWith("Your answer is taken back.\nAnswer to question 1 of 4"));
  CHECK(dialogue.interview.answers().answered() == 0);
}

TEST_CASE("an interview that was left is offered before the first question", "[ask]") {
  test::KnowledgeBaseBuilder builder = test::asking();
  const KnowledgeBase kb = builder.build();
  const Progress kept =
      new_progress(kb, test::answers(kb, {{"place", {"sea"}}, {"crew", {"few"}}}), {.only_missing = true});
  Interview interview{kb, new_progress(kb, Answers{kb}, {}), KeptInterview{kept, {}, {}}};
  LineDialogue lines{interview, 80};
  CHECK_THAT(lines.greeting(), EndsWith(R"(
An interview that was left is kept, with 2 answers. 2 questions are still open.
g goes on with it; a begins anew, and the first answer then replaces it; q
leaves.
Go on with it or begin anew (? for help): )"));
  for (const char* neither : {"", "1", "sea", "b", "r", "s", "n"}) {
    CHECK(lines.take(neither) ==
          "Type g to go on with it, or a to begin anew.\nGo on with it or begin anew (? for help): ");
  }
  SECTION("g") {
    CHECK_THAT(lines.take("g"), ContainsSubstring("b goes back") &&
                                    ContainsSubstring("\n\nQuestion 1 of 2: What does it carry?\n"));
    CHECK(interview.answers() == kept.answers);
  }
  SECTION("a") {
    CHECK_THAT(lines.take("a"), ContainsSubstring("\n\nQuestion 1 of 4: Where?\n"));
    CHECK(interview.answers().answered() == 0);
  }
  SECTION("q") {
    CHECK(lines.take("q").empty());
    CHECK(interview.kept());
  }
}

TEST_CASE("the end is a menu where there is a clerk", "[ask]") {
  Dialogue dialogue;
  dialogue.type("sea");
  std::vector<std::string> asked;
  dialogue.interview.call([&](const Offer& offer, const std::string& file) {
    asked.push_back(std::string{offer.key} + ' ' + file);
    return file.empty() && !offer.file.empty() ? Reply{"", "free.json"} : Reply{"Done."};
  });
  dialogue.type("r");
  CHECK_THAT(dialogue.type("f"),
             ContainsSubstring("  p: Read the report\n") &&
                 EndsWith("  o: Answer the open questions\n  r: Change an answer\n  q: Leave; prints the "
                          "report and how to go on\nWhat next (? for help): "));
  CHECK(dialogue.type("z") == "Type one of the letters; q leaves.\nWhat next (? for help): ");
  CHECK_THAT(dialogue.type("?"), StartsWith("  p: Read the report. All reasons, what would"));
  CHECK(dialogue.type("c") == "Done.\nWhat next (? for help): ");
  CHECK(dialogue.type("a") == "File name; an empty line takes free.json, - cancels: ");
  CHECK(dialogue.type("-") == "All stays as it is.\nWhat next (? for help): ");
  dialogue.type("a");
  CHECK_THAT(dialogue.type("q"), StartsWith("A letter alone is no file's name here"));
  CHECK(dialogue.type("./q") == "Done.\nWhat next (? for help): ");  // a file may be called so
  dialogue.type("H");                                                // the page, and no help
  dialogue.type("");
  CHECK(asked == std::vector<std::string>{"c ", "a ", "a ", "a ./q", "h ", "h free.json"});
  CHECK_THAT(dialogue.type("b"), StartsWith("\nYour answers\n"));
  dialogue.type("f");
  CHECK(dialogue.type("q").empty());
  CHECK(dialogue.interview.step() == Step::finished);
}

TEST_CASE("many options can be filtered; their numbers stay", "[ask]") {
  Dialogue dialogue;
  for (const char* line : {"s", "s", "many"}) dialogue.type(line);
  CHECK(dialogue.type("/of east") ==
        "   5. Port of east-london (east-london)\nAnswer to question 4 of 4 (? for help): ");
  CHECK(dialogue.type("/x") == "No option has \"x\".\nAnswer to question 4 of 4 (? for help): ");
  CHECK_THAT(dialogue.type("5"), StartsWith("You chose: Port of east-london\n"));
}

TEST_CASE("the keys are told once, and then by ?", "[ask]") {
  Dialogue dialogue;
  CHECK_THAT(dialogue.lines.greeting(), ContainsSubstring("b goes back, s skips"));
  CHECK_THAT(dialogue.type("1") + dialogue.type("2") + dialogue.type("r"), !ContainsSubstring("skips"));
}

TEST_CASE("where options are ranges of numbers, the number itself is typed", "[ask]") {
  test::KnowledgeBaseBuilder builder = test::asking();
  builder.question({.id = "team",
                    .title = "How many people?",
                    .options = {{.id = "1", .label = "One"},
                                {.id = "2-4", .label = "Two to four"},
                                {.id = "5-20", .label = "Five to twenty"},
                                {.id = "over-20", .label = "More"}}});
  const KnowledgeBase kb = builder.build();
  Interview interview{kb, new_progress(kb, Answers{kb}, {})};
  LineDialogue lines{interview, 80};
  interview.change(4);
  CHECK_THAT(lines.take("o"), EndsWith(R"(Changing answer 5: How many people?
        1: One
      2-4: Two to four
     5-20: Five to twenty
  over-20: More
Answer, as a number, or b to go back (? for help): )"));
  CHECK_THAT(lines.take("0"),
             StartsWith("No option \"0\". Type a whole number or a range as it stands in the list;"));
  for (const auto& [typed, label] : {std::pair{"3", "Two to four"},
                                     {"7", "Five to twenty"},
                                     {"20", "Five to twenty"},
                                     {"21", "More"},
                                     {"over", "More"},
                                     {"2-4", "Two to four"}}) {
    interview.change(4);
    CHECK_THAT(lines.take(typed), StartsWith(std::string{"You chose: "} + label + '\n'));
  }
}

TEST_CASE("the review lists all answers; a number changes one", "[ask]") {
  Dialogue dialogue;
  dialogue.type("sea");
  CHECK(dialogue.type("r") == R"(
Your answers
   1. Where? At sea
   2. What does it carry? not answered yet
   3. How many work on it? not answered yet
   4. Which port? not answered yet
So far: Fast — clear.
A number changes that answer; an empty line goes on with the questions; f gives
the recommendation.
Review: a number, or an empty line to go on (? for help): )");
  CHECK_THAT(dialogue.type("?"),
             StartsWith("A number changes that answer, r tells all answers again, / and a word") &&
                 EndsWith("(? for help): "));
  CHECK_THAT(dialogue.type("1"), StartsWith("\nChanging answer 1: Where?\n") &&
                                     EndsWith("\nAnswer, or b to go back (? for help): "));
  CHECK_THAT(dialogue.type("land"), StartsWith("You chose: On land\n   1. Where? On land\nReview: "));
  CHECK(dialogue.type("9") ==
        "No question \"9\". Type a number from 1 to 4; ? helps.\nReview: a number, or an empty line to go on "
        "(? for help): ");
  CHECK_THAT(dialogue.type("crew"), StartsWith("\nChanging answer 3: How many"));
  CHECK_THAT(dialogue.type("b"), StartsWith("Nothing is changed.\nReview: "));
  CHECK_THAT(dialogue.type("r"), StartsWith("\nYour answers"));
  CHECK_THAT(dialogue.type(""), StartsWith("\nQuestion 2 of 4"));
}

TEST_CASE("the recommendation needs an answer", "[ask]") {
  Dialogue dialogue;
  dialogue.type("r");
  CHECK_THAT(dialogue.type("f"),
             StartsWith("Nothing is answered yet: answer at least one question.\nReview: "));
  dialogue.type("1");
  dialogue.type("1");
  CHECK(dialogue.type("f").empty());
  CHECK(dialogue.interview.step() == Step::finished);
}

TEST_CASE("settled: it says so and offers to stop", "[ask]") {
  Dialogue dialogue;
  dialogue.type("sea");
  dialogue.type("s");
  CHECK(dialogue.type("few") == R"(You chose: Few

Nothing still to be asked can change the choice: Fast.
f stops here and reviews your answers; an empty line goes on with the questions;
b, l, r and q do what they do there.
Go on or finish (? for help): )");
  CHECK(dialogue.type("no") ==
        "Type f to finish, an empty line to go on, or b to go back.\nGo on or finish (? for help): ");
  CHECK_THAT(dialogue.type(""), StartsWith("\nQuestion 4 of 4"));
  CHECK_THAT(dialogue.type("hull"),
             StartsWith("You chose: Port of hull\nThat was the last question.\n\nYour answers\n") &&
                 ContainsSubstring("  4. Which port? Port of hull\nSo far: Fast — strong.\nA number"));
  CHECK_THAT(dialogue.type("?"), ContainsSubstring("an empty line or f gives the"));
  CHECK(dialogue.type("").empty());
  CHECK(dialogue.interview.step() == Step::finished);
}

TEST_CASE("w tells why a question is asked in a screenful, and of an answer all", "[ask]") {
  Dialogue dialogue;
  constexpr auto prompt = "Answer to question 1 of 4 (? for help): ";
  CHECK(dialogue.type("w") == std::string{"Where? It matters.\nWhat weighs most:\n"
                                          "   2. On land. care, weight 1, for Slow: Roads.\n"
                                          "w and an option (w 2) tells all that stands behind it, with the "
                                          "sources; w all\ntells of every option.\n"} +
                                  prompt);
  CHECK(dialogue.type("w land") == std::string{"\nOn land\n  care, weight 1, for Slow: Roads. [almanac]\n"
                                               "\nSources\n  [almanac] Almanac, guide, 2026\n\n"} +
                                       prompt);
  CHECK_THAT(dialogue.type("why all"), StartsWith("\nAt sea\n  It speaks for nobody.\n\nOn land\n"));
  CHECK_THAT(dialogue.type("w 3"), StartsWith("No option \"3\"."));
  dialogue.type("sea");
  CHECK_THAT(dialogue.type("w"), StartsWith("What does it carry?\nNone of the options speaks for anybody"));
}

TEST_CASE("l tells how the scores are", "[ask]") {
  Dialogue dialogue;
  CHECK(dialogue.type("l") ==
        "  Fast 90.0\n  Slow 40.0\n  Nothing is answered yet: every project begins with these "
        "scores.\n  0 of 4 questions answered.\nAnswer to question 1 of 4 (? for help): ");
}

TEST_CASE("q leaves", "[ask]") {
  Dialogue dialogue;
  CHECK(dialogue.type("q").empty());
  CHECK(dialogue.interview.step() == Step::cancelled);
}

}  // namespace langpick::ask
