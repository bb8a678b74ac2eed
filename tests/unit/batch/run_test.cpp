#include "batch/run.hpp"

#include <stdexcept>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>

#include "batch/blocks.hpp"
#include "langpick/embedded.hpp"
#include "support/fake_source.hpp"
#include "unit/batch/fake_sink.hpp"
#include "unit/batch/lines.hpp"

namespace langpick::batch {

namespace {

using test::Dice;
using test::FakeSink;
using test::FakeSource;

/// Fails after all that it has was read.
class FailingSource : public FakeSource {
 public:
  using FakeSource::FakeSource;
  std::size_t read(std::span<char> into) override {
    const std::size_t got = FakeSource::read(into);
    if (got == 0) throw std::runtime_error("gone");
    return got;
  }
};

struct Outcomes {
  RunResult result;
  Totals totals{embedded_knowledge_base()};
  std::string text;
};

Outcomes run_all(util::ByteSource& source, unsigned jobs, bool strict = false,
                 std::size_t writes = SIZE_MAX) {
  Outcomes all;
  FakeSink sink;
  sink.writes_left = writes;
  const Request request{.fields = default_fields()};
  all.result =
      run(embedded_knowledge_base(), request, {.jobs = jobs, .strict = strict}, source, sink, all.totals);
  all.text = sink.text;
  return all;
}

Outcomes run_all(const std::string& lines, unsigned jobs, bool strict = false,
                 std::size_t writes = SIZE_MAX) {
  FakeSource source{lines, 65'536};
  return run_all(source, jobs, strict, writes);
}

std::string random_line(Dice& dice, int id) {
  const KnowledgeBase& kb = embedded_knowledge_base();
  const Answers answers = test::answer_randomly(kb, dice, 60);
  return R"({"id":)" + std::to_string(id) + R"(,"answers":)" + test::answers_json(kb, answers, dice) + '}';
}

/// Ten ways to damage a line.
std::string damaged(std::string line, int way) {
  switch (way % 10) {
    case 0:
      return line.substr(0, line.size() - 1);
    case 1:
      return line + line;
    case 2:
      return "not JSON at all";
    case 3:
      return R"({"answers":{"latency":"fast"}})";
    case 4:
      return R"({"answers":{"speed":"tight-tail"}})";
    case 5:
      return "{\"id\":\"\xC3\x28\",\"answers\":{\"latency\":\"ordinary\"}}";
    case 6:
      return R"({"answers":{"latency":["ordinary","tight-tail"]}})";
    case 7:
      return std::string(70, '[') + std::string(70, ']');
    case 8:
      return R"({"id":1,"answers":{}})";
    default:
      return R"({"answers":{"latency":"ordinary"},"weights":{"hiring":2000}})";
  }
}

std::string several_blocks(int lines) {
  Dice dice{21};
  std::string text;
  for (int i = 0; i < lines; ++i) text += random_line(dice, i) + '\n';
  return text;
}

}  // namespace

TEST_CASE("run: any number of threads writes the same bytes in the same order", "[batch]") {
  const std::string lines = several_blocks(3000);
  REQUIRE(lines.size() > 4 * usual_block);
  const Outcomes one = run_all(lines, 1);
  CHECK(one.totals.lines == 3000);
  CHECK(one.totals.bad == 0);
  CHECK(one.totals.bytes == lines.size());
  for (const unsigned jobs : {2U, 3U, 8U}) {
    const Outcomes many = run_all(lines, jobs);
    CHECK(many.text == one.text);
    CHECK(many.totals.alternatives == one.totals.alternatives);
  }
}

TEST_CASE("run: damaged lines lose no good one, and each is reported", "[batch]") {
  Dice dice{22};
  std::string mixed;
  std::string good;
  for (int i = 0; i < 1000; ++i) {
    const std::string line = random_line(dice, i);
    if (i % 10 != 3) good += line + '\n';
    mixed += (i % 10 == 3 ? damaged(line, i / 10) : line) + (i % 7 == 0 ? "\r\n" : "\n") +
             (i % 11 == 0 ? " \t\n" : "");
  }
  const Outcomes all = run_all("\xEF\xBB\xBF" + mixed, 2);
  CHECK(all.totals.lines == 1000);
  CHECK(all.totals.bad == 100);
  std::string results;
  std::size_t errors = 0;
  for (std::string_view rest = all.text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n') + 1);
    rest.remove_prefix(line.size());
    if (line.find(R"("error":{)") == std::string_view::npos) {
      results += line;
    } else {
      ++errors;
    }
  }
  CHECK(errors == 100);
  CHECK(results == run_all(good, 1).text);
}

TEST_CASE("run: the first result is written before the input ends", "[batch]") {
  const std::string lines =
      "{\"answers\":{\"latency\":\"ordinary\"}}\n{\"answers\":{\"latency\":\"tight-tail\"}}\n";
  FakeSource source{lines, lines.size() / 2, true};
  FakeSink sink;
  Totals totals{embedded_knowledge_base()};
  std::vector<std::uint64_t> written;
  const Request request{};
  run(embedded_knowledge_base(), request, {.progress = [&](const Totals& t) { written.push_back(t.lines); }},
      source, sink, totals);
  CHECK(written.front() == 1);
  CHECK(written.back() == 2);
}

TEST_CASE("run: strict stops after the first bad line", "[batch]") {
  const std::string good = several_blocks(700);
  for (const unsigned jobs : {1U, 4U}) {
    const Outcomes all = run_all(good + "{}\n" + good, jobs, true);
    CHECK(all.result.ending == Ending::bad_line);
    REQUIRE(all.result.bad_line);
    CHECK(all.result.bad_line->front().position.line == 701);
    CHECK(all.totals.lines == 701);
    CHECK(all.text.starts_with(run_all(good, 1).text));
    CHECK(all.text.ends_with("no question is answered; answer one at least\"}}\n"));
  }
}

TEST_CASE("run: an id comes back, however its key is written and whatever stands before the line",
          "[batch]") {
  const std::string results =
      run_all(std::string{"\xEF\xBB\xBF\xEF\xBB\xBF"} + R"({"id":"a","answers":{"latency":"ordinary"}})" +
                  '\n' + R"({"\u0069d":"b","answers":{"latency":"ordinary"}})",
              1)
          .text;
  CHECK(results.starts_with(R"({"id":"a","verdict":)"));
  CHECK(results.find("\n{\"id\":\"b\",\"verdict\":") != std::string::npos);
}

TEST_CASE("run: what follows a zero byte is looked at", "[batch]") {
  using namespace std::string_literals;
  const Outcomes all = run_all(R"({"answers":{"latency":"ordinary"}})"s + "\0x\n\0\n"s, 1);
  CHECK(all.totals.lines == 2);
  CHECK(all.totals.bad == 2);
}

TEST_CASE("run: ends when nobody reads any more", "[batch]") {
  const std::string lines = several_blocks(3000);
  for (const unsigned jobs : {1U, 4U}) {
    const Outcomes all = run_all(lines, jobs, false, 2);
    CHECK(all.result.ending == Ending::nobody_reads);
    CHECK(all.totals.lines < 3000);
    CHECK(run_all(lines, 1).text.starts_with(all.text));
  }
}

TEST_CASE("run: what was read before the source failed is still written", "[batch]") {
  const std::string lines = several_blocks(2000);
  for (const unsigned jobs : {1U, 4U}) {
    FailingSource source{lines, 65'536};
    FakeSink sink;
    Totals totals{embedded_knowledge_base()};
    const Request request{};
    CHECK_THROWS_WITH(run(embedded_knowledge_base(), request, {.jobs = jobs}, source, sink, totals), "gone");
    CHECK(totals.lines >= 1000);
  }
}

TEST_CASE("run: what the sink throws comes out", "[batch]") {
  for (const unsigned jobs : {1U, 4U}) {
    FakeSource source{several_blocks(2000), 65'536};
    FakeSink sink;
    sink.throws = true;
    Totals totals{embedded_knowledge_base()};
    const Request request{};
    CHECK_THROWS_WITH(run(embedded_knowledge_base(), request, {.jobs = jobs}, source, sink, totals), "full");
  }
}

TEST_CASE("run: a line that is too long has an error in its place", "[batch]") {
  const std::string line = R"({"answers":{"latency":"ordinary"}})";
  const Outcomes all = run_all(line + '\n' + std::string(longest_line + 10, 'x') + '\n' + line, 2);
  CHECK(all.totals.lines == 3);
  CHECK(all.totals.bad == 1);
  CHECK(
      all.text.find(
          R"({"id":null,"line":2,"error":{"code":"wrong-value","place":":2:1","message":"is longer than 16 MiB, the most that a line may be"}})") !=
      std::string::npos);
}

TEST_CASE("run: a line of many megabytes is a line like others", "[batch]") {
  const std::string line = R"({"id":1,"answers":{"latency":"ordinary"},"notes":{"latency":")" +
                           std::string(3'000'000, 'n') + "\"}}\n";
  const Outcomes all = run_all(line + line, 2);
  CHECK(all.totals.lines == 2);
  CHECK(all.totals.bad == 0);
}

}  // namespace langpick::batch
