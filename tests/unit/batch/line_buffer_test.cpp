#include "batch/write/line_buffer.hpp"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "report/json_writer.hpp"

namespace langpick::batch {

TEST_CASE("line buffer: numbers are written as the JSON writer writes them", "[batch]") {
  LineBuffer buffer;
  for (const int decimals : {1, 2}) {
    for (std::int64_t value = -11'000; value <= 11'000; ++value) {
      report::JsonWriter expected;
      expected.value(report::Decimal{value, decimals});
      buffer.clear();
      buffer.put_decimal(value, decimals);
      if (buffer.text() == std::move(expected).take()) continue;
      CAPTURE(value, decimals);
      CHECK(false);
    }
  }
  buffer.clear();
  buffer.put_decimal(123'456'789'012, 2);
  CHECK(buffer.text() == "1234567890.12");
}

TEST_CASE("line buffer: text of any length, piece by piece", "[batch]") {
  LineBuffer buffer;
  std::string expected;
  for (std::size_t size = 0; size < 2000; ++size) {
    const std::string piece(size, static_cast<char>('a' + size % 26));
    buffer.put(Fragment{piece});
    buffer.put(piece);
    buffer.put('-');
    expected += piece + piece + '-';
  }
  CHECK(buffer.text() == expected);
  buffer.shrink();
  CHECK(buffer.text() == expected);
  buffer.clear();
  buffer.shrink();
  CHECK(buffer.text().empty());
}

}  // namespace langpick::batch
