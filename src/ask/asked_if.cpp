#include "ask/asked_if.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "langpick/rule_words.hpp"

namespace langpick::ask {

namespace {

constexpr Index most_named = 3;  // options: more are counted

/// "answer 2 is" one of these labels; or no labels, and the words say all.
struct Clause {
  std::string words;
  std::vector<std::string> labels = {};
};
using Clauses = std::vector<Clause>;  // all of them are needed

/// Looks for what is missing.
class Opening {
 public:
  Opening(const Interview& interview, bool whole)
      : interview_(interview), listed_(interview.reviewed()), whole_(whole) {}

  /// For `condition` to hold, or not to: nothing where it is so.
  [[nodiscard]] Clauses missing(const Condition& condition, bool wanted) const;
  [[nodiscard]] std::string words(const Clause& clause) const;

 private:
  [[nodiscard]] Clauses of_every(const Condition& condition, bool wanted) const;
  [[nodiscard]] Clauses of_one(const Condition& condition, bool wanted) const;
  [[nodiscard]] Clauses of_options(const Condition& condition, bool wanted) const;
  [[nodiscard]] Clauses of_points(const Condition& condition, bool wanted) const;
  [[nodiscard]] std::string name(Index question) const;

  const Interview& interview_;
  std::vector<Index> listed_;
  bool whole_;
};

std::string Opening::words(const Clause& clause) const {
  std::vector<std::string> labels = clause.labels;
  if (labels.size() > most_named && !whole_) {
    const std::size_t more = labels.size() - (most_named - 1);
    labels.resize(most_named - 1);
    labels.push_back(fmt::format("{} others", more));
  }
  return fmt::format("{}{}{}", clause.words, labels.empty() ? "" : " ", fmt::join(labels, " or "));
}

std::string Opening::name(Index question) const {
  const auto found = std::ranges::find(listed_, question);
  return found != listed_.end()
             ? fmt::format("answer {}", found - listed_.begin() + 1)
             : fmt::format("\"{}\"", interview_.knowledge_base().questions[question].title);
}

Clauses Opening::missing(const Condition& condition, bool wanted) const {
  using Kind = Condition::Kind;
  switch (condition.kind) {
    case Kind::any_option:
      return of_options(condition, wanted);
    case Kind::all:
      return wanted ? of_every(condition, wanted) : of_one(condition, wanted);
    case Kind::any:
      return wanted ? of_one(condition, wanted) : of_every(condition, wanted);
    case Kind::negation:
      return missing(condition.conditions.front(), !wanted);
    case Kind::at_least:
      break;
  }
  return of_points(condition, wanted);
}

Clauses Opening::of_every(const Condition& condition, bool wanted) const {
  Clauses all;
  for (const Condition& part : condition.conditions)
    std::ranges::move(missing(part, wanted), std::back_inserter(all));
  return all;
}

/// The ways that take one answer, or else the first of those that take the fewest.
Clauses Opening::of_one(const Condition& condition, bool wanted) const {
  std::vector<Clauses> ways;
  for (const Condition& part : condition.conditions) ways.push_back(missing(part, wanted));
  const auto shortest = std::ranges::min_element(ways, {}, &Clauses::size);
  if (shortest == ways.end() || shortest->size() != 1)
    return shortest == ways.end() ? Clauses{} : std::move(*shortest);
  Clauses single;
  for (Clauses& way : ways) {
    if (way.size() != 1) continue;
    Clause& clause = way.front();
    const auto same = std::ranges::find(single, clause.words, &Clause::words);
    if (same == single.end() || !clause.words.ends_with(" is")) {
      single.push_back(std::move(clause));
    } else {  // "answer 2 is" one or another
      std::ranges::move(clause.labels, std::back_inserter(same->labels));
    }
  }
  if (single.size() == 1) return single;
  std::vector<std::string> all;
  for (const Clause& clause : single) all.push_back(words(clause));
  return {{fmt::format("{}", fmt::join(all, ", or "))}};
}

Clauses Opening::of_options(const Condition& condition, bool wanted) const {
  const Question& question = interview_.knowledge_base().questions[condition.question];
  const OptionSet met{interview_.answer_to(condition.question).bits() & condition.options};
  if (met.empty() != wanted) return {};
  OptionSet named = wanted ? OptionSet{condition.options} : met;
  const bool is_most = 2 * std::size_t{named.size()} > question.options.size();
  std::string_view verb = wanted ? "is" : "isn't";
  if (wanted && is_most) {  // the few others are sooner read
    OptionSet others;
    for (Index o = 0; o < question.options.size(); ++o) {
      if (!named.contains(o)) others.add(o);
    }
    named = others;
    verb = others.empty() ? "is answered" : "is other than";
  }
  std::vector<std::string> labels;
  named.for_each([&](Index o) { labels.push_back(fmt::format("\"{}\"", question.options[o].label)); });
  return {{fmt::format("{} {}", name(condition.question), verb), std::move(labels)}};
}

Clauses Opening::of_points(const Condition& condition, bool wanted) const {
  int points = 0;
  for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
    if (missing(condition.conditions[i], true).empty()) points += condition.arguments[i].points;
  }
  if ((points >= condition.needed) == wanted) return {};
  std::vector<std::string> names;
  for (Index q = 0; q < interview_.knowledge_base().questions.size(); ++q) {
    if (asks_for(condition, q)) names.push_back(name(q));
  }
  return {{fmt::format("{} speak {} it", fmt::join(names, " and "), wanted ? "for" : "against")}};
}

}  // namespace

std::string asked_if_words(const Interview& interview, Index question, bool whole) {
  const Condition& condition = *interview.knowledge_base().questions[question].ask_when;
  const Opening opening{interview, whole};
  std::vector<std::string> all;
  for (const Clause& clause : opening.missing(condition, true)) all.push_back(opening.words(clause));
  return fmt::format("asked if {}", fmt::join(all, ", and "));
}

}  // namespace langpick::ask
