#pragma once
/// Where the texts of a line begin and end.

#include <cstdint>
#include <string_view>
#include <vector>

namespace langpick::batch {

/// Bytes that have to be readable after the end of a line whose quotes are listed.
inline constexpr std::size_t quote_padding = 64;

/// Lists the quotes of a line, by its own count from the front. To know them all before anything is read lets
/// a processor look at many texts at once: none has to wait for where the one before it ends.
class QuoteList {
 public:
  /// With room for `most` quotes.
  explicit QuoteList(std::size_t most);

  /// Lists the quotes of `line`, and its end twice; false: they are too many. A quote after a backslash is
  /// one like the others.
  [[nodiscard]] bool list(std::string_view line);

  [[nodiscard]] const std::uint32_t* places() const { return places_.data(); }

 private:
  std::size_t most_;
  std::vector<std::uint32_t> places_;
};

}  // namespace langpick::batch
