#include "audit/diagram.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "audit/outlook.hpp"

namespace langpick::answer_space {

namespace {

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

  Diagram build() &&;

 private:
  [[nodiscard]] std::vector<Index> candidates() const;
  [[nodiscard]] Layer ask(Index question);
  [[nodiscard]] std::vector<engine::Verdicts> verdicts();

  const KnowledgeBase& kb_;
  const std::vector<AnswerClasses>& classes_;
  std::vector<Case> cases_;
  Answers answers_;  ///< of the case that is looked at
  Effort& effort_;
  std::uint64_t steps_per_outlook_;
};

/// The questions that some case still hears of.
std::vector<Index> Builder::candidates() const {
  std::vector<Index> found;
  for (Index q = 0; q < kb_.questions.size(); ++q) {
    if (std::ranges::any_of(cases_, [&](const Case& c) { return c.outlook.hears_of[q]; })) found.push_back(q);
  }
  return found;
}

Layer Builder::ask(Index question) {
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

std::vector<engine::Verdicts> Builder::verdicts() {
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

/// Each time the question that leaves the fewest cases comes next.
Diagram Builder::build() && {
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
