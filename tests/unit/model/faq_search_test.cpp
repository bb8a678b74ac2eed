#include "langpick/faq_search.hpp"

#include <array>

#include <catch2/catch_test_macros.hpp>

namespace langpick {
namespace {

constexpr std::array<std::string_view, 2> hiring_words{"job", "salary"};
const std::array<Faq, 3> questions{
    Faq{.id = "speed", .question = "Which is faster?", .answer = "It depends on the work."},
    Faq{.id = "jobs", .question = "Where is the work?", .answer = "In many places.", .words = hiring_words},
    Faq{.id = "both", .question = "Can I use both?", .answer = "Yes; the faster one for hot paths."}};

KnowledgeBase with_questions() {
  KnowledgeBase kb;
  kb.reference.faq = questions;
  return kb;
}

std::vector<Index> search(const std::vector<std::string>& words) {
  return search_faq(with_questions(), words);
}

using Found = std::vector<Index>;

}  // namespace

TEST_CASE("faq: a word in the question counts for more than one in the answer") {
  CHECK(search({"faster"}) == Found{0, 2});
  CHECK(search({"work"}) == Found{1, 0});
}

TEST_CASE("faq: words are found by their beginning, in any case, and beside the text") {
  CHECK(search({"FAST"}) == Found{0, 2});
  CHECK(search({"job"}) == Found{1});
  CHECK(search({"sal"}) == Found{1});
}

TEST_CASE("faq: several words add up, whether they come as one argument or as many") {
  CHECK(search({"both", "faster"}) == Found{2, 0});
  CHECK(search({"both faster?"}) == Found{2, 0});
}

TEST_CASE("faq: no words find all in their order, an unknown word finds none") {
  CHECK(search({}) == Found{0, 1, 2});
  CHECK(search({"zebra"}).empty());
}

}  // namespace langpick
