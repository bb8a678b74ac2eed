#include "batch/blocks.hpp"

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "batch/read/plain_line.hpp"
#include "support/fake_source.hpp"
#include "support/random_knowledge_base.hpp"

namespace langpick::batch {

namespace {

using test::FakeSource;

/// The lines of a source as blocks give them, with their numbers; "…" stands for one that is too long.
struct Lines {
  std::vector<std::string> lines;
  std::vector<std::uint64_t> numbers;
  std::uint64_t bytes = 0;
  std::size_t blocks = 0;

  explicit Lines(FakeSource& source) {
    BlockReader reader{source};
    Block block;
    while (reader.next(block)) {
      CHECK(block.sequence == blocks);
      ++blocks;
      bytes += block.size;
      if (block.too_long) {
        lines.emplace_back("…");
        numbers.push_back(block.first_line);
        continue;
      }
      const char after = block.text.data()[block.text.size()];
      CHECK((after == '\n' || after == '\0'));
      CHECK(static_cast<std::size_t>(block.text.data() - block.bytes.data()) + block.text.size() +
                line_padding <=
            block.bytes.size());
      std::uint64_t number = block.first_line;
      for (std::string_view rest = block.text;; ++number) {
        const std::size_t end = rest.find('\n');
        lines.emplace_back(rest.substr(0, end));
        numbers.push_back(number);
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
      }
    }
  }
};

std::vector<std::string> lines_of(const std::string& bytes, std::size_t most_at_once, bool hesitant) {
  FakeSource source{bytes, most_at_once, hesitant};
  const Lines read{source};
  CHECK(read.bytes == bytes.size());
  for (std::size_t i = 0; i < read.numbers.size(); ++i) CHECK(read.numbers[i] == i + 1);
  return read.lines;
}

}  // namespace

TEST_CASE("blocks: whole lines, however the bytes come", "[batch]") {
  using Expected = std::vector<std::string>;
  for (const std::size_t at_once : {1U, 2U, 3U, 5U, 100U}) {
    for (const bool hesitant : {false, true}) {
      CAPTURE(at_once, hesitant);
      CHECK(lines_of("", at_once, hesitant).empty());
      CHECK(lines_of("\n", at_once, hesitant) == Expected{""});
      CHECK(lines_of("a", at_once, hesitant) == Expected{"a"});
      CHECK(lines_of("ab\n\ncd\r\ne", at_once, hesitant) == Expected{"ab", "", "cd\r", "e"});
      CHECK(lines_of("ab\ncdefg\n", at_once, hesitant) == Expected{"ab", "cdefg"});
    }
  }
}

TEST_CASE("blocks: a block ends where nothing more is to be had at once", "[batch]") {
  FakeSource source{"one\ntwo\nthr", 4, true};
  CHECK(Lines{source}.blocks == 3);
  FakeSource eager{"one\ntwo\nthr", 4, false};
  CHECK(Lines{eager}.blocks == 1);
}

TEST_CASE("blocks: a line may be longer than a block", "[batch]") {
  test::Dice dice{5};
  std::string bytes;
  std::vector<std::string> expected;
  for (int i = 0; i < 60; ++i) {
    const auto size = static_cast<std::size_t>(dice.chance(20) ? dice.roll(0, 700'000) : dice.roll(0, 300));
    expected.emplace_back(size, static_cast<char>('a' + i % 26));
    bytes += expected.back() + '\n';
  }
  CHECK((lines_of(bytes, 65'536, false) == expected));
  CHECK((lines_of(bytes, 10'007, true) == expected));
}

TEST_CASE("blocks: a line that is too long is skipped, and those after it are not", "[batch]") {
  const std::string fits(longest_line, 'x');
  const std::string too_long(longest_line + 1, 'y');
  const std::vector<std::string> expected{"a", fits, "…", "b", "…", "c"};
  const auto lines = lines_of("a\n" + fits + '\n' + too_long + "\nb\n" + too_long + "\nc", 1'000'003, false);
  CHECK((lines == expected));  // nobody wants to see them expanded
  CHECK((lines_of(too_long, 1'000'003, false) == std::vector<std::string>{"…"}));
}

}  // namespace langpick::batch
