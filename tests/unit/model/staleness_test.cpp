#include <set>

#include <catch2/catch_test_macros.hpp>

#include "langpick/claims.hpp"
#include "support/knowledge_base_builder.hpp"

using namespace langpick;
using namespace langpick::test;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

constexpr sys_days day(int year, unsigned month, unsigned day) {
  return sys_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)};
}

std::int64_t age(std::string_view date, sys_days as_of) { return age_in_days({.date = date}, as_of); }

/// A claim for tea with each set of sources; "old" is of 2024, "recent" of June 2026, "day" of 2026-06-15.
KnowledgeBaseBuilder cited(const std::vector<Ids>& sources) {
  KnowledgeBaseBuilder kb;
  kb.source("old", "Old", "2024").source("recent", "Recent", "2026-06").source("day", "Day", "2026-06-15");
  std::vector<ClaimSpec> claims;
  for (const Ids& ids : sources) claims.push_back({"Tea it is.", ids});
  kb.alternative({.id = "tea", .choose_if = claims}).alternative({"coffee"});
  kb.rated("taste", 1, {1, 0}).question({.id = "hour", .options = {{"noon"}, {"night"}}});
  return kb;
}

/// The places of the stale claims.
std::set<std::string> stale(KnowledgeBaseBuilder builder, sys_days as_of, days older_than) {
  const KnowledgeBase kb = builder.build();
  std::set<std::string> places;
  for (const StaleClaim& one : staleness(kb, as_of, older_than).claims) places.insert(one.claim.place);
  return places;
}

const std::string place = "#/alternatives/0/choose_if/0";

}  // namespace

TEST_CASE("age_in_days: from the first day that a date may mean", "[model]") {
  CHECK(age("2026-04-05", day(2026, 4, 5)) == 0);
  CHECK(age("2026-04-05", day(2027, 4, 5)) == 365);
  CHECK(age("2028-02-28", day(2028, 3, 1)) == 2);  // over a leap day
  CHECK(age("2026-04", day(2026, 4, 5)) == 4);
  CHECK(age("2026", day(2026, 4, 5)) == 94);
  CHECK(age("2026-04-05", day(2026, 4, 1)) == -4);
}

TEST_CASE("staleness: a claim is stale when it is older than allowed, not when it is as old", "[model]") {
  CHECK(stale(cited({{"day"}}), day(2027, 6, 15), days{365}).empty());
  CHECK(stale(cited({{"day"}}), day(2027, 6, 16), days{365}) == std::set{place});
  CHECK(stale(cited({{"day"}}), day(2026, 6, 15), days{0}).empty());
  CHECK(stale(cited({{"day"}}), day(2026, 1, 1), days{0}).empty());
}

TEST_CASE("staleness: the youngest source carries the claim", "[model]") {
  CHECK(stale(cited({{"old", "day"}}), day(2026, 12, 1), days{365}).empty());
  KnowledgeBaseBuilder builder = cited({{"old", "recent", "day"}, {"day"}, {"recent", "old"}});
  const KnowledgeBase kb = builder.build();
  const Staleness found = staleness(kb, day(2027, 7, 1), days{365});
  REQUIRE(found.claims.size() == 3);
  CHECK(kb.sources[found.claims[0].source].id == "day");
  CHECK(found.claims[0].age_days == 381);
  CHECK(kb.sources[found.claims[2].source].id == "recent");
  CHECK(found.claims[2].age_days == 395);
}

TEST_CASE("staleness: a claim without a source has no age, but counts as examined", "[model]") {
  KnowledgeBaseBuilder builder = cited({{}, {"old"}});
  const KnowledgeBase kb = builder.build();
  const Staleness found = staleness(kb, day(2030, 1, 1), days{1});
  CHECK(found.examined == 2);
  REQUIRE(found.claims.size() == 1);
  CHECK(found.claims.front().claim.place == "#/alternatives/0/choose_if/1");
}
