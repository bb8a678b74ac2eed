#include "util/csv.hpp"

#include <algorithm>

#include "util/text.hpp"

namespace langpick::util {

namespace {

char separator_of(std::string_view text) {
  char found = ',';
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n') break;
    if (c == '\t' || (c == ';' && found == ',')) found = c;
  }
  return found;
}

class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text) { csv_.separator = separator_of(text); }

  Csv read() && {
    while (at_ < text_.size() && !csv_.defect) row();
    return std::move(csv_);
  }

 private:
  [[nodiscard]] bool is_next(char c) const { return at_ < text_.size() && text_[at_] == c; }
  [[nodiscard]] bool is_at_end_of_cell() const {
    return at_ == text_.size() || is_next(csv_.separator) || is_next('\n') ||
           text_.substr(at_).starts_with("\r\n");
  }

  char advance() {
    const char c = text_[at_++];
    const bool goes_on = (static_cast<unsigned char>(c) & 0xC0U) == 0x80;  // within a character
    if (c == '\n') {
      ++line_;
      column_ = 1;
    } else if (!goes_on) {
      ++column_;
    }
    return c;
  }
  bool take(char c) { return is_next(c) && advance() == c; }

  void row() {
    std::vector<Cell> cells;
    do {
      cells.push_back(cell());
    } while (take(csv_.separator));
    take('\r');
    take('\n');
    if (!csv_.defect && std::ranges::any_of(cells, [](const Cell& c) { return !c.text.empty(); }))
      csv_.rows.push_back(std::move(cells));
  }

  Cell cell() {
    while (take(' ')) continue;
    Cell cell{.text = {}, .line = line_, .column = column_};
    if (take('"')) {
      quoted(cell);
    } else {
      while (!is_at_end_of_cell()) cell.text += advance();
    }
    cell.text = trimmed(cell.text);
    return cell;
  }

  void quoted(Cell& cell) {
    for (;;) {
      if (at_ == text_.size()) return fail(cell.line, cell.column, "the quote is never closed");
      const char c = advance();
      if (c == '"' && !take('"')) break;
      cell.text += c;
    }
    while (take(' ')) continue;
    if (!is_at_end_of_cell()) fail(line_, column_, "expected the end of the cell after its closing quote");
  }

  void fail(std::size_t line, std::size_t column, std::string why) {
    csv_.defect = Cell{.text = std::move(why), .line = line, .column = column};
    at_ = text_.size();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
  Csv csv_;
};

}  // namespace

Csv read_csv(std::string_view text) { return CsvReader{without_byte_order_mark(text)}.read(); }

}  // namespace langpick::util
