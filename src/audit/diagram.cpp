#include "audit/diagram.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "engine/rules.hpp"

namespace langpick::answer_space {

namespace {

using engine::Truth;

/// Two answer sets that answer the same questions and have equal keys lead to the same verdicts, however the
/// other questions are answered: all that is decided, and all that is still open, is in the key.
struct Outlook {
  std::string key;
  std::vector<bool> hears_of;  ///< per question: its answer could still decide something
};

std::vector<bool> unanswered(const Answers& answers) {
  std::vector<bool> open;
  open.reserve(answers.chosen.size());
  for (const OptionSet chosen : answers.chosen) open.push_back(chosen.empty());
  return open;
}

class Observer {
 public:
  Observer(const KnowledgeBase& kb, const Answers& answers) : kb_(kb), future_(answers, unanswered(answers)) {
    seen_.hears_of.resize(kb.questions.size());
  }

  Outlook observe() && {
    if (!outside()) exclusions();
    return std::move(seen_);
  }

 private:
  /// The prefer_outside rules, in order. Is it certain that one of them decides? Then no exclusion matters,
  /// nor any rule after the first that is certain.
  bool outside() {
    for (const Rule& rule : kb_.rules) {
      if (rule.kind != RuleKind::prefer_outside) continue;
      const Truth truth = engine::prospect(rule, future_);
      if (truth == Truth::maybe) describe(rule);
      if (truth != Truth::yes) continue;
      seen_.key += 'o' + std::to_string(rule.target);
      return true;
    }
    return false;
  }

  /// Who is out for certain, and the rules that could still take out somebody else.
  void exclusions() {
    std::vector<bool> out(kb_.alternatives.size());
    const auto each_taken_out = [&](const Rule& rule, auto visit) {
      for (Index a = 0; a < kb_.alternatives.size(); ++a) {
        if (engine::takes_out(kb_.alternatives[a], a, rule.target)) visit(a);
      }
    };
    std::vector<const Rule*> open;
    for (const Rule& rule : kb_.rules) {
      if (rule.kind != RuleKind::exclude) continue;
      const Truth truth = engine::prospect(rule, future_);
      if (truth == Truth::maybe) open.push_back(&rule);
      if (truth == Truth::yes) each_taken_out(rule, [&](Index a) { out[a] = true; });
    }
    seen_.key += 'x';
    for (const bool is_out : out) seen_.key += is_out ? '1' : '0';
    for (const Rule* rule : open) {
      bool matters = false;
      each_taken_out(*rule, [&](Index a) { matters = matters || !out[a]; });
      if (matters) describe(*rule);
    }
  }

  void describe(const Rule& rule) {
    seen_.key += 'r' + std::to_string(&rule - kb_.rules.data());
    describe(rule.when);
    if (rule.unless) describe(*rule.unless);
  }

  /// A condition as far as it is open: what is decided in it is one letter, so the answers that decided it
  /// leave no other trace; of points that are certain, only how many are still needed.
  void describe(const Condition& condition) {
    const Truth truth = engine::prospect(condition, future_);
    if (truth != Truth::maybe) {
      seen_.key += truth == Truth::yes ? '1' : '0';
    } else if (condition.kind == Condition::Kind::any_option) {
      seen_.key += '?';
      seen_.hears_of[condition.question] = true;
    } else if (condition.kind == Condition::Kind::at_least) {
      describe_points(condition);
    } else {
      seen_.key += '(';
      for (const Condition& part : condition.conditions) describe(part);
      seen_.key += ')';
    }
  }

  void describe_points(const Condition& condition) {
    int needed = condition.needed;
    std::string open;
    std::swap(open, seen_.key);
    for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
      const Truth truth = engine::prospect(condition.conditions[i], future_);
      if (truth == Truth::yes) needed -= condition.arguments[i].points;
      if (truth != Truth::maybe) continue;
      seen_.key += 'p' + std::to_string(i);
      describe(condition.conditions[i]);
    }
    std::swap(open, seen_.key);
    seen_.key += '(' + std::to_string(needed) + open + ')';
  }

  const KnowledgeBase& kb_;
  const engine::Future future_;
  Outlook seen_;
};

/// What the rules can still decide: questions without an answer are those that will be answered.
Outlook outlook(const KnowledgeBase& kb, const Answers& answers) { return Observer{kb, answers}.observe(); }

using Table = std::vector<std::vector<Index>>;

/// One of the cases: any answers that lead to it stand for all that do.
struct Case {
  std::vector<OptionSet> chosen;
  Outlook outlook;
};

struct Layer {
  Table next;  ///< from the cases before
  std::vector<Case> cases;
};

constexpr std::uint64_t steps_per_condition = 20;  // to see what is left of it

std::uint64_t conditions(const Condition& condition) {
  std::uint64_t count = 1;
  for (const Condition& part : condition.conditions) count += conditions(part);
  return count;
}

std::uint64_t conditions(const KnowledgeBase& kb) {
  std::uint64_t count = 0;
  for (const Rule& rule : kb.rules)
    count += conditions(rule.when) + (rule.unless ? conditions(*rule.unless) : 0);
  return count;
}

class Builder {
 public:
  Builder(const KnowledgeBase& kb, const std::vector<AnswerClasses>& classes, Effort& effort)
      : kb_(kb),
        classes_(classes),
        answers_(kb),
        effort_(effort),
        steps_per_outlook_(steps_per_condition * conditions(kb)) {}

  /// Each time the question that leaves the fewest cases comes next.
  Diagram build() && {
    Diagram diagram;
    cases_.push_back({answers_.chosen, outlook(kb_, answers_)});
    for (std::vector<Index> open = candidates(); !open.empty(); open = candidates()) {
      std::optional<Layer> best;
      Index asked = 0;
      for (const Index question : open) {
        Layer layer = ask(question);
        if (best && layer.cases.size() >= best->cases.size()) continue;
        best = std::move(layer);
        asked = question;
      }
      diagram.questions.push_back(asked);
      diagram.next.push_back(std::move(best->next));
      cases_ = std::move(best->cases);
    }
    diagram.verdicts = verdicts();
    return diagram;
  }

 private:
  /// The questions that some case still hears of.
  [[nodiscard]] std::vector<Index> candidates() const {
    std::vector<Index> found;
    for (Index q = 0; q < kb_.questions.size(); ++q) {
      if (std::ranges::any_of(cases_, [&](const Case& c) { return c.outlook.hears_of[q]; }))
        found.push_back(q);
    }
    return found;
  }

  [[nodiscard]] Layer ask(Index question) {
    const std::vector<OptionSet>& groups = classes_[question].groups;
    Layer layer;
    std::map<std::string, Index, std::less<>> known;
    const auto place = [&](const Case& from, OptionSet answer, Outlook outlook) {
      const auto [found, is_new] = known.try_emplace(outlook.key, static_cast<Index>(layer.cases.size()));
      if (is_new) {
        if (layer.cases.size() == most_cases) {
          throw TooLarge{"its rules tell more than " + std::to_string(most_cases) + " cases apart"};
        }
        layer.cases.push_back({from.chosen, std::move(outlook)});
        layer.cases.back().chosen[question] = answer;
      }
      return found->second;
    };
    for (const Case& from : cases_) {
      std::vector<Index>& next = layer.next.emplace_back();
      if (!from.outlook.hears_of[question]) {
        next.assign(groups.size(), place(from, groups.front(), from.outlook));
        continue;
      }
      answers_.chosen = from.chosen;
      effort_.spend(groups.size() * steps_per_outlook_);
      for (const OptionSet answer : groups) {
        answers_.chosen[question] = answer;
        next.push_back(place(from, answer, outlook(kb_, answers_)));
      }
    }
    return layer;
  }

  [[nodiscard]] std::vector<engine::Verdicts> verdicts() {
    const std::vector<bool> any(kb_.questions.size(), true);
    const engine::ChoiceRules rules{kb_, answers_, any};
    std::vector<engine::Verdicts> all;
    all.reserve(cases_.size());
    for (const Case& one : cases_) {
      answers_.chosen = one.chosen;  // a question that nobody hears of may be left open
      all.push_back(rules.judge(answers_));
    }
    return all;
  }

  const KnowledgeBase& kb_;
  const std::vector<AnswerClasses>& classes_;
  std::vector<Case> cases_;
  Answers answers_;  ///< of the case that is looked at
  Effort& effort_;
  std::uint64_t steps_per_outlook_;
};

/// Cases of one layer that lead on alike are one; with the case of the next layer for a question that all
/// of them pass by.
struct Reduced {
  std::vector<Index> ids;  ///< per case of the diagram: its number, or `dead_end`
  Table next;
  bool asks = false;  ///< some case tells answers apart
};

Reduced reduce(const Table& next, const std::vector<Index>& ids_after) {
  Reduced layer;
  std::map<std::vector<Index>, Index> known;
  for (const std::vector<Index>& row : next) {
    std::vector<Index> ways;
    ways.reserve(row.size());
    for (const Index to : row) ways.push_back(ids_after[to]);
    const bool alike = std::ranges::count(ways, ways.front()) == static_cast<std::ptrdiff_t>(ways.size());
    if (alike && ways.front() == Route::dead_end) {
      layer.ids.push_back(Route::dead_end);
      continue;
    }
    layer.asks = layer.asks || !alike;
    const auto [found, is_new] = known.try_emplace(ways, static_cast<Index>(known.size()));
    if (is_new) layer.next.push_back(std::move(ways));
    layer.ids.push_back(found->second);
  }
  if (layer.asks) return layer;
  for (Index& id : layer.ids) {
    if (id != Route::dead_end) id = layer.next[id].front();
  }
  return layer;
}

}  // namespace

Diagram make_diagram(const KnowledgeBase& kb, const std::vector<AnswerClasses>& classes, Effort& effort) {
  return Builder{kb, classes, effort}.build();
}

Route route_to(const Diagram& diagram, const engine::Verdicts& verdict) {
  Route route;
  std::vector<Index> ids;
  ids.reserve(diagram.verdicts.size());
  for (const engine::Verdicts& end : diagram.verdicts)
    ids.push_back(same(end, verdict) ? 0 : Route::dead_end);
  for (std::size_t layer = diagram.questions.size(); layer-- > 0;) {
    Reduced reduced = reduce(diagram.next[layer], ids);
    ids = std::move(reduced.ids);
    if (!reduced.asks) continue;
    route.questions.push_back(diagram.questions[layer]);
    route.next.push_back(std::move(reduced.next));
  }
  std::ranges::reverse(route.questions);
  std::ranges::reverse(route.next);
  return route;
}

}  // namespace langpick::answer_space
