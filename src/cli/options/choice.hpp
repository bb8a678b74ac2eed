#pragma once
#include <span>
#include <string>
#include <string_view>

namespace langpick::cli {

/// Throws Error{usage} unless `value` of `flag` is one of `choices`; names the nearest and lists all.
void require_choice(std::string_view flag, std::string_view value, std::span<const std::string_view> choices);

}  // namespace langpick::cli
