#include "util/markdown.hpp"

#include "util/printable.hpp"

namespace langpick::util {

std::string markdown_escaped(std::string_view text) {
  constexpr std::string_view special = R"(\`*_[]<>|#!~&)";
  std::string escaped;
  for (const char c : printable(text)) {
    if (special.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

}  // namespace langpick::util
