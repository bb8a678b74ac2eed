#include "report/bar.hpp"

#include <array>
#include <string_view>

namespace langpick::report {

std::string bar(std::int64_t points, std::int64_t full, int width) {
  constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const std::int64_t filled = full == 0 ? 0 : points * width * 8 / full;
  std::string text;
  for (std::int64_t i = 0; i < filled / 8; ++i) text += "█";
  text += eighths[static_cast<std::size_t>(filled % 8)];
  return text;
}

}  // namespace langpick::report
