#include "langpick/difference.hpp"

#include <map>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "langpick/reading.hpp"
#include "support/tea_or_coffee.hpp"

namespace langpick {

namespace {

using test::Lines;
using test::replaced;
using test::tea_or_coffee;

/// "+ rating taste/milk: 50", a line for each difference.
Lines differences(const std::string& before, const std::string& after) {
  const LoadedKnowledgeBase was{before};
  const LoadedKnowledgeBase is{after};
  REQUIRE(test::lines(was.findings()).empty());
  REQUIRE(test::lines(is.findings()).empty());
  Lines lines;
  for (const Difference& d : difference(was.knowledge_base(), is.knowledge_base())) {
    const std::string sign = !d.before ? "+ " : !d.after ? "- " : "~ ";
    const std::string values =
        d.before && d.after ? *d.before + " -> " + *d.after : d.before.value_or(d.after.value_or(""));
    lines.push_back(sign + (decides(d.subject) ? "decides " : "") + d.path + ": " + values);
  }
  return lines;
}
Lines differences_after(std::string_view from, std::string_view to) {
  return differences(tea_or_coffee(), replaced(tea_or_coffee(), from, to));
}

}  // namespace

TEST_CASE("a knowledge base is no different from itself, however it is laid out", "[history]") {
  CHECK(differences(tea_or_coffee(), tea_or_coffee()).empty());
  CHECK(differences_after(R"("version": "1.0",
  "as_of": "2026-11-20")",
                          R"("as_of": "2026-11-20", "version": "1.0")")
            .empty());
}

TEST_CASE("a changed number is one difference", "[history]") {
  CHECK(differences_after(R"({"tea": 70, "coffee": 60})", R"({"tea": 40, "coffee": 60})") ==
        Lines{"~ decides taste/tea: 70 -> 40"});
  CHECK(differences_after(R"("base_weight": 2)", R"("base_weight": 5)") == Lines{"~ decides taste: 2 -> 5"});
  CHECK(differences_after(R"("weight": 3)", R"("weight": 4)") ==
        Lines{"~ decides hour/morning/strength: weight 3 -> weight 4"});
  CHECK(
      differences_after(R"({"tea": 90, "coffee": 10})", R"({"tea": 80, "coffee": 10})") ==
      Lines{"~ decides usual/tea-drinker/habit: weight 1, coffee 10, tea 90 -> weight 1, coffee 10, tea 80"});
  CHECK(differences_after(R"("as_of": "2026-11-20",)",
                          R"("as_of": "2026-11-20", "thresholds": {"near_tie_acceptability": 55},)") ==
        Lines{"~ decides near_tie_acceptability: 60 -> 55"});
}

TEST_CASE("a rule is compared by what it says", "[history]") {
  CHECK(
      differences_after(R"("is": "night"})", R"("is": ["noon", "night"]})") ==
      Lines{"~ decides sleep: prefers water (clear) when hour is night -> prefers water (clear) when hour is "
            "night or noon"});
  CHECK(differences_after("Both would keep you awake.", "Neither lets you sleep.") ==
        Lines{"~ rule/sleep: Both would keep you awake. -> Neither lets you sleep."});
}

TEST_CASE("a next step is compared by what it says and when it is told", "[history]") {
  const auto with = [](std::string_view steps) {
    return replaced(tea_or_coffee(), R"("name": "Coffee")",
                    R"("name": "Coffee", "next_steps": )" + std::string{steps});
  };
  CHECK(differences(with(R"(["Grind it."])"),
                    with(R"([{"text": "Grind it.", "when": {"question": "hour", "is": "noon"}}])")) ==
        Lines{"~ alternative/coffee/next_steps: Grind it. -> Grind it. (told when hour is noon)"});
}

TEST_CASE("what is new or gone brings its numbers but not its explanations", "[history]") {
  const std::string bigger =
      replaced(tea_or_coffee(), R"({"id": "noon", "label": "At noon", "neutral": true},)",
               R"({"id": "noon", "label": "At noon", "neutral": true},
                  {"id": "dawn", "label": "At dawn", "effects": [
                    {"criterion": "strength", "weight": 2, "reason": "It is early."},
                    {"criterion": "strength", "weight": 1, "reason": "It is cold."}]},)");
  CHECK(differences(tea_or_coffee(), bigger) ==
        Lines{"+ decides hour/dawn: ", "+ decides hour/dawn/strength: weight 2",
              "+ decides hour/dawn/strength#2: weight 1"});
  CHECK(differences(bigger, tea_or_coffee()) ==
        Lines{"- decides hour/dawn: ", "- decides hour/dawn/strength: weight 2",
              "- decides hour/dawn/strength#2: weight 1"});
}

TEST_CASE("the order of alternatives is a difference, that of questions is none", "[history]") {
  CHECK(differences_after(R"({"id": "tea", "name": "Tea"},
    {"id": "coffee", "name": "Coffee"})",
                          R"({"id": "coffee", "name": "Coffee"},
    {"id": "tea", "name": "Tea"})") == Lines{"~ decides alternatives: tea, coffee -> coffee, tea"});
}

TEST_CASE("claims are known by their text, and their sources belong to them", "[history]") {
  const auto with = [](const std::string& evidence) {
    return replaced(tea_or_coffee(), R"("ratings": {"tea": 70, "coffee": 60})",
                    R"("ratings": {"tea": 70, "coffee": 60}, "evidence": [)" + evidence + ']');
  };
  const std::string cited = with(R"({"alternative": "tea", "text": "Tea is mild.", "sources": ["almanac"]})");
  const std::string bare = with(R"({"alternative": "tea", "text": "Tea is mild."})");
  const std::string other = with(R"({"alternative": "tea", "text": "Tea is bitter."})");
  const std::string twice = with(R"({"alternative": "tea", "text": "Tea is mild."},
                                    {"alternative": "tea", "text": "Tea is mild."})");
  CHECK(differences(cited, bare) == Lines{"~ criterion/taste/tea: Tea is mild. [almanac] -> Tea is mild."});
  CHECK(differences(bare, other) ==
        Lines{"- criterion/taste/tea: Tea is mild.", "+ criterion/taste/tea: Tea is bitter."});
  CHECK(differences(bare, twice) == Lines{"+ criterion/taste/tea: Tea is mild."});
  CHECK(differences_after(R"("date": "2026-03")", R"("date": "2027-01")") ==
        Lines{"~ almanac: Almanac of drinks, guide, 2026-03 -> Almanac of drinks, guide, 2027-01"});
}

namespace {

using Json = nlohmann::ordered_json;

/// The leaves of a document, one for each kind of place: "/criteria/0/ratings/go" stands for those of all
/// criteria.
void collect_leaves(const Json& value, const Json::json_pointer& place, const std::string& kind,
                    std::map<std::string, Json::json_pointer>& leaves) {
  if (!value.is_structured()) {
    leaves.insert_or_assign(kind, place);
    return;  // items() of a leaf is the leaf itself
  }
  for (const auto& [key, child] : value.items()) {
    collect_leaves(child, value.is_array() ? place / std::stoul(key) : place / key,
                   kind + '/' + (value.is_array() ? "*" : key), leaves);
  }
}

/// Another value of the same type.
Json other(const Json& value) {
  if (value.is_string()) return value.get<std::string>() + ", or so";
  if (value.is_boolean()) return !value.get<bool>();
  return value.get<double>() >= 1
             ? Json(value.get<double>() == value.get<int>() ? Json(value.get<int>() - 1) : Json(1))
             : Json(1);
}

}  // namespace

TEST_CASE("whatever is changed in the shipped knowledge base is a difference", "[history]") {
  const std::string bytes = test::content("data/go-vs-rust.json");
  const std::string precedents = test::content("data/go-vs-rust.precedents.json");
  // how many values were changed; `load` makes a knowledge base of a changed document
  const auto changed_everywhere = [&](const std::string& original, auto load) {
    const LoadedKnowledgeBase before = load(original);
    Json document = Json::parse(original);
    std::map<std::string, Json::json_pointer> leaves;
    collect_leaves(document, Json::json_pointer{}, {}, leaves);
    leaves.erase("/precedents");  // where they stand says nothing
    int tried = 0;
    for (const auto& [kind, place] : leaves) {
      const Json kept = document[place];
      document[place] = other(kept);
      const LoadedKnowledgeBase after = load(document.dump());
      document[place] = kept;
      if (!after.findings().empty()) continue;  // an id, a date, a word of a fixed list
      INFO(place);
      CHECK_FALSE(difference(before.knowledge_base(), after.knowledge_base()).empty());
      ++tried;
    }
    return tried;
  };
  CHECK(changed_everywhere(bytes, [](const std::string& changed) { return LoadedKnowledgeBase{changed}; }) >
        40);
  CHECK(changed_everywhere(precedents, [&](const std::string& changed) {
          return LoadedKnowledgeBase{bytes, [&](const std::string&) { return changed; }};
        }) > 8);
}

}  // namespace langpick
