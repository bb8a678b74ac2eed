#include "tui/typing.hpp"

#include <algorithm>

#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::tui {

namespace {

/// Takes the last character off.
void shorten(std::string& text) {
  while (!text.empty()) {
    const auto last = static_cast<unsigned char>(text.back());
    text.pop_back();
    if (last >> 6 != 2) return;  // not the continuation of one
  }
}

}  // namespace

bool type(const Event& event, std::string& text) {
  if (event.key == Key::backspace) {
    shorten(text);
  } else if (event.key == Key::erase_line) {
    text.clear();
  } else if (event.key == Key::character || event.key == Key::paste) {
    text += event.text;
  } else {
    return false;
  }
  return true;
}

Rows typed_rows(const Theme& theme, std::string_view lead, std::string_view text, const Area& area) {
  const int indent = util::text_width(lead);
  std::vector<std::string> lines = util::wrap(util::printable(text) + '_', std::max(1, area.width - indent));
  lines.back().pop_back();  // it kept the cursor's place
  const auto most = static_cast<std::ptrdiff_t>(std::max(1, area.height));
  if (std::ssize(lines) > most) lines.erase(lines.begin(), lines.end() - most);
  Rows rows;
  for (const std::string& line : lines) {
    const ftxui::Element before = rows.empty()
                                      ? toned(theme, Tone::strong, lead)
                                      : ftxui::text(std::string(static_cast<std::size_t>(indent), ' '));
    rows.push_back({ftxui::hbox({before, toned(theme, Tone::plain, line)})});
  }
  rows.back().caret = Caret{.column = indent + util::text_width(lines.back()), .typed = true};
  return rows;
}

}  // namespace langpick::tui
