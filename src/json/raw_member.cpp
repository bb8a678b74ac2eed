#include "json/raw_member.hpp"

#include <algorithm>
#include <string>

#include "json/document.hpp"

namespace langpick::json {

namespace {

/// Takes pieces off the front of a JSON text. Past the end there is nothing, which ends every loop.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  [[nodiscard]] char next() const { return rest_.empty() ? '\0' : rest_.front(); }

  void skip_blanks() { skip(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size())); }
  void skip(std::size_t count) { rest_.remove_prefix(std::min(count, rest_.size())); }

  /// A string with its quotes.
  std::string_view string() {
    std::size_t end = 1;
    while (end < rest_.size() && rest_[end] != '"') end += rest_[end] == '\\' ? 2U : 1U;
    return take(end + 1);
  }

  /// Any value: up to the comma or bracket that ends it.
  std::string_view value() {
    const std::string_view from = rest_;
    for (int depth = 0; !rest_.empty();) {
      const char c = next();
      if (c == '"') {
        string();
        continue;
      }
      const bool closes = c == '}' || c == ']';
      if (depth == 0 && (closes || c == ',')) break;
      if (c == '{' || c == '[') ++depth;
      if (closes) --depth;
      skip(1);
    }
    const std::string_view text = from.substr(0, from.size() - rest_.size());
    return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  }

 private:
  std::string_view take(std::size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    skip(count);
    return taken;
  }

  std::string_view rest_;
};

/// Is `written`, a string with its quotes, this text?
bool means(std::string_view written, std::string_view text) {
  if (written.find('\\') == std::string_view::npos) {
    return written.size() == text.size() + 2 && written.substr(1, text.size()) == text;
  }
  const Json value = Json::parse(written, nullptr, false);
  return value.is_string() && value.get_ref<const std::string&>() == text;
}

}  // namespace

std::optional<std::string_view> raw_member(std::string_view object, std::string_view key) {
  Scanner scanner{object};
  scanner.skip_blanks();
  if (scanner.next() != '{') return std::nullopt;
  scanner.skip(1);
  while (true) {
    scanner.skip_blanks();
    if (scanner.next() != '"') return std::nullopt;
    const std::string_view name = scanner.string();
    scanner.skip_blanks();
    scanner.skip(1);  // :
    scanner.skip_blanks();
    const std::string_view value = scanner.value();
    if (means(name, key)) return value;
    scanner.skip(1);  // the comma, or the end
  }
}

}  // namespace langpick::json
