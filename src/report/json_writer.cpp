#include "report/json_writer.hpp"

#include <algorithm>
#include <cstdlib>

#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick::report {

namespace {

constexpr std::size_t indent = 2;

/// Whether a byte may begin what is escaped. Beside JSON's own characters these are `util::Harmful`'s.
constexpr std::array<bool, 256> may_need_escape = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t control = 0; control < 0x20; ++control) bytes[control] = true;
  for (const unsigned other : {0x22U, 0x23U, 0x5CU, 0x7FU, 0xC2U, 0xD8U, 0xE1U, 0xE2U, 0xE3U, 0xEFU, 0xF3U})
    bytes[other] = true;
  return bytes;
}();

void append_escape(std::string& text, char32_t code) {
  constexpr std::string_view digits = "0123456789abcdef";
  if (code > 0xFFFF) {  // as UTF-16 has it, in two halves
    append_escape(text, 0xD800 + ((code - 0x10000) >> 10U));
    code = 0xDC00 + (code & 0x3FFU);
  }
  text += "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) text += digits[code >> shift & 0xFU];
}

/// Writes the first character of `content`, escaped if it has to be; returns how many bytes it takes.
std::size_t append_first(std::string& text, std::string_view content) {
  constexpr std::string_view shorts = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  const char c = content.front();
  if (const std::size_t known = shorts.find(c); known != std::string_view::npos) {
    text += '\\';
    text += letters[known];
    return 1;
  }
  if (const std::optional<util::Harmful> harmful = util::harmful_at_front(content)) {
    append_escape(text, harmful->code);
    return harmful->bytes;
  }
  text += c;
  return 1;
}

void append_quoted(std::string& text, std::string_view content) {
  text += '"';
  while (true) {
    const auto stop =
        std::ranges::find_if(content, [](char c) { return may_need_escape[static_cast<unsigned char>(c)]; });
    const auto plain = static_cast<std::size_t>(stop - content.begin());
    text += content.substr(0, plain);
    if (plain == content.size()) break;
    content.remove_prefix(plain);
    content.remove_prefix(append_first(text, content));
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

JsonWriter& JsonWriter::value(Stated number) { return raw(util::decimal_text(number.value, number.scale)); }

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

std::string harmless_json(std::string_view document) {
  std::string text;
  text.reserve(document.size());
  while (!document.empty()) {
    const char c = document.front();
    const bool is_blank = c == '\n' || c == '\r' || c == '\t';
    const std::optional<util::Harmful> harmful = is_blank ? std::nullopt : util::harmful_at_front(document);
    if (harmful) {
      append_escape(text, harmful->code);
    } else {
      text += is_blank && c != '\n' ? ' ' : c;
    }
    document.remove_prefix(harmful ? harmful->bytes : 1);
  }
  return text;
}

}  // namespace langpick::report
