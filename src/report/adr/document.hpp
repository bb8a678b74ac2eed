#pragma once
/// Decision records as documents: their forms, in Markdown as linters want it: lines of at most 80 columns,
/// an empty line around every block, one kind of bullet.

#include <string>
#include <string_view>

#include "langpick/record.hpp"

namespace langpick::report {

/// All texts are data: whatever is in them renders as the same words.
class MarkdownDocument {
 public:
  explicit MarkdownDocument(char bullet = '*') : first_indent_{bullet, ' '} {}

  /// `level` 1 to 6. Punctuation at the end is dropped, as linters ask of headings. `lead` is Markdown.
  void heading(int level, std::string_view text, std::string_view lead = {});
  void paragraph(std::string_view text);
  /// An item of a list; the first one opens it.
  void bullet(std::string_view text);
  /// A fenced block of code of one line.
  void code(std::string_view language, std::string_view line);
  /// Lines as they are, as a block of their own.
  void block(std::string_view lines);

  [[nodiscard]] std::string take() && { return std::move(text_); }

 private:
  void open_block();
  void wrapped(std::string_view text, std::string_view first_indent, std::string_view indent);

  std::string first_indent_;
  std::string text_;
  bool in_list_ = false;
};

/// What the forms differ in, but for what `write_head` and `write_links` write.
struct Form {
  char bullet;
  std::string_view context;  ///< headings
  std::string_view outcome;
  int drivers_level;  ///< of that heading, and of the options'
  int consequences_level;
};
[[nodiscard]] const Form& form_of(AdrForm form);

/// The title and, where a form's readers look for them, date, status and what this decision supersedes.
void write_head(MarkdownDocument& out, const AdrFrame& frame, std::string_view title, std::string_view date);
/// What log4brains looks for at the end.
void write_links(MarkdownDocument& out, const AdrFrame& frame);

/// What stands in a comment of HTML and reads as the same JSON: no "<" or ">" that could end it, and nothing
/// that could move a cursor or reorder what stands beside it.
[[nodiscard]] std::string json_for_comment(std::string_view json);

}  // namespace langpick::report
