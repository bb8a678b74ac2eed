#include <string>

#include <catch2/catch_test_macros.hpp>

#include "langpick/audit.hpp"
#include "langpick/report.hpp"
#include "report/audit.hpp"
#include "support/data_store.hpp"
#include "util/text_width.hpp"

using namespace langpick;
using namespace langpick::test;

namespace {

const Audit& data_store_audit() {
  static const Audit counted = audit(data_store());
  return counted;
}

std::string text(int width, bool color = false) {
  return report::audit_text(data_store(), data_store_audit(), {.width = width, .color = color});
}

int widest_line(const std::string& text) {
  int widest = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = text.find('\n', start);
    widest = std::max(widest, util::text_width(text.substr(start, end - start)));
    start = end + 1;
  }
  return widest;
}

}  // namespace

TEST_CASE("shares: never 0 for something, nor 100 for less than all", "[report]") {
  CHECK(report::share_text(0, 3) == "0.00");
  CHECK(report::share_text(1, 3) == "33.33");
  CHECK(report::share_text(2, 3) == "66.67");
  CHECK(report::share_text(3, 3) == "100.00");
  CHECK(report::share_text(1, 1'000'000) == "<0.01");
  CHECK(report::share_text(999'999, 1'000'000) == ">99.99");
  const Count most = Count{1} << 112;
  CHECK(report::share_text(most / 2, most) == "50.00");
  CHECK(report::share_text(most - 1, most) == ">99.99");
}

TEST_CASE("counts: in digits, and in groups of three", "[report]") {
  CHECK(report::digits(0) == "0");
  CHECK(report::digits(Count{1} << 112) == "5192296858534827628530496329220096");
  CHECK(report::grouped(0) == "0");
  CHECK(report::grouped(999) == "999");
  CHECK(report::grouped(1'000) == "1,000");
  CHECK(report::grouped(123'054'688'567'296) == "123,054,688,567,296");
}

TEST_CASE("audit text: fits into every width, as a table or as a list", "[report]") {
  for (const int width : {40, 60, 80, 100}) {
    CAPTURE(width);
    CHECK(widest_line(text(width)) <= width);
  }
  CHECK(text(100).find("  postgresql-and-redis  ") != std::string::npos);  // heads a column
  CHECK(text(40).find("  postgresql-and-redis  ") == std::string::npos);
}

TEST_CASE("audit text: colour adds nothing but colour", "[report]") {
  std::string colored = text(80, true);
  CHECK(colored != text(80));
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b')) {
    colored.erase(at, colored.find('m', at) - at + 1);
  }
  CHECK(colored == text(80));
}
