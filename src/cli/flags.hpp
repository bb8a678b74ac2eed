#pragma once
#include <array>
#include <string_view>

namespace langpick::cli {

/// The program's own flags: no question can have such an id. A test holds that `recommend` and `what-if`
/// declare no others.
inline constexpr std::array<std::string_view, 25> own_flags{
    "accept",       "accept-note", "answer",  "answers", "color",
    "date",         "expect",      "explain", "fail-on", "fixed",
    "flip-facts",   "format",      "help",    "kb",      "min-acceptability",
    "min-answered", "note",        "output",  "quick",   "record-note",
    "review-by",    "save",        "set",     "version", "weight"};

}  // namespace langpick::cli
