#include "report/page.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>

#include "util/markdown.hpp"
#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

namespace {

std::string_view ansi(Tone tone) {
  switch (tone) {
    case Tone::strong:
      return "\x1b[1m";
    case Tone::good:
      return "\x1b[32m";
    case Tone::bad:
      return "\x1b[31m";
    case Tone::faint:
      return "\x1b[2m";
    case Tone::heading:
      return "\x1b[1;36m";
    case Tone::plain:
      break;
  }
  return "";
}

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

Page::Page(const TextStyle& style) : style_(style) {
  style_.width = std::clamp(style.width, narrowest_width, widest_width);
}

std::string Page::toned(Tone tone, std::string_view text) const {
  if (!shows(tone) || text.empty()) return std::string{text};
  return fmt::format("{}{}\x1b[0m", ansi(tone), text);
}

void Page::heading(std::string_view text) {
  blank();
  paragraph("", text, Tone::plain, Tone::heading);
}

void Page::paragraph(std::string_view lead, std::string_view text, Tone lead_tone, Tone tone) {
  const std::string safe_lead = util::printable(lead);
  const int indent = util::text_width(safe_lead);
  const std::vector<std::string> lines = util::wrap(util::printable(text), style_.width - indent);
  put(lead_tone, safe_lead);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) {
      end_line();
      text_.append(static_cast<std::size_t>(indent), ' ');
    }
    put(tone, lines[i]);
  }
  end_line();
}

void Page::line(std::string_view text) {
  text_ += text;
  end_line();
}

void Page::put(Tone tone, std::string_view text) {
  if (shows(tone)) {
    text_ += toned(tone, text);
  } else {
    text_ += text;
  }
}

/// Spaces at its end are nothing to see. An earlier line ends in what is no space.
void Page::end_line() {
  text_.resize(text_.find_last_not_of(' ') + 1);
  text_ += '\n';
}

std::string padded(std::string_view text, int width) {
  return std::string{text} +
         std::string(static_cast<std::size_t>(std::max(0, width - util::text_width(text))), ' ');
}

std::string fitted(std::string_view text, int width) {
  if (util::text_width(text) <= width) return padded(text, width);
  return padded(util::wrap(text, width - 1).front() + "…", width);
}

std::string right_aligned(std::string_view text, int width) {
  return std::string(static_cast<std::size_t>(std::max(0, width - util::text_width(text))), ' ') +
         std::string{text};
}

std::string decimal(std::int64_t in_tenths, bool sign) {
  const std::string_view prefix = in_tenths < 0 ? "−" : sign ? "+" : "";
  const std::int64_t magnitude = std::abs(in_tenths);
  return fmt::format("{}{}.{}", prefix, magnitude / 10, magnitude % 10);
}

std::string whole_percent(int hundredths) { return fmt::format("{} %", hundredths / 100); }

std::string hundredths(int value) { return fmt::format("{}.{:02}", value / 100, value % 100); }

std::string bar(std::int64_t points, std::int64_t full, int width) {
  constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const std::int64_t filled = full == 0 ? 0 : points * width * 8 / full;
  std::string text;
  for (std::int64_t i = 0; i < filled / 8; ++i) text += "█";
  text += eighths[static_cast<std::size_t>(filled % 8)];
  return text;
}

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

std::vector<CodeBlock> code_blocks(const KnowledgeBase& kb, const CodeExample& example) {
  std::vector<CodeBlock> blocks;
  blocks.reserve(example.snippets.size());
  for (const Snippet& snippet : example.snippets) {
    const Alternative& alternative = kb.alternatives[snippet.alternative];
    blocks.push_back({std::string{alternative.name}, std::string{alternative.id}, snippet.lines});
  }
  return blocks;
}

void write_code(Page& page, const CodeBlock& block) {
  page.blank();
  page.paragraph("  ", block.title, Tone::plain, Tone::strong);
  for (const std::string_view line : block.lines) {
    std::string text;  // a tab is an indent here, and four columns are enough for it
    for (const char c : line) text += c == '\t' ? std::string(4, ' ') : std::string(1, c);
    page.line("    " + util::printable(text));
  }
}

}  // namespace langpick::report
