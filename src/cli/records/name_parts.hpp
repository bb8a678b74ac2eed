#pragma once
/// One name of a decision folder, taken apart.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/records/naming.hpp"

namespace langpick::cli {

struct NameParts {
  std::string path;
  std::string stem;    ///< without its ending, or the folder that it is
  Naming naming;       ///< as far as one name tells it
  std::string digits;  ///< with the joints between them, as they stand
  std::string title;
  bool padded = false;  ///< its number begins with a zero
  bool may_be_year = false;
  bool has_text = true;  ///< no folder whose text isn't known
};

/// None of what doesn't begin with a number or a date, a word in front of it aside, and of templates.
[[nodiscard]] std::optional<NameParts> taken_apart(std::string_view path);

/// Is the word in front one that records are called by?
[[nodiscard]] bool is_usual(const NameParts& parts);

[[nodiscard]] bool is_separator(char c);
/// Of digits; what stands between them doesn't count.
[[nodiscard]] std::int64_t number_of(std::string_view digits);

}  // namespace langpick::cli
