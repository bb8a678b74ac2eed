#include <algorithm>

#include "engine/additions.hpp"
#include "engine/choosing.hpp"
#include "engine/flips.hpp"
#include "langpick/recommendation.hpp"
#include "util/rounding.hpp"

namespace langpick {

namespace {

constexpr std::int64_t thousandths = 1000;

/// What an answer set comes to, all rules heard.
class Trial {
 public:
  explicit Trial(const Recommendation& r)
      : r_(r),
        additions_(*r.kb, r.answers.weight_percent),
        rules_(*r.kb, r.answers, std::vector<bool>(r.kb->questions.size(), true)) {}

  [[nodiscard]] Change run(const Answers& answers, OptionSet to) const {
    Change change{.to = to, .points = additions_.total(answers)};
    change.divisor = change.points.back();
    change.points.pop_back();
    change.choice = engine::choose(change.points, rules_.judge(answers));
    if (r_.leader) {
      const std::int64_t lead = change.points[*r_.leader] - change.points[*r_.rival];
      change.lead = util::rounded_ratio(lead, change.divisor, thousandths);
    }
    return change;
  }

 private:
  const Recommendation& r_;
  engine::Additions additions_;
  engine::ChoiceRules rules_;
};

Tornado changes(const Recommendation& r, const Trial& trial, Index question) {
  const OptionSet from = r.answers.chosen[question];
  Answers answers = r.answers;
  Tornado row{.question = question};
  row.lowest = row.highest = trial.run(answers, from).lead;
  for (const OptionSet to : engine::flips(*r.kb, r.answers, question)) {
    answers.chosen[question] = to;
    row.changes.push_back(trial.run(answers, to));
    row.lowest = std::min(row.lowest, row.changes.back().lead);
    row.highest = std::max(row.highest, row.changes.back().lead);
  }
  return row;
}

}  // namespace

std::vector<Tornado> tornado(const Recommendation& r) {
  const Trial trial{r};
  std::vector<Tornado> rows;
  for (Index q = 0; q < r.kb->questions.size(); ++q) {
    if (!r.answers.chosen[q].empty()) rows.push_back(changes(r, trial, q));
  }
  std::ranges::stable_sort(
      rows, [](const Tornado& x, const Tornado& y) { return x.highest - x.lowest > y.highest - y.lowest; });
  return rows;
}

}  // namespace langpick
