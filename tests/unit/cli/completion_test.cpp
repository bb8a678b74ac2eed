#include "cli/completion.hpp"

#include <catch2/catch_test_macros.hpp>

#include "langpick/embedded.hpp"
#include "support/fake_io.hpp"
#include "support/tea_or_coffee.hpp"

namespace langpick::cli {

namespace {

using Words = std::vector<std::string>;

Completion completed(const Words& words) {
  test::FakeIo io;
  io.files.emplace("tea.json", test::tea_or_coffee());
  return complete(words, {.kb = embedded_knowledge_base(), .kb_file = "", .more_kb_files = {}}, io);
}

Words offered(const Words& words) {
  Words all;
  for (const Candidate& candidate : completed(words).words) all.push_back(candidate.word);
  return all;
}

}  // namespace

TEST_CASE("completion: a value of whatever flag, letter or list it belongs to", "[cli]") {
  CHECK(offered({"recommend", "--kb", "tea.json", "--hour", ""}) == Words{"morning", "noon", "night"});
  CHECK(offered({"recommend", "--kb=tea.json", "--hour=n"}) == Words{"--hour=noon", "--hour=night"});
  CHECK(offered({"--kb", "tea.json", "recommend", "--usual", "neither,"}) ==
        Words{"neither,tea-drinker", "neither,coffee-drinker"});
  CHECK(offered({"recommend", "--kb", "tea.json", "--expect", "tea,"}) == Words{"tea,coffee", "tea,water"});
  CHECK(offered({"recommend", "--kb", "tea.json", "--note", "ho"}) == Words{"hour="});
  CHECK(offered({"recommend", "--kb", "tea.json", "--note", "hour="}).empty());
  CHECK(offered({"recommend", "--format", "jun"}) == Words{"junit"});
  CHECK(completed({"batch", "-o", "x"}).files);
  CHECK(completed({"--kb", ""}).files);
}

TEST_CASE("completion: arguments by their place, and none where none may stand", "[cli]") {
  CHECK(offered({"kb", "schema", "rec"}) == Words{"record"});
  CHECK(offered({"kb", "schema", "record", "rec"}).empty());
  CHECK(completed({"kb", "diff", "--format", "json", "old.json", ""}).files);
  CHECK(offered({"recommend", ""}).empty());
  CHECK(offered({"kb", "s"}) == Words{"show", "schema", "stale"});
  CHECK(offered({"help", "tea"}) == Words{"team"});
  CHECK(offered({}).front() == "ask");
}

TEST_CASE("completion: a knowledge base that can't be read is passed over", "[cli]") {
  CHECK(offered({"recommend", "--kb", "missing.json", "--domain", "cli"}) == Words{"cli-tool"});
  CHECK(offered({"recommend", "--kb", "-", "--domain", "cli"}) ==
        Words{"cli-tool"});  // would read what is typed
  CHECK(offered({"nonsense", ""}).empty());
}

}  // namespace langpick::cli
