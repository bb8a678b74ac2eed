#include "report/table.hpp"

#include <algorithm>

#include "util/markdown.hpp"
#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

namespace {

constexpr int column_gap = 2;
constexpr int narrowest_text_column = 14;

using Widths = std::vector<int>;

/// Each column as wide as its widest cell.
Widths natural_widths(const Table& table) {
  Widths widths(table.header.size());
  const auto widen = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < widths.size(); ++i)
      widths[i] = std::max(widths[i], util::text_width(cells[i]));
  };
  widen(table.header);
  for (const std::vector<std::string>& row : table.rows) widen(row);
  return widths;
}

/// The widest columns give way until all fit into `available`.
Widths fitted_widths(Widths widths, int available) {
  int total = column_gap * (static_cast<int>(widths.size()) - 1);
  for (const int width : widths) total += width;
  for (; total > available; --total) --*std::ranges::max_element(widths);
  return widths;
}

void write_row(Page& page, const std::vector<std::string>& cells, const Widths& widths, Tone tone) {
  std::vector<std::vector<std::string>> columns;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    columns.push_back(util::wrap(cells[i], widths[i]));
    height = std::max(height, columns.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string text = "  ";
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string cell = line < columns[i].size() ? columns[i][line] : "";
      const std::string space(static_cast<std::size_t>(widths[i] - util::text_width(cell) + column_gap), ' ');
      text += page.toned(i == 0 && tone == Tone::plain ? Tone::strong : tone, cell) + space;
    }
    page.line(text);
  }
}

void write_as_list(Page& page, const Table& table) {
  for (const std::vector<std::string>& row : table.rows) {
    page.paragraph("  ", row.front(), Tone::plain, Tone::strong);
    for (std::size_t i = 1; i < row.size(); ++i) {
      if (!row[i].empty()) page.paragraph("    " + table.header[i] + ": ", row[i]);
    }
  }
}

Table made_printable(const Table& table) {
  Table safe = table;
  for (std::string& cell : safe.header) cell = util::printable(cell);
  for (std::vector<std::string>& row : safe.rows) {
    for (std::string& cell : row) cell = util::printable(cell);
  }
  return safe;
}

}  // namespace

void write_table(Page& page, const Table& unsafe) {
  const Table table = made_printable(unsafe);
  const Widths natural = natural_widths(table);
  const Widths widths = fitted_widths(natural, page.width() - 2);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (widths[i] < std::min(natural[i], narrowest_text_column)) return write_as_list(page, table);
  }
  write_row(page, table.header, widths, Tone::faint);
  for (const std::vector<std::string>& row : table.rows) write_row(page, row, widths, Tone::plain);
}

std::string markdown_table(const Table& table) {
  std::string text;
  const auto add_row = [&](const std::vector<std::string>& cells) {
    for (const std::string& cell : cells) text += "| " + util::markdown_escaped(cell) + ' ';
    text += "|\n";
  };
  add_row(table.header);
  for (std::size_t i = 0; i < table.header.size(); ++i) text += "|---";
  text += "|\n";
  for (const std::vector<std::string>& row : table.rows) add_row(row);
  return text;
}

}  // namespace langpick::report
