#pragma once
/// JSON as it is printed: keys in the order written, two spaces a level or all in one line. It writes
/// straight into a string, since building a document in memory first costs more than making the
/// recommendation.

#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace langpick::report {

/// A number with a fixed count of decimals, held as an integer: {99'80, 2} is 99.8, {50, 1} is 5.0.
struct Decimal {
  std::int64_t value = 0;
  int decimals = 1;
};

/// A rating or a weight, held times `scale`: {3088, 100} is 30.88, {500, 100} is 5.
struct Stated {
  std::int64_t value = 0;
  int scale = 1;
};

enum class JsonLayout : std::uint8_t { indented, one_line };

class JsonWriter {
 public:
  explicit JsonWriter(JsonLayout layout = JsonLayout::indented) : layout_(layout) {}

  JsonWriter& begin_object() { return open('{'); }
  /// An object that stands on one line with all that is in it.
  JsonWriter& begin_line_object();
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  /// The name of the member whose value comes next.
  JsonWriter& key(std::string_view name);

  /// `text` is UTF-8. Characters that a terminal or an editor would obey are escaped, though JSON allows
  /// them.
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view{text}); }
  JsonWriter& value(bool truth) { return raw(truth ? "true" : "false"); }
  JsonWriter& value(std::integral auto number) {
    std::array<char, 24> digits{};  // a 64-bit integer has at most 20
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return raw({digits.data(), end});
  }
  JsonWriter& value(Decimal number);
  JsonWriter& value(Stated number);
  JsonWriter& null() { return raw("null"); }
  /// `token` is JSON already.
  JsonWriter& raw(std::string_view token);
  template <typename Value>
  JsonWriter& value(const std::optional<Value>& maybe) {
    return maybe ? value(*maybe) : null();
  }

  template <typename Value>
  JsonWriter& member(std::string_view name, const Value& content) {
    return key(name).value(content);
  }
  /// A member whose value is an object: `write` gives it its members.
  template <typename Write>
  JsonWriter& object(std::string_view name, Write write) {
    key(name).begin_object();
    write();
    return end_object();
  }
  /// The same where `is_there`, or else null.
  template <typename Write>
  JsonWriter& object_or_null(std::string_view name, bool is_there, Write write) {
    return is_there ? object(name, write) : key(name).null();
  }
  /// A member whose value is an array: `write` writes what each of `elements` becomes.
  template <typename List, typename Write>
  JsonWriter& array(std::string_view name, const List& elements, Write write) {
    key(name).begin_array();
    for (const auto& element : elements) write(element);
    return end_array();
  }
  /// A member whose value is an array of objects: `write` gives each its members.
  template <typename List, typename Write>
  JsonWriter& objects(std::string_view name, const List& elements, Write write) {
    return array(name, elements, [&](const auto& element) {
      begin_object();
      write(element);
      end_object();
    });
  }
  /// A member whose value is an array of plain values.
  template <typename List>
  JsonWriter& values(std::string_view name, const List& elements) {
    return array(name, elements, [&](const auto& element) { value(element); });
  }

  [[nodiscard]] std::string take() && { return std::move(text_); }
  /// The whole document, with a line break at its end.
  [[nodiscard]] std::string document() && { return std::move(text_ += '\n'); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  void new_line();

  JsonLayout layout_;
  std::string text_;
  std::size_t depth_ = 0;
  std::size_t line_depth_ = 0;  ///< of the object that stands on one line; 0: none does
  bool first_ = true;           ///< nothing stands in this object or array yet
  bool after_key_ = false;      ///< the value stands on the key's line
};

/// A text as a value: null for an empty one.
[[nodiscard]] inline std::optional<std::string_view> or_null(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

/// A number as a value: null for none.
[[nodiscard]] inline std::optional<Decimal> or_null(std::optional<std::int64_t> number, int decimals) {
  return number ? std::optional{Decimal{*number, decimals}} : std::nullopt;
}

/// JSON that others wrote, with the same characters escaped as `JsonWriter` escapes, and no blanks between
/// tokens but line breaks and spaces.
[[nodiscard]] std::string harmless_json(std::string_view document);

}  // namespace langpick::report
