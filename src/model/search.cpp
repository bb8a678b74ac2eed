#include "langpick/search.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "util/ascii.hpp"
#include "util/edit_distance.hpp"
#include "util/stemmer.hpp"

namespace langpick {

namespace {

constexpr int in_title = 4;
constexpr int in_body = 1;
// How well a word matches: by its stem, its beginning, or but for a typing error.
constexpr int same = 4;
constexpr int begins = 3;
constexpr int alike = 2;

constexpr std::size_t most_nearest = 3;

/// Words that say nothing of what a question is about.
constexpr std::array<std::string_view, 38> idle_words{
    "a",   "about", "an",  "and", "are", "be", "can", "do",   "does",  "for",  "from", "has", "have",
    "how", "i",     "if",  "in",  "is",  "it", "its", "my",   "of",    "on",   "one",  "or",  "should",
    "so",  "that",  "the", "to",  "use", "vs", "we",  "what", "which", "with", "you",  "your"};

bool is_word_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || util::is_lower(c) || util::is_digit(c) || c == '+' || c == '#';
}

/// In lower case, as far as ASCII goes; other bytes stay, so that any language can be searched.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char raw : text) {
    const char c = util::lower(raw);
    if (is_word_character(c)) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// Where a stem occurs.
struct Occurrence {
  std::size_t document = 0;
  int weight = 0;  ///< `in_title` or `in_body`
};

struct Document {
  Entry entry;
  int favour = 0;  ///< the more, the sooner it is what somebody looks for
};

/// A stem that a word stands for, and how well.
struct Match {
  const std::vector<Occurrence>* occurrences = nullptr;
  int quality = 0;
};

/// Every word of a knowledge base.
class Catalogue {
 public:
  explicit Catalogue(const KnowledgeBase& kb);

  [[nodiscard]] std::vector<Match> matches(const std::string& word) const;
  /// Four times the binary logarithm of how many documents there are for each that has it.
  [[nodiscard]] std::int64_t rarity(std::size_t document_count) const;
  [[nodiscard]] const std::vector<Document>& documents() const { return documents_; }

 private:
  using Texts = std::initializer_list<std::string_view>;

  void open(EntryKind kind, Index position, int favour, Texts titles, Index option = 0);
  void add(std::string_view text, int weight = in_body);
  void add(std::span<const Claim> claims) {
    for (const Claim& claim : claims) add(claim.text);
  }
  void questions(const KnowledgeBase& kb);

  std::vector<Document> documents_;
  std::unordered_map<std::string, std::vector<Occurrence>> stems_;
  std::map<std::string, std::string> stem_of_;  ///< by word, so that those with one beginning stand together
};

void Catalogue::open(EntryKind kind, Index position, int favour, Texts titles, Index option) {
  documents_.push_back({{kind, position, option}, favour});
  for (const std::string_view title : titles) add(title, in_title);
}

void Catalogue::add(std::string_view text, int weight) {
  for (std::string& word : words_of(text)) {
    const auto [known, is_new] = stem_of_.try_emplace(std::move(word));
    if (is_new) known->second = util::english_stem(known->first);
    std::vector<Occurrence>& occurrences = stems_[known->second];
    const std::size_t document = documents_.size() - 1;
    if (occurrences.empty() || occurrences.back().document != document) occurrences.push_back({document, 0});
    occurrences.back().weight = std::max(occurrences.back().weight, weight);
  }
}

void Catalogue::questions(const KnowledgeBase& kb) {
  for (Index q = 0; q < kb.questions.size(); ++q) {
    const Question& question = kb.questions[q];
    open(EntryKind::question, q, 3, {question.title});
    add(question.help);
    for (const Option& option : question.options) add(option.label);
    for (Index o = 0; o < question.options.size(); ++o) {
      const Option& option = question.options[o];
      open(EntryKind::option, q, 2, {option.label}, o);
      add(option.help);
      for (const Effect& effect : option.effects) add(effect.reason);
    }
  }
}

Catalogue::Catalogue(const KnowledgeBase& kb) {
  const Reference& reference = kb.reference;
  for (Index f = 0; f < reference.faq.size(); ++f) {
    const Faq& faq = reference.faq[f];
    open(EntryKind::faq, f, 4, {faq.question});
    for (const std::string_view word : faq.words) add(word, in_title);
    add(faq.answer);
  }
  for (Index t = 0; t < reference.topics.size(); ++t) {
    open(EntryKind::topic, t, 3, {reference.topics[t].name});
    for (const Row& row : reference.topics[t].rows) {
      add(row.aspect);
      for (const Part& cell : row.cells) add(cell.text);
    }
  }
  questions(kb);
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    open(EntryKind::criterion, c, 3, {kb.criteria[c].name});
    add(kb.criteria[c].description);
    for (const Evidence& evidence : kb.criteria[c].evidence) add(evidence.claim.text);
  }
  for (Index a = 0; a < kb.alternatives.size(); ++a) {
    open(EntryKind::alternative, a, 3, {kb.alternatives[a].name});
    add(kb.alternatives[a].summary);
    add(kb.alternatives[a].choose_if);
    add(kb.alternatives[a].think_twice_if);
  }
  for (Index o = 0; o < kb.outside_options.size(); ++o) {
    open(EntryKind::outside_option, o, 3, {kb.outside_options[o].name});
    add(kb.outside_options[o].summary);
    add(kb.outside_options[o].choose_if);
  }
  for (Index f = 0; f < reference.figures.size(); ++f) {
    open(EntryKind::figure, f, 3, {reference.figures[f].name});
    add(reference.figures[f].note);
  }
  for (Index p = 0; p < kb.precedents.size(); ++p) {
    const Precedent& precedent = kb.precedents[p];
    open(EntryKind::precedent, p, 2, {precedent.project, precedent.organisation});
    add(precedent.detail);
    for (const std::string_view why : precedent.why) add(why);
  }
}

std::vector<Match> Catalogue::matches(const std::string& word) const {
  if (const auto found = stems_.find(util::english_stem(word)); found != stems_.end())
    return {{&found->second, same}};
  constexpr std::size_t shortest_beginning = 3;
  constexpr std::size_t shortest_with_error = 5;
  std::vector<Match> all;
  const auto add_word = [&](const std::string& stem, int quality) {
    const std::vector<Occurrence>* const occurrences = &stems_.at(stem);
    if (std::ranges::find(all, occurrences, &Match::occurrences) == all.end())
      all.push_back({occurrences, quality});
  };
  if (word.size() >= shortest_beginning) {
    for (auto i = stem_of_.lower_bound(word); i != stem_of_.end() && i->first.starts_with(word); ++i) {
      add_word(i->second, begins);
    }
  }
  if (!all.empty() || word.size() < shortest_with_error) return all;
  std::vector<std::string_view> same_beginning;  // a slip seldom is in the first letter
  for (auto i = stem_of_.lower_bound(word.substr(0, 1)); i != stem_of_.end() && i->first[0] == word[0]; ++i) {
    if (i->first.size() + 2 > word.size() && i->first.size() < word.size() + 2)
      same_beginning.push_back(i->first);
  }
  for (const std::string_view candidate : same_beginning) {
    if (util::edit_distance(word, candidate) == 1) add_word(stem_of_.at(std::string{candidate}), alike);
  }
  return all;
}

std::int64_t Catalogue::rarity(std::size_t document_count) const {
  const std::uint64_t times = documents_.size() / std::max<std::size_t>(document_count, 1);
  return static_cast<std::int64_t>(std::bit_width(times * times * times * times));
}

/// What a document has of the words sought.
struct Hit {
  std::int64_t relevance = 0;
  std::int64_t has = 0;  ///< the rarity of the words that it has
};

}  // namespace

SearchResult search(const KnowledgeBase& kb, std::span<const std::string> words) {
  std::vector<std::string> sought;
  for (const std::string& word : words) std::ranges::copy(words_of(word), std::back_inserter(sought));
  const auto is_idle = [](const std::string& word) { return std::ranges::binary_search(idle_words, word); };
  if (!std::ranges::all_of(sought, is_idle)) std::erase_if(sought, is_idle);
  if (sought.empty()) return {};

  const Catalogue catalogue{kb};
  std::vector<Hit> hits(catalogue.documents().size());
  std::int64_t all = 0;
  for (const std::string& word : sought) {
    std::vector<Hit> best(hits.size());
    std::int64_t rarest = 0;
    for (const Match& match : catalogue.matches(word)) {
      const std::int64_t rarity = catalogue.rarity(match.occurrences->size());
      rarest = std::max(rarest, rarity);
      for (const Occurrence& at : *match.occurrences) {
        Hit& hit = best[at.document];
        hit.relevance = std::max(hit.relevance, rarity * match.quality * at.weight);
        hit.has = std::max(hit.has, rarity);
      }
    }
    all += rarest > 0 ? rarest : catalogue.rarity(1);
    for (std::size_t d = 0; d < hits.size(); ++d) {
      hits[d].relevance += best[d].relevance;
      hits[d].has += best[d].has;
    }
  }

  std::vector<std::pair<std::int64_t, std::size_t>> ranked;
  for (std::size_t d = 0; d < hits.size(); ++d) {
    if (hits[d].has == 0) continue;
    ranked.emplace_back(hits[d].relevance * hits[d].has * catalogue.documents()[d].favour, d);
  }
  std::ranges::stable_sort(ranked, std::greater{}, &std::pair<std::int64_t, std::size_t>::first);
  SearchResult result;
  for (const auto& [relevance, document] : ranked) {
    const Entry& entry = catalogue.documents()[document].entry;
    if (2 * hits[document].has >= all) {
      result.found.push_back(entry);
    } else if (result.nearest.size() < most_nearest) {
      result.nearest.push_back(entry);
    }
  }
  if (!result.found.empty()) result.nearest.clear();
  return result;
}

}  // namespace langpick
