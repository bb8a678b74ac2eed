#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "cli/app.hpp"
#include "support/fake_io.hpp"

using langpick::test::FakeIo;

namespace {

using Arguments = std::vector<std::string>;

/// What a run that fails prints on standard error.
std::string complaint(const Arguments& arguments, int status) {
  FakeIo io;
  CHECK(langpick::cli::run(arguments, io) == status);
  CHECK(io.out.empty());
  return io.err;
}

std::string output(const Arguments& arguments) {
  FakeIo io;
  CHECK(langpick::cli::run(arguments, io) == 0);
  CHECK(io.err.empty());
  return io.out;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("what-if: what is typed wrong is named, with what was meant") {
  CHECK(complaint({"what-if", "--team-size", "5-20", "--set", "team-size"}, 2) ==
        "langpick: error: --set: expected QUESTION=OPTION, found \"team-size\"\n");
  CHECK(complaint({"what-if", "--team-size", "5-20", "--set", "hiring=steadyy"}, 2) ==
        "langpick: error: --set hiring: no option \"steadyy\"; did you mean \"steady\"? (no-hiring, "
        "specialists, steady, fast-growth, outsiders)\n");
  CHECK(complaint({"what-if", "--team-size", "5-20", "--fixed", "hirin"}, 2)
            .starts_with(
                "langpick: error: --fixed: no question \"hirin\"; did you mean \"hiring\"? (domain, "));
  CHECK(complaint({"recommend", "--team-size", "5-20", "--explain", "hirin"}, 2)
            .starts_with(
                "langpick: error: --explain: no question \"hirin\"; did you mean \"hiring\"? (domain, "));
}

TEST_CASE("what-if: without an answer it asks for one") {
  CHECK(complaint({"what-if"}, 2)
            .ends_with("\nlangpick: error: no question is answered; answer some with their flags or with "
                       "--answers FILE\n"));
}

TEST_CASE("what-if: a change stands beside the original, and only then") {
  const Arguments given{"what-if", "--domain", "network-proxy", "--latency", "tight-tail"};
  CHECK_FALSE(contains(output(given), "beside the original"));
  Arguments changed = given;
  changed.insert(changed.end(), {"--set", "latency=ordinary"});
  CHECK(contains(output(changed), "  latency: ordinary instead of tight-tail\n"));
  changed.insert(changed.end(), {"--format", "json"});
  CHECK(contains(output(changed), "\n  \"changed\": {\n"));
}

TEST_CASE("what-if: facts change only when asked to, and fixed questions never") {
  const Arguments given{"what-if", "--domain", "api-service", "--format", "json"};
  CHECK(contains(output(given), "\"flip_set_size_at_least\": 4"));
  Arguments facts = given;
  facts.emplace_back("--flip-facts");
  CHECK(contains(output(facts), "\"flip_set_size_at_least\": 1"));
  facts.insert(facts.end(), {"--fixed", "domain"});
  CHECK(contains(output(facts), "\"flip_set_size_at_least\": 4"));
}
