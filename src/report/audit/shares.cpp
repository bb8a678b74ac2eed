#include "report/audit/shares.hpp"

#include <algorithm>

#include "report/page.hpp"

namespace langpick::report {

namespace {

constexpr int all = 10'000;  // in hundredths of a percent
constexpr Count doubled_all = 2U * Count{all};

}  // namespace

int share(Count part, Count whole) { return static_cast<int>((part * doubled_all + whole) / (whole * 2)); }

std::string share_text(Count part, Count whole) {
  const int shown = share(part, whole);
  if (shown == 0 && part != 0) return "<" + hundredths(1);
  if (shown == all && part != whole) return ">" + hundredths(all - 1);
  return hundredths(shown);
}

std::string digits(Count count) {
  std::string text;
  do {
    text += static_cast<char>('0' + static_cast<int>(count % 10));
    count /= 10;
  } while (count != 0);
  std::ranges::reverse(text);
  return text;
}

std::string grouped(Count count) {
  std::string text = digits(count);
  for (std::size_t place = text.size(); place > 3; place -= 3) text.insert(place - 3, 1, ',');
  return text;
}

}  // namespace langpick::report
