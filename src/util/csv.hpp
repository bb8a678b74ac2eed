#pragma once
/// Tables as spreadsheets save them: cells between commas, semicolons or tabs, quoted where they have to be.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace langpick::util {

/// Lines and columns are counted from 1, columns in characters.
struct Cell {
  std::string text;  ///< without its quotes and the blanks around it
  std::size_t line = 1;
  std::size_t column = 1;
};

struct Csv {
  char separator = ',';                 ///< what the first line has: a tab, else a semicolon, else a comma
  std::vector<std::vector<Cell>> rows;  ///< none is blank
  std::optional<Cell> defect;           ///< where reading ended, and in `text` why; none: all was read
};

/// `text` is UTF-8. Quoted cells may hold separators, line breaks and doubled quotes.
[[nodiscard]] Csv read_csv(std::string_view text);

}  // namespace langpick::util
