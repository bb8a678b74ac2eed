#include <catch2/catch_test_macros.hpp>

#include "langpick/report.hpp"
#include "support/data_store.hpp"

namespace langpick::report {

using Pieces = std::vector<std::string>;

TEST_CASE("command: answers, weights and notes in the knowledge base's order, whatever order they came in") {
  const Recommendation r = test::decide(R"({"notes": {"loss": "ask them"}, "weights": {"speed": 50},
    "answers": {"present": ["runs-redis", "runs-postgresql"], "writers": "many"}})");
  CHECK(reproducing_command(r, "") == Pieces{"langpick recommend", "--writers many",
                                             "--present runs-postgresql,runs-redis", "--weight speed=50%",
                                             "--note 'loss=ask them'"});
}

TEST_CASE("command: the knowledge base's file is quoted for a shell") {
  const Recommendation r = test::decide(R"({"answers": {"writers": "one"}})");
  CHECK(reproducing_command(r, "it's.json") ==
        Pieces{"langpick recommend", R"(--kb 'it'\''s.json')", "--writers one"});
}

TEST_CASE("command: a weight as stated is left out") {
  const Recommendation r = test::decide(R"({"weights": {"speed": 100}, "answers": {"writers": "one"}})");
  CHECK(reproducing_command(r, "") == Pieces{"langpick recommend", "--writers one"});
}

}  // namespace langpick::report
