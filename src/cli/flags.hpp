#pragma once
#include <array>
#include <string_view>

namespace langpick::cli {

/// The program's own flags: no question can have such an id. A test holds that `recommend`, `what-if`
/// and `ask` declare no others, nor does `compare`.
inline constexpr std::array<std::string_view, 39> own_flags{"accept",
                                                            "accept-note",
                                                            "adaptive",
                                                            "adr-compat",
                                                            "adr-status",
                                                            "adr-template",
                                                            "adr-title",
                                                            "answer",
                                                            "answers",
                                                            "chosen",
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
                                                            "max-size",
                                                            "min-acceptability",
                                                            "min-answered",
                                                            "note",
                                                            "number",
                                                            "only-missing",
                                                            "output",
                                                            "plain",
                                                            "quick",
                                                            "record-note",
                                                            "resume",
                                                            "review-by",
                                                            "save",
                                                            "save-answers",
                                                            "set",
                                                            "supersedes",
                                                            "version",
                                                            "weight"};

}  // namespace langpick::cli
