#include "tui/frame.hpp"

#include <ftxui/screen/screen.hpp>

namespace langpick::tui {

namespace {

constexpr std::string_view line_break = "\r\n";

/// Columns up to the last that isn't blank.
int used_width(const ftxui::Screen& screen, int row) {
  for (int column = screen.dimx(); column > 0; --column) {
    const ftxui::Pixel& pixel = screen.PixelAt(column - 1, row);
    if (pixel.character != " " || pixel.inverted) return column;
  }
  return 0;
}

}  // namespace

Frame rendered(const Rows& rows, int width) {
  ftxui::Elements elements;
  elements.reserve(rows.size());
  for (const Row& row : rows) elements.push_back(row.element);
  ftxui::Screen screen{width, static_cast<int>(rows.size())};
  ftxui::Render(screen, ftxui::vbox(std::move(elements)));
  const std::string all = screen.ToString();
  Frame frame;
  std::size_t start = 0;
  for (int row = 0; row < screen.dimy(); ++row) {
    const std::size_t end = std::min(all.find(line_break, start), all.size());
    std::string line = all.substr(start, end - start);
    line.resize(line.find_last_not_of(' ') + 1);
    frame.push_back({std::move(line), used_width(screen, row)});
    start = end + line_break.size();
  }
  return frame;
}

}  // namespace langpick::tui
