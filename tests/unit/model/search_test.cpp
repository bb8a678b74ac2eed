#include "langpick/search.hpp"

#include <array>
#include <sstream>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "langpick/embedded.hpp"
#include "support/temporary_folder.hpp"

namespace langpick {
namespace {

constexpr std::array<std::string_view, 2> hiring_words{"job", "salary"};
const std::array<Faq, 3> questions{
    Faq{.id = "speed", .question = "Which is faster?", .answer = "It depends on the work."},
    Faq{.id = "jobs", .question = "Where is the work?", .answer = "In many places.", .words = hiring_words},
    Faq{.id = "both", .question = "Can I use both?", .answer = "Yes; the faster one for hot paths."}};

/// The ids of what `words` find in these questions.
std::vector<std::string> found(const std::vector<std::string>& words) {
  KnowledgeBase kb;
  kb.reference.faq = questions;
  std::vector<std::string> ids;
  for (const Entry& entry : search(kb, words).found) ids.push_back(id_of(kb, entry));
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("search: a word in the question counts for more than one in the answer") {
  CHECK(found({"faster"}) == Ids{"speed", "both"});
  CHECK(found({"work"}) == Ids{"jobs", "speed"});
}

TEST_CASE("search: words are found by their stem, their beginning or but for a typing error, in any case") {
  CHECK(found({"PLACE"}) == Ids{"jobs"});
  CHECK(found({"sal"}) == Ids{"jobs"});
  CHECK(found({"plcaes"}) == Ids{"jobs"});
  CHECK(found({"salray"}) == Ids{"jobs"});
}

TEST_CASE("search: several words add up, whether they come as one argument or as many") {
  CHECK(found({"both", "faster"}).front() == "both");
  CHECK(found({"both faster?"}) == found({"both", "faster"}));
}

TEST_CASE("search: an unknown word finds nothing, and one of three is too little") {
  CHECK(found({}).empty());
  CHECK(found({"zebra"}).empty());
  CHECK(found({"zebra", "giraffe", "faster"}).empty());
  KnowledgeBase kb;
  kb.reference.faq = questions;
  CHECK(search(kb, std::vector<std::string>{"zebra", "giraffe", "faster"}).nearest.size() == 2);
}

TEST_CASE("search: what people type finds what they mean in the shipped knowledge base") {
  std::istringstream table{test::content("tests/data/searches.jsonl")};
  int right = 0;
  int wrong = 0;
  for (std::string line; std::getline(table, line);) {
    const auto row = nlohmann::json::parse(line);
    const SearchResult result =
        search(embedded_knowledge_base(), std::vector{row["query"].get<std::string>()});
    std::string first;
    if (!result.found.empty()) {
      const Entry& entry = result.found.front();
      first = std::string{kind_word(entry.kind)} + ':' + id_of(embedded_knowledge_base(), entry);
    }
    const std::string expected = row["first"].is_null() ? "" : row["first"].get<std::string>();
    if (first == expected) {
      ++right;
    } else {
      ++wrong;
      UNSCOPED_INFO(row["query"] << ": " << first << " instead of " << expected);
    }
  }
  INFO(right << " right, " << wrong << " wrong");
  CHECK(wrong <= 5);
  CHECK(right >= 65);
}

}  // namespace langpick
