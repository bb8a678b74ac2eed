#include "report/adr/document.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "report/json_writer.hpp"
#include "util/markdown.hpp"
#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

namespace {

constexpr int line_width = 80;

/// `text` in escaped lines of at most `width` columns, as far as its words and escapes allow. Each line is
/// escaped by itself, since what is harmless within a line can be markup at its beginning.
std::vector<std::string> escaped_lines(std::string_view text, int width) {
  std::vector<std::string> lines;
  for (int narrower = width; narrower > width / 2; --narrower) {
    lines = util::wrap(util::printable(text), narrower);
    for (std::string& line : lines) line = util::markdown_escaped(line);
    const auto fits = [&](const std::string& line) { return util::text_width(line) <= width; };
    if (std::ranges::all_of(lines, fits)) break;
  }
  return lines;
}

}  // namespace

void MarkdownDocument::open_block() {
  if (!text_.empty()) text_ += '\n';
  in_list_ = false;
}

void MarkdownDocument::wrapped(std::string_view text, std::string_view first_indent,
                               std::string_view indent) {
  std::string_view lead = first_indent;
  for (const std::string& line : escaped_lines(text, line_width - static_cast<int>(indent.size()))) {
    text_ += lead;
    text_ += line;
    text_ += '\n';
    lead = indent;
  }
}

void MarkdownDocument::heading(int level, std::string_view text, std::string_view lead) {
  open_block();
  const std::size_t end = text.find_last_not_of(" .,;:!");
  text_ += std::string(static_cast<std::size_t>(level), '#') + ' ';
  text_ += lead;
  text_ += util::markdown_escaped(text.substr(0, end == std::string_view::npos ? 0 : end + 1)) + '\n';
}

void MarkdownDocument::paragraph(std::string_view text) {
  open_block();
  wrapped(text, "", "");
}

void MarkdownDocument::bullet(std::string_view text) {
  if (!in_list_) open_block();
  in_list_ = true;
  wrapped(text, first_indent_, "  ");
}

void MarkdownDocument::code(std::string_view language, std::string_view line) {
  const std::array lines{line};
  block(util::markdown_code_block(language, lines));
}

void MarkdownDocument::block(std::string_view lines) {
  open_block();
  text_ += lines;
  if (!lines.ends_with('\n')) text_ += '\n';
}

std::string json_for_comment(std::string_view json) {
  std::string text;
  for (const char c : harmless_json(json)) {
    if (c == '<' || c == '>') {
      text += c == '<' ? "\\u003c" : "\\u003e";
    } else {
      text += c;
    }
  }
  return text;
}

}  // namespace langpick::report
