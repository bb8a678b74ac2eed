#pragma once
/// Tables for people: columns that share a page's width, cells that wrap.

#include <string>
#include <vector>

#include "report/page.hpp"

namespace langpick::report {

struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  ///< each as wide as the header
};

/// Writes the table below one another's columns; where a column that needs more would get less than 14
/// columns, as a list of rows instead. Cells are made printable.
void write_table(Page& page, const Table& unsafe);

/// The same in Markdown; cells are escaped.
[[nodiscard]] std::string markdown_table(const Table& table);

}  // namespace langpick::report
