#include "audit/half.hpp"

#include <utility>

namespace langpick::answer_space {

namespace {

std::vector<Tally> take(const Step& step, const std::vector<Tally>& before, Effort& effort) {
  std::vector<std::vector<Moved>> parts(step.cases_after);
  for (std::size_t from = 0; from < before.size(); ++from) {
    for (const Move& move : step.moves[from]) {
      parts[move.to].push_back({&before[from], move.shift, move.answers});
    }
  }
  std::vector<Tally> after;
  after.reserve(parts.size());
  for (const std::vector<Moved>& list : parts) after.push_back(merged(list, effort));
  return after;
}

}  // namespace

Half::Half(std::vector<Step> steps, Effort& effort) : steps_(std::move(steps)) {
  layers_.push_back({Tally{{0, 1}}});
  for (const Step& step : steps_) layers_.push_back(take(step, layers_.back(), effort));
}

template <typename Number>
std::vector<std::vector<Count>> Half::worth_before(std::size_t step,
                                                   const std::vector<std::vector<Number>>& after,
                                                   Effort& effort, const Credit& credit) const {
  const std::vector<Tally>& before = layers_[step];
  std::vector<std::vector<Count>> worth(before.size());
  for (std::size_t from = 0; from < before.size(); ++from) {
    worth[from].resize(before[from].size());
    for (const Move& move : steps_[step].moves[from]) {
      const Tally& reached = layers_[step + 1][move.to];
      effort.spend(before[from].size() + reached.size());
      Count sets = 0;
      std::size_t j = 0;
      for (std::size_t i = 0; i < before[from].size(); ++i) {
        while (reached[j].key != before[from][i].key + move.shift) ++j;  // every sum leads somewhere
        const Count here = after[move.to][j];
        sets += before[from][i].count * here;
        worth[from][i] += move.answers * here;
      }
      for (const Index answer_class : move.classes) credit(steps_[step].question, answer_class, sets);
    }
  }
  return worth;
}

void Half::trace_back(const std::vector<std::vector<std::uint64_t>>& worth, Effort& effort,
                      const Credit& credit) const {
  if (steps_.empty()) return;
  std::vector<std::vector<Count>> known = worth_before(steps_.size() - 1, worth, effort, credit);
  for (std::size_t k = steps_.size() - 1; k-- > 0;) known = worth_before(k, known, effort, credit);
}

}  // namespace langpick::answer_space
