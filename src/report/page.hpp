#pragma once
/// A page of text for people: headings, wrapped paragraphs with hanging indents, colours.

#include <string>
#include <string_view>

#include "langpick/report.hpp"

namespace langpick::report {

/// What a piece of text means; colour follows from it, and nothing is told by colour alone.
enum class Tone { plain, strong, good, bad, faint, heading };

class Page {
 public:
  explicit Page(const TextStyle& style);

  /// An empty line and a heading.
  void heading(std::string_view text);
  /// `lead`, then `text` wrapped beside it; further lines start below `text`. Unprintable characters of
  /// `text` are replaced. `lead` may hold any text that takes at most half a line.
  void paragraph(std::string_view lead, std::string_view text, Tone lead_tone = Tone::plain,
                 Tone tone = Tone::plain);
  /// A line as it is.
  void line(std::string_view text);
  void blank() { text_ += '\n'; }

  [[nodiscard]] std::string toned(Tone tone, std::string_view text) const;
  [[nodiscard]] int width() const { return style_.width; }
  [[nodiscard]] std::string take() && { return std::move(text_); }

 private:
  TextStyle style_;
  std::string text_;
};

/// `text` and then spaces up to `width` columns.
[[nodiscard]] std::string padded(std::string_view text, int width);
/// The same, but what is wider than `width` is cut and ends in "…".
[[nodiscard]] std::string fitted(std::string_view text, int width);
/// Spaces up to `width` columns and then `text`.
[[nodiscard]] std::string right_aligned(std::string_view text, int width);
/// "12.3" for 123 tenths; with `sign` a leading "+" or "−".
[[nodiscard]] std::string decimal(std::int64_t in_tenths, bool sign = false);
/// "94 %" for 9499 hundredths of a percent: cut off, so that 95 % is never said of what falls short of it.
[[nodiscard]] std::string whole_percent(int hundredths);
/// "94.21" for 9421 hundredths.
[[nodiscard]] std::string hundredths(int value);

}  // namespace langpick::report
