#include "tui/questionnaire.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "support/asking.hpp"
#include "support/screen_text.hpp"
#include "tui/decoder.hpp"
#include "util/text_width.hpp"

namespace langpick::tui {

namespace {

using ask::Step;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

const std::string enter = "\r";
const std::string left = "\x1b[D";
const std::string up = "\x1b[A";
const std::string down = "\x1b[B";
const std::string backspace = "\x7f";

/// A questionnaire on a screen in memory, where keys are pressed as a terminal sends them.
struct Screen {
  test::KnowledgeBaseBuilder builder = test::asking();
  KnowledgeBase kb = builder.build();
  ask::Interview interview;
  Questionnaire questionnaire;
  Area area;

  explicit Screen(Area size = {60, 24}, const ask::Selection& selection = {},
                  std::initializer_list<test::Answer> given = {})
      : interview(kb, ask::new_progress(kb, test::answers(kb, given), selection)),
        questionnaire(interview, Theme{.color = false}),
        area(size) {}

  /// What is seen after these keys.
  std::string press(const std::string& keys) {
    Decoder decoder;
    for (const Event& event : decoder.take(keys)) questionnaire.take(event);
    for (const Event& event : decoder.give_up()) questionnaire.take(event);
    return seen();
  }
  std::string seen() { return test::seen(rendered(questionnaire.draw(area), area.width)); }
  std::string click(int row, int column = 5) {
    questionnaire.take({.key = Key::click, .column = column, .row = row});
    return seen();
  }
};

Answers answered(const Screen& screen, std::initializer_list<test::Answer> given) {
  return test::answers(screen.kb, given);
}

}  // namespace

TEST_CASE("a question on the screen", "[tui]") {
  Screen screen;
  CHECK(screen.seen() == R"(Question 1 of 4  ━━━────────────  A knowledge base of a test

Where?
It matters.

› 1. At sea
     Salt water.
  2. On land

Enter choose  ? explain  ← back  s skip  r review  q quit
l scores  n note  Esc report
)");
}

TEST_CASE("arrows, j, k and digits move; Enter chooses", "[tui]") {
  for (const std::string& keys :
       {down, std::string{"j"}, up, std::string{"k"}, std::string{"2"}, std::string{"\x1b[6~"}}) {
    Screen screen;
    CHECK_THAT(screen.press(keys), ContainsSubstring("› 2. On land\n"));
    CHECK_THAT(screen.press(enter), StartsWith("Question 2 of 4"));
    CHECK(screen.interview.answers() == answered(screen, {{"place", {"land"}}}));
  }
}

TEST_CASE("back keeps the old answer, marked and under the cursor", "[tui]") {
  for (const std::string& back : {left, backspace}) {
    Screen screen;
    screen.press("2" + enter);
    CHECK_THAT(screen.press(back), StartsWith("Question 1 of 4") && ContainsSubstring("› 2. On land ✓\n"));
    CHECK_THAT(screen.press(back), ContainsSubstring("This is the first question.\n"));
    CHECK_THAT(screen.press("\x1b[C"), StartsWith("Question 2 of 4"));  // right: on, as it is
    CHECK(screen.interview.answers() == answered(screen, {{"place", {"land"}}}));
  }
}

TEST_CASE("s skips and leaves an answer as it is; x takes it back", "[tui]") {
  Screen screen;
  CHECK_THAT(screen.seen(), !ContainsSubstring("x take back"));
  screen.press("1" + enter + left);
  CHECK_THAT(screen.press("s"), StartsWith("Question 2 of 4"));
  CHECK(screen.interview.answers() == answered(screen, {{"place", {"sea"}}}));
  CHECK_THAT(screen.press(left), ContainsSubstring("› 1. At sea ✓\n") && ContainsSubstring("x take back"));
  CHECK_THAT(screen.press("x"), StartsWith("Question 1 of 4") && !ContainsSubstring("✓"));
  CHECK(screen.interview.answers().answered() == 0);
}

TEST_CASE("a multiple choice is ticked with Space, up to its limit", "[tui]") {
  Screen screen;
  screen.press("s");
  CHECK_THAT(screen.press(" 3 "), ContainsSubstring("  1. [x] People\n  2. [ ] Parcels\n› 3. [x] Post\n"));
  CHECK_THAT(screen.press("2 "), ContainsSubstring("At most 2 can be chosen; take one back first.\n") &&
                                     ContainsSubstring("› 2. [ ] Parcels\n"));
  CHECK_THAT(screen.press("1 " + enter), StartsWith("Question 3 of 4"));
  CHECK(screen.interview.answers() == answered(screen, {{"load", {"post"}}}));
}

TEST_CASE("where nothing is ticked Enter chooses nothing", "[tui]") {
  Screen screen;
  for (const std::string& keys : {"s2" + enter, "2  " + enter}) {  // ticked, and no longer ticked
    CHECK_THAT(screen.press(keys),
               StartsWith("Question 2 of 4") &&
                   ContainsSubstring("Nothing is ticked: Space ticks, s skips the question.\n"));
    CHECK(screen.interview.answers().answered() == 0);
  }
}

TEST_CASE("what is ticked is the answer, however the question is left", "[tui]") {
  Screen screen;
  screen.press("s2 r");
  CHECK(screen.interview.answers() == answered(screen, {{"load", {"parcels"}}}));
  CHECK_THAT(screen.press("2" + enter), ContainsSubstring("› 2. [x] Parcels\n"));
  CHECK_THAT(screen.press(" " + left),
             ContainsSubstring("›  2. What does it carry?\n      not answered yet\n"));
}

TEST_CASE("a number that no option has chooses nothing", "[tui]") {
  Screen screen;
  for (const std::string& keys : {std::string{"9"}, enter, "0" + enter})
    CHECK_THAT(screen.press(keys),
               StartsWith("Question 1 of 4") && ContainsSubstring("No option has that number: 1 to 2.\n"));
  CHECK_THAT(screen.press("2" + enter + "r9"), ContainsSubstring("No question has that number: 1 to 4.\n"));
  CHECK_THAT(screen.press("1" + enter), ContainsSubstring("› 2. On land ✓\n"));
}

TEST_CASE("where options are ranges of numbers, the number itself is typed", "[tui]") {
  test::KnowledgeBaseBuilder builder;
  builder.alternative({"a"}).alternative({"b"});
  builder.question({.id = "team",
                    .title = "How many people?",
                    .options = {{.id = "1", .label = "One"},
                                {.id = "2-4", .label = "Two to four"},
                                {.id = "over-20", .label = "More"}}});
  const KnowledgeBase kb = builder.build();
  ask::Interview interview{kb, ask::new_progress(kb, Answers{kb}, {})};
  Questionnaire questionnaire{interview, Theme{.color = false}};
  const auto press = [&](const std::string& keys) {
    Decoder decoder;
    for (const Event& event : decoder.take(keys)) questionnaire.take(event);
    return test::seen(rendered(questionnaire.draw({60, 24}), 60));
  };
  CHECK(press("3") == R"(Question 1 of 1  ━━━━━━━━━━━━━━━  A knowledge base of a test

How many people?

Number: 3
        1  One
›     2-4  Two to four
  over-20  More

0-9 the number itself  Enter choose  ? explain  ← back
s skip  r review  q quit  l scores  n note  Esc report
)");
  CHECK_THAT(press("7"), ContainsSubstring("Number: 37\n") && ContainsSubstring("› over-20  More\n"));
  CHECK_THAT(press(backspace), ContainsSubstring("Number: 3\n") && ContainsSubstring("›     2-4"));
  CHECK_THAT(press(backspace), !ContainsSubstring("Number") && ContainsSubstring("›     2-4"));
  CHECK_THAT(press("7" + enter), ContainsSubstring("No option has 7.\n"));
  CHECK_THAT(press(backspace + "22"), ContainsSubstring("Number: 22\n"));
  CHECK_THAT(press("j"), !ContainsSubstring("Number") && ContainsSubstring("›       1  One\n"));
  press("4" + enter);
  CHECK(interview.answer_to(0).contains(1));
}

TEST_CASE("an interview that was left is offered before the first question", "[tui]") {
  Screen screen;
  const Progress kept = ask::new_progress(screen.kb, answered(screen, {{"place", {"sea"}}}), {});
  for (const bool anew : {false, true}) {
    ask::Interview interview{screen.kb, ask::new_progress(screen.kb, Answers{screen.kb}, {}),
                             KeptInterview{kept, {}, {}}};
    Questionnaire questionnaire{interview, Theme{.color = false}};
    const auto seen = [&] { return test::seen(rendered(questionnaire.draw({60, 24}), 60)); };
    for (const char* nothing : {"s", "r", "x", "\x7f", "?"}) {
      questionnaire.take({.key = Key::character, .text = nothing});
    }
    questionnaire.take({.key = Key::left});
    questionnaire.take({.key = Key::escape});
    CHECK_THAT(seen(),
               ContainsSubstring(
                   "An interview that was left is kept, with 1 answer. 3\nquestions are still open.\n") &&
                   ContainsSubstring("› 1. Go on with it\n  2. Begin anew\n") &&
                   ContainsSubstring("↑↓ move  Enter choose  q quit\n"));
    if (anew) questionnaire.take({.key = Key::down});
    questionnaire.take({.key = Key::enter});
    CHECK_THAT(seen(), StartsWith("Question 1 of 4"));
    CHECK(interview.answers().answered() == (anew ? 0 : 1));
  }
}

TEST_CASE("/ in the review finds questions, and goes to an option that was looked for", "[tui]") {
  Screen screen{{60, 24}, {}, {{"place", {"sea"}}, {"crew", {"many"}}}};
  const std::string found = screen.press("r/london");
  CHECK_THAT(found, ContainsSubstring(
                        "/ london\n›  4. Which port?\n      not answered yet · Has the option \"Port of\n"));
  CHECK_THAT(screen.press("zzzzz"), ContainsSubstring("No question has that.\n"));
  for (int i = 0; i < 5; ++i) screen.press(backspace);
  CHECK_THAT(screen.press(enter), ContainsSubstring("› 5. Port of east-london"));
  CHECK_THAT(screen.press(left + "/\x1b"), StartsWith("Review") && !ContainsSubstring("Esc"));
}

TEST_CASE("the end is a menu where there is a clerk", "[tui]") {
  Screen screen{{60, 24}, {}, {{"place", {"sea"}}}};
  std::vector<std::string> asked;
  screen.interview.call([&](const ask::Offer& offer, const std::string& file) {
    asked.push_back(std::string{offer.key} + ' ' + file);
    if (file.empty() && !offer.file.empty()) return ask::Reply{"", "free.json"};
    return file == "taken" ? ask::Reply{"taken is there already.", "free.json"} : ask::Reply{"Done."};
  });
  CHECK_THAT(screen.press("rf"), StartsWith("Recommendation  A knowledge base of a test\n") &&
                                     ContainsSubstring("› p  Read the report\n") &&
                                     ContainsSubstring("  q  Leave; prints the report and how to go on\n"));
  CHECK_THAT(screen.press(enter), ContainsSubstring("Done.\n"));
  CHECK_THAT(screen.press("a"), ContainsSubstring("File: free.json\n"));
  screen.press("\x1b");
  CHECK_THAT(screen.press("a" + enter), ContainsSubstring("Done.\n"));
  screen.press("a");
  for (int i = 0; i < 9; ++i) screen.press(backspace);
  CHECK_THAT(screen.press("taken" + enter),
             ContainsSubstring("taken is there already.\n") && ContainsSubstring("File: free.json\n"));
  screen.press("\x1b");
  CHECK(asked == std::vector<std::string>{"p ", "a ", "a ", "a free.json", "a ", "a taken"});
  CHECK_THAT(screen.press("r"), StartsWith("Review"));
  screen.press("fq");
  CHECK(screen.interview.step() == Step::finished);
}

TEST_CASE("/ filters where there are many options", "[tui]") {
  Screen screen;
  CHECK_THAT(screen.press("/"), !ContainsSubstring("/ "));  // two options are few
  screen.press("ss2" + enter);
  CHECK(screen.press("/of ea") == R"(Question 4 of 4  ━━━━━━━━━━━━━━━  A knowledge base of a test

Which port?

/ of ea
› 5. Port of east-london

Enter choose  ↑↓ move  Esc all options
)");
  CHECK_THAT(screen.press("q"), ContainsSubstring("No option has that.\n"));  // a letter, not a command
  CHECK_THAT(screen.press(backspace + "\x1b"),
             ContainsSubstring("› 5. Port of east-london\n") && ContainsSubstring("  4. Port of dakar\n"));
  CHECK_THAT(screen.press("/port" + down + ' '), ContainsSubstring("› 6. "));  // the blank changes nothing
  screen.press("\x1b/HULL" + enter);
  CHECK(screen.interview.answer_to(3).contains(7));
}

TEST_CASE("the review lists all, changes one and comes back to it", "[tui]") {
  Screen screen;
  screen.press("2" + enter);
  CHECK(screen.press("r") == R"(Review  ━━━━━━━━━━━━────────────  A knowledge base of a test

   1. Where?
      On land
›  2. What does it carry?
      not answered yet
   3. How many work on it?
      not answered yet
   4. Which port?
      not answered yet
      Show the recommendation
      Fast — clear.

1-9 go to  Enter change  ← to the questions  f finish
/ find  l scores  q quit
)");
  CHECK_THAT(screen.press(up + enter), StartsWith("Changing answer 1  A knowledge base of a test\n") &&
                                           ContainsSubstring("› 2. On land ✓\n") &&
                                           ContainsSubstring("← to the review") &&
                                           !ContainsSubstring("s skip"));
  CHECK_THAT(screen.press("1" + enter),
             StartsWith("Review") && ContainsSubstring("›  1. Where?\n      At sea\n"));
  CHECK_THAT(screen.press(left), StartsWith("Question 2 of 4"));
}

TEST_CASE("the last step is the review, one Enter from the recommendation", "[tui]") {
  Screen screen;
  CHECK_THAT(screen.press("1" + enter + "s2" + enter + "s"),
             ContainsSubstring("›     Show the recommendation\n"));
  CHECK(screen.press(enter).empty());
  CHECK(screen.interview.step() == Step::finished);
}

TEST_CASE("without an answer there is nothing to show", "[tui]") {
  Screen screen;
  CHECK_THAT(screen.press("rf"),
             ContainsSubstring("Nothing is answered yet: answer at least one question.\n"));
  CHECK(screen.interview.step() == Step::review);
}

TEST_CASE("settled: it offers to stop", "[tui]") {
  Screen screen;
  CHECK(screen.press("1" + enter + "s1" + enter) ==
        R"(Settled  ━━━━━━━━━━━━━━━━━──────  A knowledge base of a test

Nothing still to be asked can change the choice: Fast.
› 1. Stop here and review the answers
  2. Go on with the questions
     More answers make the reasons more complete, and the
     scores more yours.

↑↓ move  Enter choose  ← back  l scores  q quit
)");
  SECTION("going on") { CHECK_THAT(screen.press(down + enter), StartsWith("Question 4 of 4")); }
  SECTION("stopping") {
    CHECK_THAT(screen.press(enter), StartsWith("Review") && ContainsSubstring("› "
                                                                              "    Show the recommendation"));
  }
  SECTION("going back") { CHECK_THAT(screen.press(left), StartsWith("Question 3 of 4")); }
}

TEST_CASE("? and w show the evidence from the option on, and ?, q, Enter or Esc closes it", "[tui]") {
  Screen screen;
  CHECK_THAT(screen.press("2?"),
             StartsWith("Question 1 of 4") &&
                 ContainsSubstring("On land\n  care, weight 1, for Slow: Roads. [almanac]\n") &&
                 ContainsSubstring("[almanac] Almanac"));
  for (const std::string& keys : {"s1r" + left + "\x1b", "w" + backspace + "x" + enter, std::string{"?"}}) {
    CHECK_THAT(screen.press(keys), ContainsSubstring("› 2. On land\n"));  // all but the last did nothing
    screen.press("?");
  }
  CHECK_THAT(screen.press("q"), ContainsSubstring("› 2. On land\n"));
  screen.area.height = 8;
  CHECK_THAT(screen.press("w\x1b[H"), ContainsSubstring("\nWhere?\nIt matters.\n"));
  CHECK_THAT(screen.press("j\x1b[6~\x1b[6~"), ContainsSubstring("[almanac] Almanac"));
  CHECK_THAT(screen.press("q"), ContainsSubstring("Question 1 of 4"));
  CHECK_FALSE(screen.interview.is_over());
}

TEST_CASE("l shows the scores: beside the question where there is room, and else on a page", "[tui]") {
  Screen screen;
  CHECK_THAT(screen.press("l"), ContainsSubstring(R"(
  Fast 90.0
  Slow 40.0
  Nothing is answered yet: every project begins with these
  scores.
  0 of 4 questions answered.
lines 1 to 5 of 5
)"));
  CHECK_THAT(screen.press("q"), ContainsSubstring("Where?"));
  screen.area.width = 80;
  screen.seen();
  CHECK_THAT(screen.press("l"),
             ContainsSubstring("\nWhere?                                            │ Fast   90.0  "));
  CHECK_THAT(screen.press("s"
                          "s2" +
                          enter),
             ContainsSubstring("│ Slow   80.0") && ContainsSubstring("Slow leads Fast"));
  CHECK_THAT(screen.press("l"), !ContainsSubstring("leads"));
}

TEST_CASE("what the panel has no room for is on a page of its own", "[tui]") {
  test::KnowledgeBaseBuilder builder = test::asking();
  builder.exclude("slow", "slow", test::chosen("place", {"sea"}))
      .message("a slow ship is not there before the winter comes, and then it waits for the ice to go");
  const KnowledgeBase kb = builder.build();
  ask::Interview interview{kb, ask::new_progress(kb, test::answers(kb, {{"place", {"sea"}}}), {})};
  Questionnaire questionnaire{interview, Theme{.color = false}};
  const auto seen = [&](Area area) { return test::seen(rendered(questionnaire.draw(area), area.width)); };
  const auto press_l = [&] { questionnaire.take({.key = Key::character, .text = "l"}); };
  seen({80, 24});
  press_l();
  CHECK_THAT(seen({80, 24}), ContainsSubstring("ice to go\n"));
  CHECK_THAT(seen({80, 12}), ContainsSubstring("│ … l tells all\n"));
  press_l();
  CHECK_THAT(seen({80, 12}), ContainsSubstring("then it waits for the ice to go\n"));
}

TEST_CASE("the mouse chooses, ticks and scrolls", "[tui]") {
  Screen screen;
  screen.seen();
  screen.click(0);
  screen.click(100);
  CHECK(screen.interview.place().number == 1);
  CHECK_THAT(screen.click(7), StartsWith("Question 2 of 4"));
  CHECK(screen.interview.answers() == answered(screen, {{"place", {"land"}}}));
  CHECK_THAT(screen.click(6), ContainsSubstring("› 2. [x] Parcels\n"));
  CHECK_THAT(screen.press("\x1b[<65;1;1M"), ContainsSubstring("› 3. [ ] Post\n"));
  CHECK_THAT(screen.press("\x1b[<65;1;1M"),
             ContainsSubstring("› 3. [ ] Post\n"));  // a wheel doesn't go round
}

TEST_CASE("q and Ctrl-D leave, while filtering, too", "[tui]") {
  Screen quit;
  CHECK(quit.press("q").empty());
  CHECK(quit.interview.step() == Step::cancelled);
  Screen screen;
  screen.press("sss/a\x04");
  CHECK(screen.interview.step() == Step::cancelled);
}

TEST_CASE("a long list shows what is around the cursor, and how much is left out", "[tui]") {
  Screen screen{{40, 11}};
  CHECK(screen.press("sss5") == R"(Question 4 of 4  A knowledge base of a…
Which port?
  ↑ 2 more
  3. Port of cork
  4. Port of dakar
› 5. Port of east-london
  6. Port of faro
  7. Port of genoa
  ↓ 2 more
Enter choose  ? explain  ← back  s skip
/ filter  r review  q quit  l scores …
)");
}

TEST_CASE("n writes a note, typed or pasted, to the question that is asked", "[tui]") {
  Screen screen;
  CHECK_THAT(screen.press("nseeq"),
             ContainsSubstring("Note: seeq\n") && ContainsSubstring("Enter keep the note"));
  CHECK_THAT(screen.press(backspace + "\x1b[200~ page\r12\x1b[201~" + enter),
             StartsWith("Question 1 of 4") && ContainsSubstring("Note: see page 12\n"));
  CHECK(screen.interview.answers().notes[0] == "see page 12");
  CHECK_THAT(screen.press("n and more\x1b"), ContainsSubstring("Note: see page 12\n"));
  CHECK_THAT(screen.press("2" + enter), StartsWith("Question 2 of 4") && !ContainsSubstring("Note:"));
  CHECK(screen.interview.answers().notes[1].empty());
  CHECK(screen.interview.answers().chosen[0] == OptionSet{2});
}

TEST_CASE("Esc shows what the answers so far say", "[tui]") {
  Screen screen;
  screen.press("2" + enter);
  const std::string report = screen.press("\x1b");
  CHECK_THAT(report, StartsWith("Question 2 of 4") && ContainsSubstring("Fast"));
  CHECK_THAT(report, ContainsSubstring("lines 1 to ") && ContainsSubstring("q close"));
  CHECK_THAT(screen.press("\x1b"), ContainsSubstring("What does it carry?"));
}

TEST_CASE("the review names what is not asked, and why", "[tui]") {
  test::KnowledgeBaseBuilder builder = test::asking();
  builder.question({.id = "nets",
                    .title = "Which nets?",
                    .options = {{"fine"}, {"coarse"}},
                    .ask_when = test::chosen("place", {"sea"})});
  const KnowledgeBase kb = builder.build();
  ask::Interview interview{kb, ask::new_progress(kb, Answers{kb}, {})};
  interview.review();
  Questionnaire questionnaire{interview, Theme{.color = false}};
  const auto seen = [&] { return test::seen(rendered(questionnaire.draw({60, 24}), 60)); };
  CHECK_THAT(seen(), ContainsSubstring("    – Which nets?\n      asked if answer 1 is \"At sea\"\n"));
  questionnaire.take({.key = Key::click, .column = 5, .row = 11});
  CHECK(interview.step() == Step::review);
  CHECK_THAT(seen(), ContainsSubstring("Which nets?\n  asked if answer 1 is \"At sea\"\n"));
  questionnaire.take({.key = Key::escape});
  CHECK_THAT(seen(), ContainsSubstring("›   – Which nets?\n"));
}

TEST_CASE("a paste goes into the filter or nowhere", "[tui]") {
  const std::string paste = "\x1b[200~2\rport\r\x1b[201~";
  Screen screen;
  CHECK_THAT(screen.press(paste), StartsWith("Question 1 of 4") && ContainsSubstring("› 1. At sea\n") &&
                                      ContainsSubstring("What was pasted is left out"));
  CHECK_THAT(screen.press("?" + paste), !ContainsSubstring("Enter choose"));  // still open
  CHECK_THAT(screen.press("qsss/\x1b[200~po\nrt\x1b[201~"), ContainsSubstring("/ po rt\n"));
}

TEST_CASE("the cursor stands on what is chosen, and is seen where text is typed", "[tui]") {
  Screen screen;
  const auto line_with_caret = [&](const std::string& keys) {
    screen.press(keys);
    const Frame frame = rendered(screen.questionnaire.draw(screen.area), screen.area.width);
    return (frame.caret.typed ? "typed: " : "") + test::without_style(frame.lines[frame.caret_line]);
  };
  CHECK(line_with_caret("") == "› 1. At sea");
  CHECK(line_with_caret(down) == "› 2. On land");
  CHECK_THAT(line_with_caret("l"), StartsWith("  Fast 90.0"));
  CHECK(line_with_caret("q") == "› 2. On land");
  CHECK_THAT(line_with_caret("sss/po"), StartsWith("typed: / po"));
  CHECK_THAT(line_with_caret("\x1b"), StartsWith("› "));
  CHECK_THAT(line_with_caret("r"), StartsWith("›     Show the recommendation"));
}

TEST_CASE("nothing is wider or higher than the screen, whatever its size", "[tui]") {
  for (const int height : {1, 2, 3, 5, 8, 15, 24, 60}) {
    for (const int width : {10, 20, 39, 40, 75, 76, 100, 200}) {
      for (const char* keys : {"", "l", "?", "ss", "sssl", "sss/port", "r", "rl", "1\rs1\r", "1\rs1\rl"}) {
        Screen screen{{width, height}};
        screen.press(keys);
        const Frame frame = rendered(screen.questionnaire.draw(screen.area), width);
        CAPTURE(width, height, keys);
        CHECK(frame.lines.size() <= static_cast<std::size_t>(height));
        for (const std::string& line : frame.lines)
          CHECK(util::text_width(test::without_style(line)) <= width);
        CHECK(frame.caret.column < width);
        CHECK(frame.caret_line < frame.lines.size());
      }
    }
  }
}

TEST_CASE("a hostile or foreign knowledge base is drawn as text", "[tui]") {
  test::KnowledgeBaseBuilder builder;
  builder.alternative({"a"}).alternative({"b"});
  builder.question({.id = "q",
                    .title = "Clear \x1b[2J the\x07 screen?",
                    .help = "\xE2\x80\xAEreversed",
                    .options = {{.id = "wide", .label = "日本語の選択肢"},
                                {.id = "combined", .label = "o\u0308 and e\u0301"}}});
  const KnowledgeBase kb = builder.build();
  ask::Interview interview{kb, ask::new_progress(kb, Answers{kb}, {})};
  Questionnaire questionnaire{interview, Theme{}};
  const std::string text = test::seen(rendered(questionnaire.draw({12, 24}), 12));
  CHECK_THAT(text, ContainsSubstring("Clear �[2J\nthe� screen?\n�reversed\n"));
  CHECK_THAT(text, ContainsSubstring("› 1. 日本語\n     の選択\n     肢\n"));
  CHECK_THAT(text, ContainsSubstring("  2. o\u0308 and e\u0301\n"));
  CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("colour is for those who want it", "[tui]") {
  Screen screen;
  Questionnaire colored{screen.interview, Theme{.color = true}};
  CHECK(rendered(colored.draw({60, 24}), 60).lines[0].find("\x1b[36m") != std::string::npos);
  for (const std::string& line : rendered(screen.questionnaire.draw({60, 24}), 60).lines) {
    CHECK(line.find("\x1b[3") == std::string::npos);
  }
}

}  // namespace langpick::tui
