#include "json/plain_record.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "json/plain_scanner.hpp"
#include "langpick/answers.hpp"
#include "util/calendar.hpp"

namespace langpick::json {

namespace {

using namespace std::string_view_literals;

/// Fills a list from its front, over what stands there: texts and lists in the entries keep their memory.
template <typename Entry>
class Refill {
 public:
  explicit Refill(std::vector<Entry>& list) : list_(&list) {}
  /// The next entry, which has to be written over as a whole.
  Entry& next() {
    if (used_ == list_->size()) list_->emplace_back();
    return (*list_)[used_++];
  }
  /// What is filled: until the next one, which may move them all.
  [[nodiscard]] std::span<const Entry> filled() const { return std::span{*list_}.first(used_); }
  /// Whether no earlier entry has the key of the one that `next` gave last.
  [[nodiscard]] bool is_new(std::string Entry::*key) const {
    const std::span<const Entry> earlier = filled().first(used_ - 1);
    return std::ranges::find(earlier, (*list_)[used_ - 1].*key, key) == earlier.end();
  }
  void end() { list_->resize(used_); }

 private:
  std::vector<Entry>* list_;
  std::size_t used_ = 0;
};

/// The layout of `report::record_json`, read line by line over the record of before. A function per group of
/// keys; each says whether all of it was there.
class Reader {
 public:
  Reader(std::string_view bytes, Record& record) : in_(bytes), record_(record) {}
  bool read() &&;

 private:
  bool identity();
  bool decision();
  bool verdict();
  bool standing();
  bool criterion();
  bool effect();
  bool rule();
  bool source();
  bool answer();
  bool weight();
  bool note();

  bool day(std::optional<std::chrono::sys_days>& day);
  bool percentage(int decimals, std::optional<int>& value);
  bool ratings(std::vector<int>& ratings);
  bool stated_weight(std::int64_t& weight);
  template <typename Word, std::size_t size>
  bool word(const std::array<std::pair<std::string_view, Word>, size>& words, Word& word);
  /// A list of entries, each on a line of its own, between brackets; empty ones stand on one line.
  bool lines(std::string_view open, bool (Reader::*entry)(), std::string_view close);

  PlainScanner in_;
  Record& record_;
  Refill<RecordedStanding> standings_{record_.standings};
  Refill<RecordedCriterion> criteria_{record_.criteria};
  Refill<RecordedEffect> effects_{record_.effects};
  Refill<RecordedRule> rules_{record_.rules};
  Refill<RecordedSource> sources_{record_.sources};
  Refill<RecordedAnswer> answers_{record_.answers};
  Refill<RecordedWeight> weights_{record_.weights};
  Refill<RecordedNote> notes_{record_.question_notes};
  std::int64_t total_weight_ = 0;
};

bool Reader::lines(std::string_view open, bool (Reader::*entry)(), std::string_view close) {
  if (!in_.skip(open)) return false;
  if (in_.skip(close)) return true;
  do {
    if (!in_.skip("\n    ") || !(this->*entry)()) return false;
  } while (in_.skip(","));
  return in_.skip("\n  ") && in_.skip(close);
}

bool Reader::day(std::optional<std::chrono::sys_days>& day) {
  day.reset();
  std::string text;
  if (!in_.text_or_null(text)) return false;
  if (text.empty()) return true;
  day = util::parse_day(text);
  return day.has_value();
}

bool Reader::percentage(int decimals, std::optional<int>& value) {
  value.reset();
  if (in_.skip("null")) return true;
  const std::int64_t most = decimals == 1 ? 1'000 : 10'000;
  std::int64_t number = 0;
  if (!in_.decimal(decimals, number) || number < 0 || number > most) return false;
  value = static_cast<int>(number);
  return true;
}

template <typename Word, std::size_t size>
bool Reader::word(const std::array<std::pair<std::string_view, Word>, size>& words, Word& word) {
  std::string text;
  if (!in_.text(text)) return false;
  const auto* const found = std::ranges::find(words, text, [](const auto& pair) { return pair.first; });
  if (found == words.end()) return false;
  word = found->second;
  return true;
}

bool Reader::identity() {
  RecordedKnowledgeBase& kb = record_.knowledge_base;
  std::array<std::int64_t, 3> thresholds{};
  const bool found =
      in_.skip(
          "{\n  \"schema_version\": 1,\n  \"document\": \"langpick-record\",\n"
          "  \"tool\": {\n    \"name\": \"langpick\",\n    \"version\": "sv) &&
      in_.text(record_.tool_version) && in_.skip("\n  },\n  \"knowledge_base\": {\n    \"id\": "sv) &&
      in_.text(kb.id) && in_.skip(",\n    \"version\": "sv) && in_.text(kb.version) &&
      in_.skip(",\n    \"as_of\": "sv) && in_.text(kb.as_of) && in_.skip(",\n    \"sha256\": "sv) &&
      in_.text(kb.sha256) && in_.skip(",\n    \"thresholds\": {\"near_tie_acceptability\": "sv) &&
      in_.integer(0, 100, thresholds[0]) && in_.skip(", \"clear_acceptability\": ") &&
      in_.integer(0, 100, thresholds[1]) && in_.skip(", \"strong_acceptability\": ") &&
      in_.integer(0, 100, thresholds[2]) && in_.skip("}\n  },\n"sv);
  kb.thresholds = {.near_tie = static_cast<int>(thresholds[0]),
                   .clear = static_cast<int>(thresholds[1]),
                   .strong = static_cast<int>(thresholds[2])};
  return found;
}

bool Reader::decision() {
  DecisionNotes& notes = record_.notes;
  std::string decision;  // it follows from the rest
  if (!(in_.skip("  \"decision\": ") && in_.text_or_null(decision) && in_.skip(",\n  \"date\": ") &&
        day(notes.date) && in_.skip(",\n  \"review_by\": ") && day(notes.review_by) &&
        in_.skip(",\n  \"note\": ") && in_.text_or_null(notes.note) && in_.skip(",\n  \"exception\": ")))
    return false;
  notes.exception.reset();
  if (in_.skip("null,\n")) return true;
  Exception& exception = notes.exception.emplace();
  return in_.skip("{\n    \"choice\": ") && in_.text(exception.choice) && in_.skip(",\n    \"reason\": ") &&
         in_.text(exception.reason) && in_.skip("\n  },\n");
}

bool Reader::verdict() {
  constexpr std::array outcomes{std::pair{"recommend"sv, Outcome::recommend},
                                std::pair{"near_tie"sv, Outcome::near_tie},
                                std::pair{"look_elsewhere"sv, Outcome::look_elsewhere},
                                std::pair{"none_eligible"sv, Outcome::none_eligible}};
  constexpr std::array strengths{std::pair{"strong"sv, Strength::strong},
                                 std::pair{"clear"sv, Strength::clear}, std::pair{"lean"sv, Strength::lean},
                                 std::pair{"tie"sv, Strength::tie}};
  RecordedVerdict& v = record_.verdict;
  return in_.skip("  \"verdict\": {\n    \"outcome\": ") && word(outcomes, v.outcome) &&
         in_.skip(",\n    \"choice\": ") && in_.text_or_null(v.choice) &&
         in_.skip(",\n    \"runner_up\": ") && in_.text_or_null(v.runner_up) &&
         in_.skip(",\n    \"rival\": ") && in_.text_or_null(v.rival) && in_.skip(",\n    \"strength\": ") &&
         word(strengths, v.strength) && in_.skip(",\n    \"point_spread_percent\": ") &&
         percentage(1, v.point_spread) && in_.skip(",\n    \"acceptability_percent\": ") &&
         percentage(2, v.acceptability) && in_.skip(",\n    \"acceptability_against\": ") &&
         in_.text_or_null(v.acceptability_against) && in_.skip(",\n    \"settled\": ") &&
         in_.boolean(v.settled) && in_.skip(",\n    \"decided_by\": ") && in_.text_or_null(v.decided_by) &&
         in_.skip("\n  },\n");
}

bool Reader::standing() {
  RecordedStanding& s = standings_.next();
  std::int64_t rank = 0;
  if (!(in_.skip("{\"id\": ") && in_.text(s.alternative) && in_.skip(", \"score\": ") &&
        in_.decimal(1, s.score) && s.score >= 0 && in_.skip(", \"rank\": ") &&
        in_.integer(1, INT32_MAX, rank) && in_.skip(", \"excluded_by\": ") &&
        in_.text_or_null(s.excluded_by) && in_.skip("}")))
    return false;
  s.rank = static_cast<Index>(rank);
  return standings_.is_new(&RecordedStanding::alternative);
}

/// One for each alternative, in the order of the standings.
bool Reader::ratings(std::vector<int>& ratings) {
  ratings.clear();
  std::string_view open = "{\"";
  for (const RecordedStanding& standing : standings_.filled()) {
    std::int64_t rating = 0;
    if (!(in_.skip(open) && in_.skip(standing.alternative) && in_.skip("\": ") &&
          in_.integer(0, max_rating, rating)))
      return false;
    ratings.push_back(static_cast<int>(rating));
    open = ", \"";
  }
  return in_.skip("}");
}

bool Reader::stated_weight(std::int64_t& weight) {
  if (!in_.integer(0, max_total_weight, weight)) return false;
  total_weight_ += weight;
  return total_weight_ <= max_total_weight;
}

bool Reader::criterion() {
  RecordedCriterion& c = criteria_.next();
  return in_.skip("{\"id\": ") && in_.text(c.id) && in_.skip(", \"base_weight\": ") &&
         stated_weight(c.base_weight) && in_.skip(", \"ratings\": ") && ratings(c.ratings) &&
         in_.skip(", \"points\": ") && in_.decimal(1, c.points) && in_.skip("}");
}

bool Reader::effect() {
  RecordedEffect& e = effects_.next();
  e.ratings.clear();
  if (!(in_.skip("{\"question\": ") && in_.text(e.question) && in_.skip(", \"option\": ") &&
        in_.text(e.option) && in_.skip(", \"criterion\": ") && in_.text(e.criterion) &&
        in_.skip(", \"weight\": ") && stated_weight(e.weight)))
    return false;
  if (in_.skip(", \"ratings\": ")) {
    if (!ratings(e.ratings)) return false;
  } else if (std::ranges::find(criteria_.filled(), e.criterion, &RecordedCriterion::id) ==
             criteria_.filled().end()) {
    return false;
  }
  return in_.skip(", \"points\": ") && in_.decimal(1, e.points) && in_.skip("}");
}

bool Reader::rule() {
  RecordedRule& rule = rules_.next();
  return in_.skip("{\"id\": ") && in_.text(rule.id) && in_.skip(", \"consequence\": ") &&
         in_.text(rule.consequence) && in_.skip("}");
}

bool Reader::source() {
  RecordedSource& source = sources_.next();
  return in_.skip("{\"id\": ") && in_.text(source.id) && in_.skip(", \"date\": ") && in_.text(source.date) &&
         in_.skip("}");
}

bool Reader::answer() {
  RecordedAnswer& a = answers_.next();
  if (!in_.text(a.question) || !in_.skip(": ")) return false;
  if (!answers_.is_new(&RecordedAnswer::question)) return false;
  a.multiple = in_.skip("[");
  std::string_view before = a.multiple ? "\n      "sv : ""sv;
  Refill options{a.options};
  do {
    if (!in_.skip(before) || !in_.text(options.next())) return false;
  } while (a.multiple && in_.skip(","));
  options.end();
  return !a.multiple || in_.skip("\n    ]");
}

bool Reader::weight() {
  RecordedWeight& w = weights_.next();
  std::int64_t percent = 0;
  if (!(in_.text(w.criterion) && in_.skip(": ") && in_.integer(0, max_weight_percent, percent))) return false;
  w.percent = static_cast<int>(percent);
  return weights_.is_new(&RecordedWeight::criterion);
}

bool Reader::note() {
  RecordedNote& n = notes_.next();
  if (!(in_.text(n.question) && in_.skip(": ") && in_.text(n.text))) return false;
  return notes_.is_new(&RecordedNote::question);
}

bool Reader::read() && {
  const bool plain =
      identity() && decision() && verdict() && lines("  \"alternatives\": [", &Reader::standing, "],\n") &&
      lines("  \"criteria\": [", &Reader::criterion, "],\n") &&
      lines("  \"effects\": [", &Reader::effect, "],\n") && lines("  \"rules\": [", &Reader::rule, "],\n") &&
      lines("  \"sources\": [", &Reader::source, "],\n") &&
      lines("  \"answers\": {", &Reader::answer, "},\n") &&
      lines("  \"weights\": {", &Reader::weight, "},\n") && lines("  \"notes\": {", &Reader::note, "}\n}") &&
      in_.at_end() && standings_.filled().size() >= 2;
  standings_.end();
  criteria_.end();
  effects_.end();
  rules_.end();
  sources_.end();
  answers_.end();
  weights_.end();
  notes_.end();
  return plain;
}

}  // namespace

bool read_plain_record(std::string_view bytes, Record& record) {
  const std::size_t begin = std::min(bytes.find('{'), bytes.size());
  if (bytes.substr(0, begin).find_first_not_of(" \t\r\n") != std::string_view::npos) return false;
  return Reader{bytes.substr(begin), record}.read();
}

}  // namespace langpick::json
