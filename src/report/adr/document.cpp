#include "report/adr/document.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "report/json_writer.hpp"
#include "util/ascii.hpp"
#include "util/markdown.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"
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

constexpr Form madr{'*', "Context and Problem Statement", "Decision Outcome", 2, 3};
constexpr Form nygard{'*', "Context", "Decision", 3, 2};
constexpr Form log4brains{'-', madr.context, madr.outcome, madr.drivers_level, madr.consequences_level};
constexpr std::array<Form, adr_form_words.size()> forms{madr, nygard, log4brains};

/// `number` and `title` are for adrs, which reads them nowhere else.
void write_front_matter(MarkdownDocument& out, const AdrFrame& frame, std::string_view title,
                        std::string_view date) {
  std::string text = "---\n";
  if (frame.number) text += fmt::format("number: {}\n", *frame.number);
  text += fmt::format("title: {}\nstatus: {}\n", util::yaml_quoted(title), util::yaml_quoted(frame.status));
  if (!date.empty()) text += fmt::format("date: {}\n", date);
  out.block(text + "---");
  out.block("<!-- markdownlint-disable MD025 -->");  // it counts the title in the front matter
}

/// What log4brains reads, and that only without front matter.
void write_listed_status(MarkdownDocument& out, const AdrFrame& frame, std::string_view date) {
  std::string text = fmt::format("- Status: {}\n", frame.status);
  if (!date.empty()) text += fmt::format("- Date: {}\n", date);
  out.block(text + "- Tags: langpick");
}

/// What adr-tools reads: the status, and what this decision has to do with others.
void write_status_section(MarkdownDocument& out, const AdrFrame& frame, std::string_view date) {
  if (!date.empty()) out.paragraph(fmt::format("Date: {}", date));
  out.heading(2, "Status");
  std::string status = frame.status;
  if (!status.empty()) status.front() = util::upper(status.front());
  out.paragraph(status);
  if (!frame.supersedes.empty()) out.block("Supersedes " + frame.supersedes);
}

}  // namespace

const Form& form_of(AdrForm form) { return forms[static_cast<std::size_t>(form)]; }

void write_head(MarkdownDocument& out, const AdrFrame& frame, std::string_view title, std::string_view date) {
  const bool is_nygard = frame.form == AdrForm::nygard;
  if (frame.form == AdrForm::madr) write_front_matter(out, frame, title, date);
  out.heading(1, title, is_nygard && frame.number ? fmt::format("{}. ", *frame.number) : "");
  if (frame.form == AdrForm::log4brains) write_listed_status(out, frame, date);
  if (is_nygard) write_status_section(out, frame, date);
}

void write_links(MarkdownDocument& out, const AdrFrame& frame) {
  if (frame.supersedes.empty() || frame.form != AdrForm::log4brains) return;
  out.heading(2, "Links");
  out.block("- Supersedes " + frame.supersedes);
}

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
