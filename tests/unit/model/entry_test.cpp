#include "langpick/entry.hpp"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "langpick/embedded.hpp"

namespace langpick {

namespace {

const KnowledgeBase& kb() { return embedded_knowledge_base(); }

std::vector<std::string> found(std::string_view id) {
  std::vector<std::string> places;
  for (const Entry& entry : find_entries(kb(), id)) {
    places.push_back(std::string{kind_word(entry.kind)} + ' ' + place_of(entry));
  }
  return places;
}

using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("an id is found in every kind that has it") {
  CHECK(found("json-parse") == Places{"figure #/figures/1"});
  CHECK(found("concurrency") == Places{"question #/questions/12", "topic #/topics/1", "code #/code/0"});
  CHECK(found("nothing-of-the-kind").empty());
  CHECK(found("").empty());
}

TEST_CASE("an option is found with its question or alone, then in every question that has it") {
  const Places tight_tail{"option #/questions/11/options/2"};
  CHECK(found("latency=tight-tail") == tight_tail);
  CHECK(found("latency.tight-tail") == tight_tail);
  CHECK(found("tight-tail") == tight_tail);
  CHECK(found("jvm") == Places{"option #/questions/3/options/6", "option #/questions/4/options/7",
                               "option #/questions/8/options/7", "option #/questions/17/options/6",
                               "option #/questions/18/options/5", "rule #/rules/13"});
  CHECK(found("latency=jvm").empty());
  CHECK(found("latency=").empty());
  CHECK(found("=jvm").empty());
}

TEST_CASE("every entry is found by its id, and by any place inside it") {
  std::size_t count = 0;
  for (const Entry& entry : all_entries(kb())) {
    INFO(place_of(entry));
    const std::vector<Entry> all = find_entries(kb(), id_of(kb(), entry));
    CHECK(std::ranges::find(all, entry) != all.end());
    CHECK(entry_at(place_of(entry)) == entry);
    CHECK(entry_at(place_of(entry) + "/effects/3") == entry);
    ++count;
  }
  CHECK(count > 200);
}

TEST_CASE("a place in a list whose entries have no ids is in no entry") {
  CHECK(entry_at("#/best_for/0") == std::nullopt);
  CHECK(entry_at("#/criteria") == std::nullopt);
  CHECK(entry_at("#/questions/x") == std::nullopt);
  CHECK(entry_at("#") == std::nullopt);
  CHECK(entry_at("") == std::nullopt);
}

}  // namespace langpick
