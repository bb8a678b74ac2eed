#include "langpick/claims.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "util/calendar.hpp"

namespace langpick {

namespace {

/// Walks through a knowledge base, list by list.
class Collector {
 public:
  explicit Collector(const KnowledgeBase& kb) : kb_(kb) {}

  std::vector<CitedClaim> collect() &&;

 private:
  /// "#/questions/3/options/1"
  static std::string place(std::string_view list, std::size_t position) {
    return "#/" + std::string{list} + '/' + std::to_string(position);
  }
  static std::string below(const std::string& place, std::string_view list, std::size_t position) {
    return place + '/' + std::string{list} + '/' + std::to_string(position);
  }
  void add(std::string place, std::string_view text, std::span<const Index> sources) {
    found_.push_back({std::move(place), text, sources});
  }
  /// Each entry of a list whose entries have sources of their own; `text` is the member that says what
  /// an entry is about.
  template <typename Entry>
  void add_all(const std::string& list, std::span<const Entry> entries, std::string_view Entry::*text) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      add(list + '/' + std::to_string(i), entries[i].*text, entries[i].sources);
    }
  }

  void alternatives();
  void criteria();
  void questions();
  void figures();
  void topics();
  void work();
  void rules();
  void arguments(const std::string& place, const Condition& condition);

  const KnowledgeBase& kb_;
  std::vector<CitedClaim> found_;
};

void Collector::alternatives() {
  for (std::size_t a = 0; a < kb_.alternatives.size(); ++a) {
    const Alternative& alternative = kb_.alternatives[a];
    const std::string here = place("alternatives", a);
    add_all(here + "/choose_if", alternative.choose_if, &Claim::text);
    add_all(here + "/think_twice_if", alternative.think_twice_if, &Claim::text);
    add_all(here + "/joins", alternative.joins, &Join::name);
  }
  for (std::size_t o = 0; o < kb_.outside_options.size(); ++o) {
    add_all(place("outside_options", o) + "/choose_if", kb_.outside_options[o].choose_if, &Claim::text);
  }
}

void Collector::criteria() {
  for (std::size_t c = 0; c < kb_.criteria.size(); ++c) {
    const std::span<const Evidence> evidence = kb_.criteria[c].evidence;
    for (std::size_t e = 0; e < evidence.size(); ++e) {
      add(below(place("criteria", c), "evidence", e), evidence[e].claim.text, evidence[e].claim.sources);
    }
  }
}

void Collector::questions() {
  for (std::size_t q = 0; q < kb_.questions.size(); ++q) {
    for (std::size_t o = 0; o < kb_.questions[q].options.size(); ++o) {
      const Option& option = kb_.questions[q].options[o];
      const std::string here = below(place("questions", q), "options", o);
      add_all(here + "/effects", option.effects, &Effect::reason);
      for (std::size_t d = 0; d < option.disagreement.size(); ++d) {
        const Claim& claim = option.disagreement[d].claim;
        add(below(here, "disagreement", d), claim.text, claim.sources);
      }
    }
  }
}

void Collector::figures() {
  const std::span<const Figure> figures = kb_.reference.figures;
  for (std::size_t f = 0; f < figures.size(); ++f) {
    for (std::size_t v = 0; v < figures[f].values.size(); ++v) {
      add(below(place("figures", f), "values", v), figures[f].name, {&figures[f].values[v].source, 1});
    }
  }
}

void Collector::topics() {
  const std::span<const Topic> topics = kb_.reference.topics;
  for (std::size_t t = 0; t < topics.size(); ++t) {
    add_all(place("topics", t) + "/rows", topics[t].rows, &Row::aspect);
  }
}

void Collector::work() {
  const std::span<const Work> work = kb_.reference.work;
  for (std::size_t w = 0; w < work.size(); ++w) {
    for (std::size_t o = 0; o < work[w].opinions.size(); ++o) {
      const Claim& claim = work[w].opinions[o].claim;
      add(below(place("work", w), "says", o), claim.text, claim.sources);
    }
  }
}

/// Those that cite a source of their own; the rest stand on what the rule cites.
void Collector::arguments(const std::string& place, const Condition& condition) {
  constexpr std::array<std::string_view, 5> keys{"", "all", "any", "not", "of"};  // by kind
  const std::string_view key = keys[static_cast<std::size_t>(condition.kind)];
  const bool one = condition.kind == Condition::Kind::negation;
  const bool counts = condition.kind == Condition::Kind::at_least;
  for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
    const std::string here = one ? place + "/not" : below(place, key, i);
    if (counts && !condition.arguments[i].sources.empty()) {
      add(here, condition.arguments[i].reason, condition.arguments[i].sources);
    }
    arguments(counts ? here + "/when" : here, condition.conditions[i]);
  }
}

void Collector::rules() {
  add_all("#/rules", kb_.rules, &Rule::message);
  for (std::size_t r = 0; r < kb_.rules.size(); ++r) {
    arguments(place("rules", r) + "/when", kb_.rules[r].when);
    if (kb_.rules[r].unless) arguments(place("rules", r) + "/unless", *kb_.rules[r].unless);
  }
}

std::vector<CitedClaim> Collector::collect() && {
  const Reference& reference = kb_.reference;
  alternatives();
  criteria();
  questions();
  rules();
  figures();
  topics();
  add_all("#/best_for", reference.best_for, &BestFor::purpose);
  work();
  add_all("#/adopters", reference.adopters, &Adopter::name);
  add_all("#/tooling", reference.tooling, &Tooling::purpose);
  add_all("#/checklist", reference.checklist, &Measure::measure);
  add_all("#/revisit", reference.revisit, &Claim::text);
  add_all("#/faq", reference.faq, &Faq::question);
  return std::move(found_);
}

}  // namespace

std::vector<CitedClaim> cited_claims(const KnowledgeBase& kb) { return Collector{kb}.collect(); }

std::int64_t age_in_days(const Source& source, std::chrono::sys_days as_of) {
  // a reader lets only dates through; a source without one, made by hand, is of 1970
  const util::Period published = util::parse_period(source.date).value_or(util::Period{});
  return (as_of - published.first).count();
}

Staleness staleness(const KnowledgeBase& kb, std::chrono::sys_days as_of, std::chrono::days older_than) {
  std::vector<std::int64_t> ages;
  ages.reserve(kb.sources.size());
  for (const Source& source : kb.sources) ages.push_back(age_in_days(source, as_of));
  Staleness found{.as_of = as_of, .older_than = older_than};
  std::vector<CitedClaim> claims = cited_claims(kb);
  found.examined = claims.size();
  for (CitedClaim& claim : claims) {
    if (claim.sources.empty()) continue;
    const Index youngest = *std::ranges::min_element(claim.sources, {}, [&](Index s) { return ages[s]; });
    if (ages[youngest] <= older_than.count()) continue;
    found.claims.push_back({std::move(claim), youngest, ages[youngest]});
  }
  return found;
}

}  // namespace langpick
