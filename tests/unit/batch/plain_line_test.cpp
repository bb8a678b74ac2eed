#include "batch/read/plain_line.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "json/raw_text.hpp"
#include "langpick/embedded.hpp"
#include "langpick/reading.hpp"
#include "unit/batch/lines.hpp"

namespace langpick {

namespace {

using batch::PlainReader;
using test::Dice;
using test::Padded;

/// Reads by the quick way; empty: it declines.
struct Reading {
  Answers answers;
  std::string id;
  bool plain = false;
  std::vector<batch::OptionNumber> chosen;  ///< as listed, but in order

  Reading(PlainReader& reader, const KnowledgeBase& kb, std::string_view line) : answers(kb) {
    const Padded padded{line};
    std::string_view seen;
    batch::ChosenOptions listed{kb};
    plain = reader.read(padded.text(), answers, listed, seen);
    chosen.assign(listed.list().begin(), listed.list().end());
    std::ranges::sort(chosen);
    id = seen;
  }
};

/// Random bytes at random places, of those that JSON is made of.
std::string damaged(std::string line, Dice& dice) {
  constexpr std::string_view bytes = "{}[]\",:\\ \t\r0a\x80\xC3";
  for (int i = dice.roll(1, 3); i > 0 && !line.empty(); --i) {
    const auto at = static_cast<std::size_t>(dice.roll(0, static_cast<int>(line.size()) - 1));
    const char byte = bytes[static_cast<std::size_t>(dice.roll(0, static_cast<int>(bytes.size()) - 1))];
    switch (dice.roll(0, 3)) {
      case 0:
        line.erase(at, 1);
        break;
      case 1:
        line.insert(at, 1, byte);
        break;
      case 2:
        line[at] = byte;
        break;
      default:
        line.resize(at + 1);
    }
  }
  return line;
}

}  // namespace

TEST_CASE("plain lines are read as the reader of all lines reads them", "[batch]") {
  const KnowledgeBase& kb = embedded_knowledge_base();
  PlainReader reader{kb};
  Dice dice{1};
  for (int i = 0; i < 300; ++i) {
    const Answers answers = test::answer_randomly(kb, dice, 60);
    const std::string line = R"({"id":)" + std::to_string(i) + R"(, "answers" : )" +
                             test::answers_json(kb, answers, dice) + " }\r";
    const Reading reading{reader, kb, line};
    REQUIRE(reading.plain);
    CHECK(reading.answers.chosen == answers.chosen);
    CHECK(reading.chosen == test::sorted_list(kb, answers));
    CHECK(reading.id == std::to_string(i));
  }
}

TEST_CASE("a damaged line is either declined or sound all the same", "[batch]") {
  const KnowledgeBase& kb = embedded_knowledge_base();
  PlainReader reader{kb};
  Dice dice{2};
  int accepted = 0;
  for (int i = 0; i < 15'000; ++i) {
    const Answers answers = test::answer_randomly(kb, dice, 30);
    const std::string line = damaged(
        R"({"id":"x)" + std::to_string(i) + R"(","answers":)" + test::answers_json(kb, answers, dice) + '}',
        dice);
    const Reading reading{reader, kb, line};
    if (!reading.plain) continue;
    ++accepted;
    CAPTURE(line);
    const AnswersReading full = read_answers(kb, line);
    CHECK(full.findings.empty());
    CHECK(full.answers.chosen == reading.answers.chosen);
    CHECK(test::sorted_list(kb, full.answers) == reading.chosen);
    CHECK(json::raw_member(line, "id").value_or("") == reading.id);
  }
  CHECK(accepted > 100);
}

TEST_CASE("ids that are taken as they stand", "[batch]") {
  const KnowledgeBase& kb = embedded_knowledge_base();
  PlainReader reader{kb};
  for (const std::string id : {"0", "7", "123456789012345678", R"("")", R"("a b")", R"("naïve ✓")"}) {
    const Reading reading{reader, kb, R"({"answers":{"hiring":"steady"},"id":)" + id + '}'};
    CHECK(reading.plain);
    CHECK(reading.id == id);
  }
  const Reading nameless{reader, kb, R"({"answers":{"hiring":"steady"}})"};
  CHECK(nameless.plain);
  CHECK(nameless.id.empty());
}

TEST_CASE("what is out of the ordinary is declined", "[batch]") {
  const KnowledgeBase& kb = embedded_knowledge_base();
  PlainReader reader{kb};
  for (const std::string line : {R"({"id":01,"answers":{"hiring":"steady"}})",
                                 R"({"id":1234567890123456789,"answers":{"hiring":"steady"}})",
                                 R"({"id":1.5,"answers":{"hiring":"steady"}})",
                                 R"({"id":-1,"answers":{"hiring":"steady"}})",
                                 R"({"id":"\n","answers":{"hiring":"steady"}})",
                                 "{\"id\":\"\t\",\"answers\":{\"hiring\":\"steady\"}}",
                                 "{\"id\":\"\xFF\",\"answers\":{\"hiring\":\"steady\"}}",
                                 R"({"id":1,"id":1,"answers":{"hiring":"steady"}})",
                                 R"({"answers":{"hiring":"steady"},"answers":{"hiring":"steady"}})",
                                 R"({"answers":{"hiring":"steady","hiring":"steady"}})",
                                 R"({"answers":{}})",
                                 R"({"answers":{"hiring":[]}})",
                                 R"({"answers":{"hiring":["steady","specialists"]}})",
                                 R"({"answers":{"hiring":"steady"},"weights":{}})",
                                 R"({"answers":{"hiring":"steady"}}x)",
                                 R"({"answers":{"hiring":"steady"})",
                                 R"({"answers":{"hiring":"stead)",
                                 R"({"id":1})",
                                 "{}",
                                 "[]",
                                 "",
                                 " "}) {
    CAPTURE(line);
    CHECK_FALSE(Reading{reader, kb, line}.plain);
  }
}

TEST_CASE("a line ends where it ends, whatever comes after it", "[batch]") {
  const KnowledgeBase& kb = embedded_knowledge_base();
  const std::string whole = R"({"id":"a","answers":{"domain":"cli-tool","hiring":["steady"]}})";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    for (const char end : {'\n', '\0'}) {
      const std::string text = whole.substr(0, size) + end + whole.substr(size);
      const Padded padded{text};
      Answers answers{kb};
      batch::ChosenOptions listed{kb};
      std::string_view id;
      CAPTURE(text);
      CHECK_FALSE(PlainReader{kb}.read(padded.text().substr(0, size), answers, listed, id));
    }
  }
}

}  // namespace langpick
