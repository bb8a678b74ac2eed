#pragma once
/// Words without their endings, so that "compiles" finds "compilation".

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace langpick::util {

/// Martin Porter's stemmer for English, as libstemmer has it. Other words come out as they went in.
class EnglishStemmer {
 public:
  EnglishStemmer();

  /// `word`: UTF-8 in lower case.
  [[nodiscard]] std::string stem(std::string_view word) const;

 private:
  std::unique_ptr<sb_stemmer, void (*)(sb_stemmer*)> stemmer_;
};

}  // namespace langpick::util
