#include "report/markup.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "util/printable.hpp"

namespace langpick::report {

namespace {

/// Elements within a line: a line break after them would show as a space.
bool is_inline(std::string_view name) {
  constexpr std::array<std::string_view, 9> names{"a",      "b",     "code", "data", "em",
                                                  "strong", "small", "span", "tspan"};
  return std::ranges::find(names, name) != names.end();
}

/// Elements that HTML knows to be empty.
bool is_void(std::string_view name) {
  return name == "meta" || name == "br" || name == "hr" || name == "input";
}

bool is_web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

/// Adds `safe`, which is printable, for an element's content or an attribute's value in quotes.
void add_escaped(std::string& escaped, std::string_view safe) {
  for (const char c : safe) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
}

}  // namespace

void Markup::begin(Literal name, Attributes attributes) {
  text_ += '<';
  text_ += name.text();
  for (const Attribute& attribute : attributes) {
    text_ += ' ';
    text_ += attribute.name.text();
    text_ += "=\"";
    add_escaped(text_, util::printable(attribute.value));
    text_ += '"';
  }
}

Markup& Markup::open(Literal name, Attributes attributes) {
  begin(name, attributes);
  text_ += '>';
  open_.push_back(name);
  return *this;
}

Markup& Markup::close() {
  const std::string_view name = open_.back().text();
  open_.pop_back();
  text_ += "</";
  text_ += name;
  text_ += is_inline(name) ? ">" : ">\n";
  return *this;
}

Markup& Markup::empty(Literal name, Attributes attributes) {
  begin(name, attributes);
  text_ += is_void(name.text()) ? ">\n" : "/>\n";
  return *this;
}

Markup& Markup::text(std::string_view content) {
  add_escaped(text_, util::printable(content));
  return *this;
}

Markup& Markup::code_line(std::string_view line) {
  add_escaped(text_, util::printable_code(line));
  text_ += '\n';
  return *this;
}

Markup& Markup::raw(Literal markup) {
  text_ += markup.text();
  return *this;
}

Markup& Markup::append(const Markup& piece) {
  assert(piece.open_.empty());
  text_ += piece.text_;
  return *this;
}

Markup& Markup::link(std::string_view url, std::string_view content) {
  if (!is_web_address(url)) return text(content);
  return element("a", {{"href", url}}, content);
}

std::string Markup::take() && {
  assert(open_.empty());
  return std::move(text_);
}

}  // namespace langpick::report
