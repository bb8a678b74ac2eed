#pragma once
#include <array>
#include <string_view>

namespace langpick::cli {

/// The program's own flags: no question can have such an id. A test holds that `recommend`, `what-if`
/// and `ask` declare no others.
inline constexpr std::array<std::string_view, 24> own_flags{"adaptive",
                                                            "answer",
                                                            "answers",
                                                            "color",
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
                                                            "only-missing",
                                                            "output",
                                                            "plain",
                                                            "quick",
                                                            "resume",
                                                            "save-answers",
                                                            "set",
                                                            "version",
                                                            "weight"};

}  // namespace langpick::cli
