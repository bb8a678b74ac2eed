#pragma once
/// HTML and SVG as they are written: text and attribute values go through here, and markup can't come out
/// of them.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace langpick::report {

/// Text that stands in the program itself. Names of elements and attributes and ready-made markup are of
/// this type, so that text from a document can't be one by mistake.
class Literal {
 public:
  consteval Literal(const char* text) : text_(text) {}
  [[nodiscard]] constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

struct Attribute {
  Literal name;
  std::string_view value;  ///< any text
};
using Attributes = std::initializer_list<Attribute>;

/// Of text and attributes' values `&<>"'` become references, and what is unprintable is replaced as
/// `util::printable` does.
class Markup {
 public:
  /// Begins an element, which lasts until `close`.
  Markup& open(Literal name, Attributes attributes = {});
  /// Ends the innermost element.
  Markup& close();
  /// An element without content: `<rect …/>` in SVG, `<meta …>` in HTML.
  Markup& empty(Literal name, Attributes attributes = {});
  /// Any text.
  Markup& text(std::string_view content);
  /// A line of code and a line break; its tabs stay.
  Markup& code_line(std::string_view line);
  /// An element of nothing but text.
  Markup& element(Literal name, std::string_view content) { return element(name, {}, content); }
  Markup& element(Literal name, Attributes attributes, std::string_view content) {
    return open(name, attributes).text(content).close();
  }
  /// Markup as it stands here.
  Markup& raw(Literal markup);
  /// All of another piece. Precondition: every element of it was closed.
  Markup& append(const Markup& piece);
  /// A link where `url` is one of the web, and else its text alone: no other scheme is followed.
  Markup& link(std::string_view url, std::string_view content);

  /// Precondition: every element was closed.
  [[nodiscard]] std::string take() &&;

 private:
  void begin(Literal name, Attributes attributes);

  std::string text_;
  std::vector<Literal> open_;
};

}  // namespace langpick::report
