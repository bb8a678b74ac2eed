#include <catch2/catch_test_macros.hpp>

#include "cli/app.hpp"
#include "support/fake_io.hpp"
#include "support/tea_or_coffee.hpp"

namespace langpick::cli {

namespace {

/// `langpick batch --kb tea.json …` on some lines.
struct Batch {
  test::FakeIo io;
  int status = -1;

  Batch(const std::vector<std::string>& arguments, const std::string& lines, bool watched = false) {
    io.files = {{"tea.json", test::tea_or_coffee()}, {"-", lines}, {"lines.jsonl", lines}};
    io.watched = watched;
    std::vector<std::string> all{"batch", "--kb", "tea.json"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    status = run(all, io);
  }
};

const std::string line = R"({"id":1,"answers":{"hour":"noon"}})";

}  // namespace

TEST_CASE("batch: progress is shown to who watches, and wiped away", "[cli]") {
  const Batch watched{{"--fields", "id", "--jobs", "1"}, line + '\n' + line, true};
  CHECK(watched.status == 0);
  CHECK(watched.io.out == "{\"id\":1}\n{\"id\":1}\n");
  CHECK(watched.io.err == "\r\x1b[K2 lines, 2 lines/s, 100 %\r\x1b[K");
  CHECK(Batch{{"--fields", "id"}, line}.io.err.empty());
}

TEST_CASE("batch: several files are one stream of results, each with its own lines", "[cli]") {
  const Batch batch{{"lines.jsonl", "-", "--fields", "id", "--summary", "-o", "out"}, line + "\n{}\n"};
  CHECK(batch.status == 3);
  CHECK(batch.io.err == "langpick: error: 2 of 4 lines are bad; each one's result says what is wrong\n");
  CHECK(batch.io.out.empty());
  const std::string written = batch.io.written.at("out");
  CHECK(written.find(R"({"id":null,"file":"lines.jsonl","line":2,)") != std::string::npos);
  CHECK(written.find(R"({"id":null,"file":"<stdin>","line":2,)") != std::string::npos);
  CHECK(written.ends_with(
      R"({"summary":{"lines":4,"bad":2,"choices":{"tea":2,"coffee":0},"outside_options":{"water":0},"no_choice":0}})"
      "\n"));
}

TEST_CASE("batch: strict names the first bad line, and an output file isn't written", "[cli]") {
  const Batch batch{{"--strict", "--output", "out"}, line + "\n\n{\"answers\":{\"hour\":\"nine\"}}\n" + line};
  CHECK(batch.status == 3);
  CHECK(batch.io.err ==
        "langpick: error: <stdin>:3:13: #/answers/hour: no option \"nine\"; expected one of (morning, noon, "
        "night)\n");
  CHECK(batch.io.written.empty());
}

TEST_CASE("batch: nothing in, nothing out", "[cli]") {
  CHECK(Batch{{}, ""}.status == 0);
  CHECK(Batch{{}, "\xEF\xBB\xBF\n \r\n"}.io.out.empty());
}

}  // namespace langpick::cli
