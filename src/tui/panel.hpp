#pragma once
/// How the scores stand, beside or above the question.

#include "langpick/recommendation.hpp"
#include "tui/rows.hpp"

namespace langpick::tui {

[[nodiscard]] Rows panel_rows(const Recommendation& recommendation, const Theme& theme, const Area& area);

}  // namespace langpick::tui
