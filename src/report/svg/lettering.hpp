#pragma once
/// Text in a drawing, where nobody wraps it and nobody knows the font.

#include <string>
#include <string_view>
#include <vector>

namespace langpick::report::svg {

inline constexpr int font_size = 120;    ///< of all lettering, in tenths of the drawing's unit
inline constexpr int line_height = 150;  ///< from line to line

/// What a line takes at most, in tenths of the drawing's unit, in any of the usual fonts without serifs.
[[nodiscard]] int widest(std::string_view line);

/// `text`, made printable, in lines of about `columns` characters, broken between words where that is
/// possible. Nothing is left out.
[[nodiscard]] std::vector<std::string> lettered(std::string_view text, int columns);

}  // namespace langpick::report::svg
