#include "util/stemmer.hpp"

#include <libstemmer.h>
#include <new>

namespace langpick::util {

EnglishStemmer::EnglishStemmer() : stemmer_(sb_stemmer_new("english", "UTF_8"), sb_stemmer_delete) {
  if (stemmer_ == nullptr) throw std::bad_alloc{};
}

std::string EnglishStemmer::stem(std::string_view word) const {
  const auto* const bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* const stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc{};
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace langpick::util
