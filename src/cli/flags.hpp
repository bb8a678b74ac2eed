#pragma once
#include <array>
#include <string_view>

namespace langpick::cli {

/// The program's own flags: no question can have such an id. A test holds that `recommend` and `what-if`
/// declare no others.
inline constexpr std::array<std::string_view, 30> own_flags{"accept",
                                                            "accept-note",
                                                            "adr-compat",
                                                            "adr-status",
                                                            "adr-title",
                                                            "answer",
                                                            "answers",
                                                            "color",
                                                            "date",
                                                            "dir",
                                                            "expect",
                                                            "explain",
                                                            "fail-on",
                                                            "fixed",
                                                            "flip-facts",
                                                            "format",
                                                            "help",
                                                            "kb",
                                                            "min-acceptability",
                                                            "min-answered",
                                                            "note",
                                                            "output",
                                                            "quick",
                                                            "record-note",
                                                            "review-by",
                                                            "save",
                                                            "set",
                                                            "supersedes",
                                                            "version",
                                                            "weight"};

}  // namespace langpick::cli
