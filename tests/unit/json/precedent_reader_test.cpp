#include <catch2/catch_test_macros.hpp>

#include "langpick/reading.hpp"
#include "support/tea_or_coffee.hpp"
#include "util/encoding.hpp"

namespace langpick {

namespace {

using test::Lines;

const std::string precedents = R"({"schema_version": 1, "precedents": [
  {"id": "abbey", "project": "An abbey's breakfast", "organisation": "The abbey", "year": 1990, "chosen": "tea",
   "detail": "Black tea", "why": ["it was there"], "source": {"title": "A chronicle", "url": "https://example.org/abbey"},
   "took_part": true, "facts": ["They rise at four"],
   "answers": {"usual": {"option": ["tea-drinker"], "fact": 0}, "hour": {"option": "morning", "fact": 1}}}]})";

const std::string track = R"([{"date": "2026-11-20", "took_part": false, "how": "kept apart", "cases": 4,
  "strengths": [{"strength": "strong", "right": 3, "cases": 3}, {"strength": "tie", "right": 0, "cases": 1}]}])";

/// tests/data/tea-or-coffee.json with these further members.
std::string with(const std::string& members) {
  return test::replaced(test::tea_or_coffee(), R"("version": "1.0",)",
                        R"("version": "1.0", )" + members + ',');
}

LoadedKnowledgeBase load(const std::string& beside) {
  return LoadedKnowledgeBase{with(R"("precedents": "cups.json")"), [&](const std::string& name) {
                               CHECK(name == "cups.json");
                               return beside;
                             }};
}

Lines defects(const std::string& from, const std::string& to) {
  Lines lines;
  const LoadedKnowledgeBase loaded = load(test::replaced(precedents, from, to));
  for (const Finding& f : loaded.findings()) {
    lines.push_back(document_of(f, "data/tea.json") + f.place + ": " + f.message);
  }
  return lines;
}

Lines track_defects(const std::string& from, const std::string& to) {
  const std::string table = from.empty() ? track : test::replaced(track, from, to);
  return test::lines(LoadedKnowledgeBase{with(R"("track_record": )" + table)}.findings());
}

}  // namespace

TEST_CASE("precedents are read with every id resolved, and count for the identity", "[json]") {
  const LoadedKnowledgeBase loaded = load(precedents);
  REQUIRE(test::lines(loaded.findings()).empty());
  const KnowledgeBase& kb = loaded.knowledge_base();
  CHECK(kb.sha256 == util::sha256(with(R"("precedents": "cups.json")") + precedents));
  REQUIRE(kb.precedents.size() == 1);
  const Precedent& abbey = kb.precedents[0];
  CHECK(abbey.organisation == "The abbey");
  CHECK(abbey.year == 1990);
  CHECK(abbey.chosen == Choice{Choice::Kind::alternative, 0});
  CHECK(abbey.source_url == "https://example.org/abbey");
  CHECK(abbey.took_part);
  REQUIRE(abbey.answers.size() == 2);  // in the order of questions
  CHECK(abbey.answers[0].question == 0);
  CHECK(abbey.answers[0].fact == 1);
  CHECK(abbey.answers[1].options == 0b1);
}

TEST_CASE("a choice of others is an alternative, an outside option or anything else", "[json]") {
  const auto chosen = [](const std::string& id) {
    return load(test::replaced(precedents, R"("chosen": "tea")", R"("chosen": ")" + id + '"'))
        .knowledge_base()
        .precedents[0]
        .chosen;
  };
  CHECK(chosen("water") == Choice{Choice::Kind::outside, 0});
  CHECK(chosen("other") == Choice{});
}

TEST_CASE("without the folder that it stands in a knowledge base has no precedents", "[json]") {
  const std::string bytes = with(R"("precedents": "cups.json")");
  const LoadedKnowledgeBase loaded{bytes};
  CHECK(loaded.findings().empty());
  CHECK(loaded.knowledge_base().precedents.empty());
  CHECK(loaded.knowledge_base().sha256 == util::sha256(bytes));
}

TEST_CASE("what is wrong with precedents is found in their own file", "[json]") {
  CHECK(defects(precedents, "") == Lines{"data/cups.json: is empty; expected a JSON object"});
  CHECK(
      defects(R"("chosen": "tea")", R"("chosen": "cocoa")") ==
      Lines{
          R"(data/cups.json#/precedents/0/chosen: expected the id of an alternative or an outside option, or "other", found "cocoa")"});
  CHECK(defects(R"("hour")", R"("hours")") ==
        Lines{R"(data/cups.json#/precedents/0/answers/hours: no question "hours"; did you mean "hour"?)"});
  CHECK(
      defects(R"("morning")", R"("mourning")") ==
      Lines{
          R"(data/cups.json#/precedents/0/answers/hour/option: no option "mourning"; did you mean "morning"? (morning, noon, night))"});
  CHECK(defects(R"("morning")", "[]") == Lines{"data/cups.json#/precedents/0/answers/hour/option: expected "
                                               "at least one option; leave the question out to skip it"});
  CHECK(defects(R"("fact": 1)", R"("fact": 2)") ==
        Lines{"data/cups.json#/precedents/0/answers/hour/fact: expected an integer from 0 to 1, found 2"});
  CHECK(defects(R"("An abbey's breakfast")", R"("")") ==
        Lines{R"(data/cups.json#/precedents/0/project: expected a text that is not empty, found "")"});
  CHECK(
      defects("https://example.org/abbey", "ftp://example.org") ==
      Lines{
          R"(data/cups.json#/precedents/0/source/url: expected an address: https://…, found "ftp://example.org")"});
  CHECK(defects(R"("id": "abbey", )", "") ==
        Lines{R"(data/cups.json#/precedents/0: the key "id" is missing)"});
  const std::string again =
      precedents.substr(precedents.find('['), precedents.size() - precedents.find('[') - 2);
  CHECK(defects("]}", ", " + again.substr(1) + "]}").size() == 1);  // the id stands twice
}

TEST_CASE("precedents lie beside their knowledge base, nowhere else", "[json]") {
  for (const std::string name : {"../cups.json", "/cups.json", ".cups", "a\\\\b"}) {
    const LoadedKnowledgeBase loaded{
        with(R"("precedents": ")" + name + '"'),
        [](const std::string&) -> std::string { throw std::logic_error("read"); }};
    REQUIRE(loaded.findings().size() == 1);
    CHECK(loaded.findings()[0].place == "#/precedents");
    CHECK(loaded.findings()[0].message.starts_with("expected the name of a file beside this one, found "));
  }
}

TEST_CASE("a track record's numbers are possible", "[json]") {
  CHECK(track_defects("", "").empty());
  CHECK(track_defects(R"("right": 3)", R"("right": 4)") ==
        Lines{"#/track_record/0/strengths/0/right: expected an integer from 0 to 3, found 4"});
  CHECK(track_defects(R"("cases": 4)", R"("cases": 5)") ==
        Lines{"#/track_record/0/cases: the strengths have 4 cases together, not 5"});
  CHECK(track_defects(R"("tie")", R"("strong")") ==
        Lines{"#/track_record/0/strengths/1/strength: the strength stands twice; put both together"});
  CHECK(
      track_defects(R"("tie")", R"("weak")") ==
      Lines{
          R"(#/track_record/0/strengths/1/strength: expected "tie", "lean", "clear" or "strong", found "weak")"});
  CHECK(track_defects("2026-11-20", "2026-11-31") ==
        Lines{R"(#/track_record/0/date: expected a date: YYYY-MM-DD, found "2026-11-31")"});
}

}  // namespace langpick
