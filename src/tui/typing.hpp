#pragma once
/// A line of text that is typed: a note, words to look for, a file's name.

#include <string>
#include <string_view>

#include "tui/event.hpp"
#include "tui/rows.hpp"

namespace langpick::tui {

/// Does to `text` what was pressed; false where that is nothing that types.
bool type(const Event& event, std::string& text);

/// `text` as it is typed, behind `lead`, and the cursor at its end; where it has more rows than the area, the
/// last.
[[nodiscard]] Rows typed_rows(const Theme& theme, std::string_view lead, std::string_view text,
                              const Area& area);

}  // namespace langpick::tui
