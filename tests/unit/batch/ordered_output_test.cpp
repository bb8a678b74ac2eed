#include "batch/ordered_output.hpp"

#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "langpick/embedded.hpp"
#include "unit/batch/fake_sink.hpp"

namespace langpick::batch {

namespace {

using test::FakeSink;

/// An output, and threads' work done by one.
struct Fixture {
  RunOptions options{.jobs = 4};
  FakeSink sink;
  Totals totals{embedded_knowledge_base()};
  OrderedOutput output{options, sink, totals};

  bool put(std::uint64_t sequence, const std::string& text, std::optional<Findings> stopped_at = {}) {
    auto result = std::make_unique<BlockResult>(embedded_knowledge_base());
    result->out.put(text);
    result->totals.lines = 1;
    result->stopped_at = std::move(stopped_at);
    if (!output.put(sequence, result)) return false;
    if (result && !result->out.text().empty()) throw std::logic_error("one that was not written came back");
    return true;
  }
};

}  // namespace

TEST_CASE("ordered output: what comes early waits for its turn", "[batch]") {
  Fixture f;
  CHECK(f.put(2, "c"));
  CHECK(f.put(1, "b"));
  CHECK(f.sink.text.empty());
  CHECK(f.totals.lines == 0);
  CHECK(f.put(0, "a"));
  CHECK(f.sink.text == "abc");
  CHECK(f.put(3, "d"));
  CHECK(f.sink.text == "abcd");
  CHECK(f.totals.lines == 4);
  CHECK(f.output.wait_for(3));
  CHECK(f.output.result().ending == Ending::all_read);
}

TEST_CASE("ordered output: nothing is written after a line that stops the run, whoever is ready", "[batch]") {
  Fixture f;
  CHECK(f.put(2, "c"));
  CHECK(f.put(1, "b", Findings{{.place = "", .message = "no", .position = {7, 1}}}));
  CHECK_FALSE(f.put(0, "a"));
  CHECK(f.sink.text == "ab");
  CHECK_FALSE(f.put(3, "d"));
  CHECK_FALSE(f.output.wait_for(2));
  CHECK(f.sink.text == "ab");
  CHECK(f.output.result().ending == Ending::bad_line);
  REQUIRE(f.output.result().bad_line);
  CHECK(f.output.result().bad_line->front().position.line == 7);
}

TEST_CASE("ordered output: the run is over when nobody reads", "[batch]") {
  Fixture f;
  f.sink.writes_left = 1;
  CHECK(f.put(1, "b"));
  CHECK_FALSE(f.put(0, "a"));
  CHECK(f.sink.text == "a");
  CHECK_FALSE(f.put(2, "c"));
  CHECK(f.output.result().ending == Ending::nobody_reads);
  CHECK(f.totals.lines == 1);
}

TEST_CASE("ordered output: of what comes too early, not more waits than there is room for", "[batch]") {
  Fixture f;
  std::thread early{[&] {
    for (std::uint64_t i = 1; i <= 100; ++i) static_cast<void>(f.put(i, "x"));
  }};
  CHECK(f.put(0, "a"));
  CHECK(f.output.wait_for(100));
  early.join();
  CHECK(f.sink.text == 'a' + std::string(100, 'x'));

  std::uint64_t kept = 0;
  std::thread never{[&] {
    while (f.put(102 + kept, "y")) ++kept;
  }};
  f.output.stop();
  never.join();
  CHECK(kept <= 16);
  CHECK(f.sink.text == 'a' + std::string(100, 'x'));
}

}  // namespace langpick::batch
