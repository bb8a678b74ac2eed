#include "json/raw_member.hpp"

#include <string>

#include "json/document.hpp"
#include "json/scanner.hpp"

namespace langpick::json {

namespace {

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
