#pragma once
/// Words without their endings, so that "compiles" finds "compilation".

#include <string>
#include <string_view>

namespace langpick::util {

/// By the rules of Martin Porter's second stemmer for English. `word`: in lower case; what is no English word
/// comes out without what looks like an ending.
[[nodiscard]] std::string english_stem(std::string_view word);

}  // namespace langpick::util
