#pragma once
/// Rows of text with a tone: what every part of the screen is made of.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ftxui/dom/elements.hpp>

#include "report/page.hpp"

namespace langpick::tui {

using report::Tone;

/// What may be drawn into.
struct Area {
  int width = 80;
  int height = 24;
};

/// Where the terminal's cursor stands in a row: screen readers and braille displays follow it.
struct Caret {
  int column = 0;
  bool typed = false;  ///< text is typed there, so it is seen
};

/// One line of the screen.
struct Row {
  ftxui::Element element;
  std::optional<std::size_t> target = std::nullopt;  ///< the item that a click chooses; its owner knows which
  std::optional<Caret> caret = std::nullopt;         ///< the first of all rows that has one has the cursor
};
using Rows = std::vector<Row>;

/// How tones look. Without colour they are told apart by bold and faint alone, and nothing by them alone.
struct Theme {
  bool color = true;
};

/// `text` in its tone, unprintable characters replaced.
[[nodiscard]] ftxui::Element toned(const Theme& theme, Tone tone, std::string_view text);

/// `text` wrapped to `width` columns, `indent` of them left empty.
[[nodiscard]] Rows paragraph(const Theme& theme, Tone tone, std::string_view text, int width, int indent = 0);

/// The same in `height` rows at most; where words are left out, "…" ends the last.
[[nodiscard]] Rows shortened(const Theme& theme, Tone tone, std::string_view text, int width, int height);

/// The first `height` rows; where some are left out, "…" ends the last.
[[nodiscard]] Rows cut(const Theme& theme, Rows rows, int height);

/// What a key does, as the last lines of the screen tell it.
struct Hint {
  std::string_view key;
  std::string_view meaning;
};
[[nodiscard]] Rows hint_rows(const Theme& theme, const std::vector<Hint>& hints, int width);

}  // namespace langpick::tui
