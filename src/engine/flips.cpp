#include "engine/flips.hpp"

#include <algorithm>

#include "engine/choosing.hpp"
#include "engine/rules.hpp"
#include "engine/score.hpp"
#include "langpick/recommendation.hpp"
#include "util/rounding.hpp"

namespace langpick::engine {

std::vector<OptionSet> flips(const KnowledgeBase& kb, const Answers& answers, Index question) {
  const auto [from, asked] = std::pair{answers.chosen[question], &kb.questions[question]};
  std::vector<OptionSet> found;
  if (from.empty()) return found;
  std::vector<const Rule*>
      agreed;  // what today's answers don't contradict, and others to this question could
  for (const Rule& rule : kb.rules) {
    if (rule.kind == RuleKind::contradiction && hears_of(rule, question) && !fires(rule, answers)) {
      agreed.push_back(&rule);
    }
  }
  Answers then = answers;
  const auto is_sound = [&](OptionSet to) {
    then.chosen[question] = to;
    return std::ranges::none_of(agreed, [&](const Rule* rule) { return fires(*rule, then); });
  };
  for (Index o = 0; o < asked->options.size(); ++o) {
    const std::uint64_t option = std::uint64_t{1} << o;
    const OptionSet to{asked->multiple() ? from.bits() ^ option : option};
    if (to == from || to.empty() || to.size() > asked->max_choices) continue;
    if (is_sound(to)) {
      found.push_back(to);
    } else if (asked->multiple() && (from.bits() & option) == 0 && is_sound(OptionSet{option})) {
      found.emplace_back(option);  // what can't be true beside the others takes their place
    }
  }
  return found;
}

namespace {

constexpr std::uint64_t most_steps = 50'000'000;  // of the search: about a second

/// One flip of one question, and what it does to the points.
struct Move {
  OptionSet to;
  Impact impact;                     ///< on what the rules say
  std::vector<std::int64_t> change;  ///< per alternative
  std::vector<std::int64_t> gain;    ///< per alternative: on the leader
};

/// The flips of one question, of which a set takes at most one.
struct Group {
  Index question = 0;
  bool heard_by_rules = false;
  std::vector<Move> moves;
  std::int64_t reach = 0;               ///< the most that one of them can do to any lead: tried early
  std::vector<std::int64_t> best_gain;  ///< per alternative: the largest of this group and of later ones
  ShiftBounds shifts;                   ///< of this group and of later ones
};

/// Looks for the sets of one size after another. No smaller set changes the choice, so at every step of the
/// way the choice is still today's, and each set that changes it is minimal.
class Search {
 public:
  Search(const KnowledgeBase& kb, const Answers& answers, const Additions& additions, const FlipScope& scope);

  FlipSets run() &&;

 private:
  [[nodiscard]] Group group(const Additions& additions, Index question) const;
  void sum_up();
  [[nodiscard]] bool out_of_reach(std::span<const std::int64_t> gain, Index flips,
                                  const Verdicts& verdicts) const;
  void extend(std::size_t first, Index left, const Verdicts& verdicts);
  void take(const Group& group, const Move& move, std::size_t next, Index left, const Verdicts& verdicts);
  void note(const Choice& changed);

  const KnowledgeBase& kb_;
  const std::vector<bool> may_change_;
  Answers answers_;                   ///< as changed by the flips taken
  Tallies tallies_;                   ///< likewise
  std::vector<std::int64_t> points_;  ///< likewise
  std::vector<Flip> taken_;
  std::vector<Group> groups_;  ///< those that rules hear of first, then by reach
  Choice today_;
  std::uint64_t steps_ = 0;
  FlipSets found_;
};

std::vector<bool> may_change(const KnowledgeBase& kb, const Answers& answers, const FlipScope& scope) {
  std::vector<bool> list(kb.questions.size());
  for (Index q = 0; q < kb.questions.size(); ++q) {
    const bool open_to_debate = scope.facts || kb.questions[q].kind == QuestionKind::judgement;
    list[q] = !answers.chosen[q].empty() && open_to_debate && (scope.fixed.empty() || !scope.fixed[q]);
  }
  return list;
}

Search::Search(const KnowledgeBase& kb, const Answers& answers, const Additions& additions,
               const FlipScope& scope)
    : kb_(kb),
      may_change_(may_change(kb, answers, scope)),
      answers_(answers),
      tallies_(kb, answers, may_change_),
      points_(additions.total(answers)) {
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (may_change_[q]) groups_.push_back(group(additions, q));
  }
  std::ranges::stable_sort(groups_, [](const Group& x, const Group& y) {
    return x.heard_by_rules != y.heard_by_rules ? x.heard_by_rules : x.reach > y.reach;
  });
  today_ = choose(points_, tallies_.verdicts());
  sum_up();
}

Group Search::group(const Additions& additions, Index question) const {
  const OptionSet from = answers_.chosen[question];
  const std::size_t alternatives = kb_.alternatives.size();
  Group group{.question = question, .heard_by_rules = tallies_.hear_of(question)};
  for (const OptionSet to : flips(kb_, answers_, question)) {
    Move move{to, tallies_.impact(question, from, to), std::vector<std::int64_t>(alternatives)};
    const auto count = [&](OptionSet options, std::int64_t sign) {
      options.for_each([&](Index o) {
        for (Index a = 0; a < alternatives; ++a) move.change[a] += sign * additions.of(question, o)[a];
      });
    };
    count(to, 1);
    count(from, -1);
    const auto [least, most] = std::ranges::minmax_element(move.change);
    group.reach = std::max(group.reach, *most - *least);
    group.moves.push_back(std::move(move));
  }
  return group;
}

void Search::sum_up() {
  ShiftBounds shifts;
  for (std::size_t g = groups_.size(); g-- > 0;) {
    for (const Move& move : groups_[g].moves) shifts.widen(move.impact);
    groups_[g].shifts = shifts;
  }
  if (today_.kind != Choice::Kind::alternative) return;
  std::vector<std::int64_t> best(kb_.alternatives.size());
  for (std::size_t g = groups_.size(); g-- > 0;) {
    for (Move& move : groups_[g].moves) {
      for (const std::int64_t change : move.change) {
        move.gain.push_back(change - move.change[today_.position]);
      }
      std::ranges::transform(best, move.gain, best.begin(), std::ranges::max);
    }
    groups_[g].best_gain = best;
  }
}

/// Can so many flips, each of which gains at most this and that no rule hears, not change the choice? Answers
/// true only where that is sure.
bool Search::out_of_reach(std::span<const std::int64_t> gain, Index flips, const Verdicts& verdicts) const {
  if (verdicts.outside) return true;  // only a rule could change that
  if (today_.kind != Choice::Kind::alternative) {
    return std::ranges::find(verdicts.excluded, false) == verdicts.excluded.end();
  }
  for (Index a = 0; a < gain.size(); ++a) {
    if (a == today_.position || verdicts.excluded[a]) continue;
    if (points_[a] + gain[a] * flips >= points_[today_.position]) return false;
  }
  return true;
}

void Search::note(const Choice& changed) {
  if (found_.sets.size() == most_sets) {
    found_.more = true;
    return;
  }
  FlipSet set{taken_, changed};
  std::ranges::sort(set.flips, {}, &Flip::question);
  found_.sets.push_back(std::move(set));
}

/// Flips one answer, and looks at the choice if it was the last one, or else for more.
void Search::take(const Group& group, const Move& move, std::size_t next, Index left,
                  const Verdicts& verdicts) {
  const bool turns = tallies_.may_turn(move.impact);
  steps_ += 1 + (turns ? tallies_.rules() : 0);
  if (left == 1 && !turns && out_of_reach(move.gain, 1, verdicts)) return;
  for (Index a = 0; a < move.change.size(); ++a) points_[a] += move.change[a];
  const OptionSet from = answers_.chosen[group.question];
  taken_.push_back({group.question, from, move.to});
  const bool heard = turns || (left > 1 && !move.impact.shifts.empty());
  Tallies::Sums before;
  if (heard) before = tallies_.change(answers_, group.question, move.to, move.impact);
  const std::optional<Verdicts> turned = turns ? std::optional{tallies_.verdicts()} : std::nullopt;
  const Verdicts& now = turned ? *turned : verdicts;
  if (left > 1) {
    extend(next, left - 1, now);
  } else if (const Choice changed = choose(points_, now); changed != today_) {
    note(changed);
  }
  if (heard) {
    answers_.chosen[group.question] = from;
    tallies_.restore(std::move(before));
  }
  taken_.pop_back();
  for (Index a = 0; a < move.change.size(); ++a) points_[a] -= move.change[a];
}

void Search::extend(std::size_t first, Index left, const Verdicts& verdicts) {
  for (std::size_t g = first; g + left <= groups_.size() && !found_.more; ++g) {
    found_.cut_short = steps_ > most_steps;
    if (found_.cut_short) return;
    const Group& group = groups_[g];
    if (!tallies_.may_turn(group.shifts, left) && out_of_reach(group.best_gain, left, verdicts)) return;
    for (const Move& move : group.moves) take(group, move, g + 1, left, verdicts);
  }
}

FlipSets Search::run() && {
  const Verdicts verdicts = tallies_.verdicts();
  for (Index size = 1; size <= most_flips; ++size) {
    extend(0, size, verdicts);
    if (found_.sets.empty() && !found_.cut_short) continue;
    found_.size = size;
    break;
  }
  return std::move(found_);
}

}  // namespace

FlipSets flip_sets(const KnowledgeBase& kb, const Answers& answers, const Additions& additions,
                   const FlipScope& scope) {
  return Search{kb, answers, additions, scope}.run();
}

}  // namespace langpick::engine

namespace langpick {

FlipSets flip_sets(const KnowledgeBase& kb, const Answers& answers, const FlipScope& scope) {
  return engine::flip_sets(kb, answers, engine::Additions{kb, answers.weight_percent}, scope);
}

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
