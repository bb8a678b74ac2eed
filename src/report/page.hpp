#pragma once
/// A page of text for people: headings, wrapped paragraphs with hanging indents, colours.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/knowledge_base.hpp"
#include "langpick/report.hpp"

namespace langpick::report {

/// What a piece of text means; colour follows from it, and nothing is told by colour alone.
enum class Tone { plain, strong, good, bad, faint, heading };

class Page {
 public:
  explicit Page(const TextStyle& style);

  /// An empty line and a heading.
  void heading(std::string_view text);
  /// `lead`, then `text` wrapped beside it; further lines start below `text`. Unprintable characters of
  /// `text` are replaced. `lead` may hold any text that takes at most half a line.
  void paragraph(std::string_view lead, std::string_view text, Tone lead_tone = Tone::plain,
                 Tone tone = Tone::plain);
  /// A line as it is.
  void line(std::string_view text);
  void blank() { text_ += '\n'; }

  [[nodiscard]] std::string toned(Tone tone, std::string_view text) const;
  [[nodiscard]] int width() const { return style_.width; }
  [[nodiscard]] bool is_drawn() const { return style_.drawn; }
  [[nodiscard]] std::string take() && { return std::move(text_); }

 private:
  [[nodiscard]] bool shows(Tone tone) const { return style_.color && tone != Tone::plain; }
  void put(Tone tone, std::string_view text);
  void end_line();

  TextStyle style_;
  std::string text_;
};

/// `text` and then spaces up to `width` columns.
[[nodiscard]] std::string padded(std::string_view text, int width);
/// The same, but what is wider than `width` is cut and ends in "…".
[[nodiscard]] std::string fitted(std::string_view text, int width);
/// Spaces up to `width` columns and then `text`.
[[nodiscard]] std::string right_aligned(std::string_view text, int width);
/// "12.3" for 123 tenths; with `sign` a leading "+" or "−".
[[nodiscard]] std::string decimal(std::int64_t in_tenths, bool sign = false);
/// "94 %" for 9499 hundredths of a percent: cut off, so that 95 % is never said of what falls short of it.
[[nodiscard]] std::string whole_percent(int hundredths);
/// "94.21" for 9421 hundredths.
[[nodiscard]] std::string hundredths(int value);

/// A bar of at most `width` columns, filled to `points` of `full`, in eighths of a column.
[[nodiscard]] std::string bar(std::int64_t points, std::int64_t full, int width);

struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  ///< each as wide as the header
};

/// Writes the table below one another's columns; where a column that needs more would get less than 14
/// columns, as a list of rows instead. Cells are made printable.
void write_table(Page& page, const Table& unsafe);

/// The same in Markdown; cells are escaped.
[[nodiscard]] std::string markdown_table(const Table& table);

struct CodeBlock {
  std::string title;     ///< whose code it is
  std::string language;  ///< for highlighting: an alternative's id
  std::span<const std::string_view> lines;
};

/// One for each snippet.
[[nodiscard]] std::vector<CodeBlock> code_blocks(const KnowledgeBase& kb, const CodeExample& example);

void write_code(Page& page, const CodeBlock& block);

}  // namespace langpick::report
