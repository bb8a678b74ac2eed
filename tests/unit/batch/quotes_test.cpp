#include "batch/read/quotes.hpp"

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "support/random_knowledge_base.hpp"

namespace langpick::batch {

TEST_CASE("quotes: all of a line, then its end, whatever comes after it", "[batch]") {
  constexpr std::size_t most = 150;
  test::Dice dice{4};
  QuoteList quotes{most};
  for (int i = 0; i < 2000; ++i) {
    const auto size = static_cast<std::size_t>(dice.roll(0, 300));
    const int percent = dice.roll(0, 1) * 100 / dice.roll(1, 20);
    std::string bytes;
    std::vector<std::uint32_t> expected;
    for (std::size_t at = 0; at < size; ++at) {
      bytes += dice.chance(percent) ? '"' : static_cast<char>(dice.roll(-128, 127));
      if (bytes.back() == '"') expected.push_back(static_cast<std::uint32_t>(at));
    }
    bytes.append(quote_padding, '"');
    const bool listed = quotes.list(std::string_view{bytes}.substr(0, size));
    REQUIRE(listed == (expected.size() <= most));
    if (!listed) continue;
    expected.insert(expected.end(), 2, static_cast<std::uint32_t>(size));
    CHECK(std::vector(quotes.places(), quotes.places() + expected.size()) == expected);
  }
}

}  // namespace langpick::batch
