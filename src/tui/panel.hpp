#pragma once
/// How the scores stand, beside the question and at the end.

#include <cstdint>

#include "langpick/recommendation.hpp"
#include "tui/rows.hpp"

namespace langpick::tui {

struct Panel {
  Rows rows;            ///< at most as many as the area has
  bool is_cut = false;  ///< there isn't room for all; the last says so
};
/// What comes first, and is there if there isn't room for all.
enum class First : std::uint8_t { scores, words };
[[nodiscard]] Panel panel(const Recommendation& recommendation, const Theme& theme, const Area& area,
                          First first = First::scores);

}  // namespace langpick::tui
