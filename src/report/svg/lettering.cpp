#include "report/svg/lettering.hpp"

#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::report::svg {

namespace {

/// In hundredths of the font's size; what DejaVu Sans, the widest of the usual fonts, takes, and a little
/// more.
int width_at_most(char c) {
  constexpr std::string_view slim = "ijlI.,:;'|!()[]{}/- \"`ftr";
  constexpr std::string_view broad = "mwMW@%";
  if (slim.find(c) != std::string_view::npos) return 46;
  if (broad.find(c) != std::string_view::npos) return 103;
  return c >= 'A' && c <= 'Z' ? 80 : 66;
}

}  // namespace

int widest(std::string_view line) {
  constexpr int other_column = 112;  // letters of other scripts
  int width = 0;
  std::string others;
  for (const char c : line) {
    if (static_cast<unsigned char>(c) < 0x80) {
      width += width_at_most(c);
    } else {
      others += c;
    }
  }
  return (width + util::text_width(others) * other_column) * font_size / 100;
}

std::vector<std::string> lettered(std::string_view text, int columns) {
  return util::wrap(util::printable(text), columns);
}

}  // namespace langpick::report::svg
