#pragma once
/// The words that a flag's value may be.

#include <span>
#include <string_view>
#include <vector>

#include "cli/error.hpp"
#include "cli/flags.hpp"

namespace langpick::cli {

/// May a value of this kind be one of certain words only?
[[nodiscard]] bool is_closed(Value kind);

/// Those words; none for other kinds.
[[nodiscard]] std::vector<std::string_view> words_of(const Flag& flag, const KnowledgeBase& kb);

/// That `value` of `flag` is none of `choices`; names the nearest and lists all.
[[nodiscard]] Error no_choice(std::string_view flag, std::string_view value,
                              std::span<const std::string_view> choices);

}  // namespace langpick::cli
