#include "util/stemmer.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <utility>

namespace langpick::util {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<Pair, 18> irregular{{{"skis", "ski"},
                                          {"skies", "sky"},
                                          {"dying", "die"},
                                          {"lying", "lie"},
                                          {"tying", "tie"},
                                          {"idly", "idl"},
                                          {"gently", "gentl"},
                                          {"ugly", "ugli"},
                                          {"early", "earli"},
                                          {"only", "onli"},
                                          {"singly", "singl"},
                                          {"sky", "sky"},
                                          {"news", "news"},
                                          {"howe", "howe"},
                                          {"atlas", "atlas"},
                                          {"cosmos", "cosmos"},
                                          {"bias", "bias"},
                                          {"andes", "andes"}}};
constexpr std::array<std::string_view, 8> whole{"inning",  "outing",  "canning", "herring",
                                                "earring", "proceed", "exceed",  "succeed"};

/// The longest suffix of each list is looked at alone, so that a longer one stands before those that it ends
/// with.
constexpr std::array<Pair, 24> second{
    {{"ational", "ate"}, {"ization", "ize"}, {"fulness", "ful"}, {"ousness", "ous"}, {"iveness", "ive"},
     {"tional", "tion"}, {"biliti", "ble"},  {"lessli", "less"}, {"entli", "ent"},   {"ation", "ate"},
     {"alism", "al"},    {"aliti", "al"},    {"ousli", "ous"},   {"iviti", "ive"},   {"fulli", "ful"},
     {"enci", "ence"},   {"anci", "ance"},   {"abli", "able"},   {"izer", "ize"},    {"ator", "ate"},
     {"alli", "al"},     {"bli", "ble"},     {"ogi", "og"},      {"li", ""}}};
constexpr std::array<Pair, 9> third{{{"ational", "ate"},
                                     {"tional", "tion"},
                                     {"alize", "al"},
                                     {"icate", "ic"},
                                     {"iciti", "ic"},
                                     {"ative", ""},
                                     {"ical", "ic"},
                                     {"ness", ""},
                                     {"ful", ""}}};
constexpr std::array<Pair, 18> fourth{{{"ement", ""},
                                       {"ance", ""},
                                       {"ence", ""},
                                       {"able", ""},
                                       {"ible", ""},
                                       {"ment", ""},
                                       {"ant", ""},
                                       {"ent", ""},
                                       {"ism", ""},
                                       {"ate", ""},
                                       {"iti", ""},
                                       {"ous", ""},
                                       {"ive", ""},
                                       {"ize", ""},
                                       {"ion", ""},
                                       {"al", ""},
                                       {"er", ""},
                                       {"ic", ""}}};

bool is_vowel(char c) { return std::string_view{"aeiouy"}.find(c) != std::string_view::npos; }

/// A "y" that is a consonant stands as "Y" meanwhile.
class Stemming {
 public:
  explicit Stemming(std::string_view word) : word_(word) {
    for (std::size_t i = 0; i < word_.size(); ++i) {
      if (word_[i] == 'y' && (i == 0 || is_vowel(word_[i - 1]))) word_[i] = 'Y';
    }
    for (const std::string_view beginning : {"gener", "commun", "arsen"}) {
      if (word_.starts_with(beginning)) first_ = beginning.size();
    }
    if (first_ == 0) first_ = region(0);
    second_ = region(first_);
  }

  std::string run() && {
    plural();
    if (std::ranges::find(whole, word_) == whole.end()) {
      past();
      if (size() > 2 && lower(last()) == 'y' && !is_vowel(word_[size() - 2])) word_.back() = 'i';
      replace(second, first_);
      replace(third, first_);
      replace(fourth, second_);
      if (ends("e")) {
        if (size() > second_ || (size() > first_ && !ends_short(size() - 1))) word_.pop_back();
      } else if (ends("ll") && size() > second_) {
        word_.pop_back();
      }
    }
    std::ranges::replace(word_, 'Y', 'y');
    return std::move(word_);
  }

 private:
  static char lower(char c) { return c == 'Y' ? 'y' : c; }
  [[nodiscard]] std::size_t size() const { return word_.size(); }
  [[nodiscard]] char last() const { return word_.back(); }
  [[nodiscard]] bool ends(std::string_view suffix) const { return word_.ends_with(suffix); }
  [[nodiscard]] bool has_vowel(std::size_t end) const {
    return std::any_of(word_.begin(), word_.begin() + static_cast<std::ptrdiff_t>(end), is_vowel);
  }

  /// Behind the first consonant that follows a vowel at or behind `from`; or the end.
  [[nodiscard]] std::size_t region(std::size_t from) const {
    std::size_t i = from;
    while (i < size() && !is_vowel(word_[i])) ++i;
    while (i < size() && is_vowel(word_[i])) ++i;
    return std::min(i + 1, size());
  }

  /// Is there a short syllable before `end`?
  [[nodiscard]] bool ends_short(std::size_t end) const {
    if (end < 2 || is_vowel(word_[end - 1]) || !is_vowel(word_[end - 2])) return false;
    if (end == 2) return true;
    return !is_vowel(word_[end - 3]) &&
           std::string_view{"wxY"}.find(word_[end - 1]) == std::string_view::npos;
  }

  void plural() {
    if (ends("sses")) {
      word_.resize(size() - 2);
    } else if (ends("ied") || ends("ies")) {
      word_.resize(size() - (size() > 4 ? 2 : 1));
    } else if (ends("s") && !ends("us") && !ends("ss") && size() > 2 && has_vowel(size() - 2)) {
      word_.pop_back();
    }
  }

  void past() {
    for (const std::string_view suffix : {"eedly", "ingly", "edly", "eed", "ing", "ed"}) {
      if (!ends(suffix)) continue;
      const std::size_t stem = size() - suffix.size();
      if (suffix.starts_with("ee")) {
        if (stem >= first_) word_.resize(stem + 2);
      } else if (has_vowel(stem)) {
        word_.resize(stem);
        mend();
      }
      return;
    }
  }

  /// What an ending left.
  void mend() {
    constexpr std::string_view doubled = "bdfgmnprt";
    if (size() > 1 && last() == word_[size() - 2] && doubled.find(last()) != std::string_view::npos) {
      word_.pop_back();
    } else if (ends("at") || ends("bl") || ends("iz") || (size() <= first_ && ends_short(size()))) {
      word_ += 'e';
    }
  }

  void replace(std::span<const Pair> endings, std::size_t region) {
    const auto found = std::ranges::find_if(endings, [&](const Pair& pair) { return ends(pair.first); });
    if (found == endings.end()) return;
    const auto& [suffix, replacement] = *found;
    const std::size_t stem = size() - suffix.size();
    if (stem < region || (suffix == "ative" && stem < second_)) return;
    const auto follows = [&](std::string_view letters) {
      return stem > 0 && letters.find(word_[stem - 1]) != std::string_view::npos;
    };
    if (suffix == "ogi" && !follows("l")) return;
    if (suffix == "li" && !follows("cdeghkmnrt")) return;
    if (suffix == "ion" && !follows("st")) return;
    word_.replace(stem, suffix.size(), replacement);
  }

  std::string word_;
  std::size_t first_ = 0;  ///< where the regions begin in which a suffix has to lie
  std::size_t second_ = 0;
};

}  // namespace

std::string english_stem(std::string_view word) {
  if (word.size() < 3) return std::string{word};
  const auto known = std::ranges::find(irregular, word, &Pair::first);
  return known != irregular.end() ? std::string{known->second} : Stemming{word}.run();
}

}  // namespace langpick::util
