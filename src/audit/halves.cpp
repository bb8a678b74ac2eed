#include "audit/halves.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
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

namespace {

/// How many sums a question can add at most.
double sums(const AnswerClasses& question) {
  std::set<std::vector<std::int64_t>> distinct;
  for (const AnswerClass& answer : question.classes) distinct.insert(answer.points);
  return static_cast<double>(distinct.size());
}

/// The moves of one case, those with the same end and the same sum in one.
class Moves {
 public:
  void add(Index to, std::int64_t shift, Index position, const AnswerClass& answer) {
    const auto [found, is_new] = known_.try_emplace({to, shift}, moves_.size());
    if (is_new) moves_.push_back({.to = to, .shift = shift, .answers = 0, .classes = {}});
    moves_[found->second].answers += answer.answers;
    moves_[found->second].classes.push_back(position);
  }
  [[nodiscard]] std::vector<Move> take() && { return std::move(moves_); }

 private:
  std::map<std::pair<Index, std::int64_t>, std::size_t> known_;
  std::vector<Move> moves_;
};

void require_countable(const std::vector<AnswerClasses>& classes, const std::vector<bool>& first_half) {
  for (const bool first : {true, false}) {
    Count sets = 1;
    for (Index q = 0; q < classes.size(); ++q) {
      if (first_half[q] == first) sets *= classes[q].answers;
      if (sets >> most_half_bits != 0) {
        throw TooLarge{"half of its questions have more than 2^" + std::to_string(most_half_bits) +
                       " answer sets"};
      }
    }
  }
}

}  // namespace

Split::Split(const Route& route, const std::vector<AnswerClasses>& classes)
    : route_(route), classes_(classes) {
  std::vector<std::pair<double, Index>> free;
  for (Index q = 0; q < classes.size(); ++q) {
    const bool on_route = std::ranges::find(route.questions, q) != route.questions.end();
    if (!on_route) free.emplace_back(sums(classes[q]), q);
  }
  std::ranges::stable_sort(free, std::greater{}, &std::pair<double, Index>::first);
  double least = 0;
  for (std::size_t cut = 0; cut <= route.questions.size(); ++cut) {
    double before = 1;
    double after = 1;
    for (std::size_t i = 0; i < route.questions.size(); ++i) {
      (i < cut ? before : after) *= sums(classes[route.questions[i]]);
    }
    std::vector<Index> first;
    std::vector<Index> second;
    for (const auto& [size, question] : free) {
      const bool to_first = before <= after;
      (to_first ? before : after) *= size;
      (to_first ? first : second).push_back(question);
    }
    if (cut > 0 && before + after >= least) continue;
    least = before + after;
    cut_ = cut;
    first_ = std::move(first);
    second_ = std::move(second);
  }
  require_countable(classes, in_first_half());
}

std::vector<bool> Split::in_first_half() const {
  std::vector<bool> first(classes_.size());
  for (std::size_t i = 0; i < cut_; ++i) first[route_.questions[i]] = true;
  for (const Index question : first_) first[question] = true;
  return first;
}

std::size_t Split::cases_where_they_meet() const {
  return cut_ < route_.next.size() ? route_.next[cut_].size() : 1;
}

Step Split::on_route(std::size_t layer, const Gauge& gauge) const {
  const Index question = route_.questions[layer];
  const bool gains = layer < cut_;
  const std::vector<std::vector<Index>>& next = route_.next[layer];
  const std::size_t after = layer + 1 < route_.next.size() ? route_.next[layer + 1].size() : 1;
  std::vector<Moves> moves(gains ? next.size() : after);  // the second half starts at the end of the route
  for (Index from = 0; from < next.size(); ++from) {
    for (Index c = 0; c < classes_[question].classes.size(); ++c) {
      const AnswerClass& answer = classes_[question].classes[c];
      const Index to = next[from][answer.group];
      if (to == Route::dead_end) continue;
      if (gains) {
        moves[from].add(to, gauge.gain(question, answer), c, answer);
      } else {
        moves[to].add(from, gauge.want(question, answer), c, answer);
      }
    }
  }
  Step step{
      .question = question, .moves = {}, .cases_after = static_cast<Index>(gains ? after : next.size())};
  for (Moves& of_case : moves) step.moves.push_back(std::move(of_case).take());
  return step;
}

Step Split::off_route(Index question, bool first_half, const Gauge& gauge) const {
  const auto cases = static_cast<Index>(cases_where_they_meet());
  Step step{.question = question, .moves = {}, .cases_after = cases};
  for (Index at = 0; at < cases; ++at) {
    Moves moves;
    for (Index c = 0; c < classes_[question].classes.size(); ++c) {
      const AnswerClass& answer = classes_[question].classes[c];
      moves.add(at, first_half ? gauge.gain(question, answer) : gauge.want(question, answer), c, answer);
    }
    step.moves.push_back(std::move(moves).take());
  }
  return step;
}

std::vector<Step> Split::first_steps(const Gauge& gauge) const {
  std::vector<Step> steps;
  for (std::size_t layer = 0; layer < cut_; ++layer) steps.push_back(on_route(layer, gauge));
  for (const Index question : first_) steps.push_back(off_route(question, true, gauge));
  return steps;
}

std::vector<Step> Split::second_steps(const Gauge& gauge) const {
  std::vector<Step> steps;
  for (std::size_t layer = route_.questions.size(); layer-- > cut_;) steps.push_back(on_route(layer, gauge));
  for (const Index question : second_) steps.push_back(off_route(question, false, gauge));
  return steps;
}

}  // namespace langpick::answer_space
