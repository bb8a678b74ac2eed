#pragma once
/// How the scores stand, beside the question and at the end.

#include "langpick/recommendation.hpp"
#include "tui/rows.hpp"

namespace langpick::tui {

struct Panel {
  Rows rows;            ///< at most as many as the area has
  bool is_cut = false;  ///< there isn't room for all; the last says so
};
[[nodiscard]] Panel panel(const Recommendation& recommendation, const Theme& theme, const Area& area);

}  // namespace langpick::tui
