#pragma once
/// The colours of pages and drawings, as custom properties of CSS: on light and, where the reader's system
/// prefers it, on dark. All pairs that are read reach a contrast of 4.5 to 1.

namespace langpick::report {

/// --paper, --ink, --faint, --line, --panel; --first, --second and --third for what is compared.
inline constexpr const char* light_theme =
    "--paper:#fcfbf8;--panel:#f4f2ec;--ink:#1c1b19;--faint:#5d5a53;--line:#dcd8ce;"
    "--first:#0b5d6e;--second:#a3410b;--third:#6a4c93;";
inline constexpr const char* dark_theme =
    "--paper:#141618;--panel:#1d2023;--ink:#eceae5;--faint:#a8a59d;--line:#363a3e;"
    "--first:#62c4d6;--second:#f2a36b;--third:#bda3e6;";

}  // namespace langpick::report
