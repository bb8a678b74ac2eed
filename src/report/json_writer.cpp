#include "report/json_writer.hpp"

#include <algorithm>
#include <cstdlib>

namespace langpick::report {

namespace {

constexpr std::size_t indent = 2;

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_escaped(std::string& text, char c) {
  constexpr std::string_view shorts = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  constexpr std::string_view digits = "0123456789abcdef";
  text += '\\';
  if (const std::size_t known = shorts.find(c); known != std::string_view::npos) {
    text += letters[known];
  } else {
    text += "u00";
    text += digits[static_cast<unsigned char>(c) >> 4U];
    text += digits[static_cast<unsigned char>(c) & 0xFU];
  }
}

void append_quoted(std::string& text, std::string_view content) {
  text += '"';
  while (true) {
    const auto stop = std::ranges::find_if(content, needs_escape);
    const auto plain = static_cast<std::size_t>(stop - content.begin());
    text += content.substr(0, plain);
    if (plain == content.size()) break;
    append_escaped(text, content[plain]);
    content.remove_prefix(plain + 1);
  }
  text += '"';
}

}  // namespace

void JsonWriter::new_line() {
  if (layout_ == JsonLayout::one_line) return;
  text_ += '\n';
  text_.append(depth_ * indent, ' ');
}

/// Before a key, and before a value that has none.
void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) text_ += line_depth_ > 0 ? ", " : ",";
  first_ = false;
  if (depth_ > 0 && line_depth_ == 0) new_line();
}

JsonWriter& JsonWriter::begin_line_object() {
  open('{');
  if (line_depth_ == 0) line_depth_ = depth_;
  return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  ++depth_;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  if (!first_ && line_depth_ == 0) {
    --depth_;
    new_line();
  } else {
    if (line_depth_ == depth_) line_depth_ = 0;
    --depth_;
  }
  text_ += bracket;
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_quoted(text_, name);
  text_ += layout_ == JsonLayout::one_line ? ":" : ": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view token) {
  separate();
  text_ += token;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  append_quoted(text_, text);
  return *this;
}

/// The shortest form that still shows a decimal: 5.0, 99.8, 94.21.
JsonWriter& JsonWriter::value(Decimal number) {
  const std::string digits = std::to_string(std::abs(number.value));
  const auto decimals = static_cast<std::size_t>(number.decimals);
  std::string text(decimals + 1 > digits.size() ? decimals + 1 - digits.size() : 0, '0');
  text += digits;
  text.insert(text.size() - decimals, 1, '.');
  while (text.ends_with('0') && !text.ends_with(".0")) text.pop_back();
  return raw((number.value < 0 ? "-" : "") + text);
}

}  // namespace langpick::report
