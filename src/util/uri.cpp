#include "util/uri.hpp"

#include "util/ascii.hpp"

namespace langpick::util {

std::string uri_of_path(std::string_view path) {
  constexpr std::string_view plain = "-._~/";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_letter(c) || is_digit(c) || plain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += {'%', digits[byte / 16U], digits[byte % 16U]};
    }
  }
  return uri;
}

}  // namespace langpick::util
